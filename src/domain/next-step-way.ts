// What would cover a distance of points under the rules: one win that this office knows, or how many usual ones.

import type { Craft, Office } from './fact.ts';
import { formatMoney, minorDigits } from './money.ts';
import { capital, inWords } from './profile-words.ts';
import type { Rules } from './rules.ts';

/** Fewer wins than that have no usual one. */
const USUAL_MIN = 3;

/**
 * What a win can be here: `largestMinor` is the office's largest of the last three months (minor units, 0 without
 * one), `recent` what each win of the person brought in them, in any order.
 */
export type Reach = { short: string; largestMinor: number; recent: number[] };

/**
 * The smallest single win that brings `distance` points (1 or more), if the office has lately had one as large:
 * for a closer the whole closing pot, for a maker the clincher's part where the model names one, else the whole
 * assist pot. Otherwise about how many of the person's usual wins; null when there is no usual one either.
 */
export function wayFor(
  distance: number,
  craft: Craft,
  rules: Rules,
  office: Office,
  reach: Reach,
): string | null {
  const amountOf = (winPoints: number) => amountFor(winPoints, rules, office, reach.largestMinor);
  const single =
    craft === 'sales'
      ? closed(distance, rules, amountOf)
      : (clinched(distance, rules, amountOf) ?? wholePot(distance, rules, amountOf));
  return single ?? usualWins(distance, reach);
}

type AmountOf = (winPoints: number) => string | null;

function closed(distance: number, { win }: Rules, amountOf: AmountOf): string | null {
  if (distance <= win.base) return `Any win is at least ${win.base}.`;
  const amount = amountOf(distance);
  return amount === null ? null : `One win of ${amount} is ${distance}.`;
}

/** Only the position model gives the last touch a part of its own. */
function clinched(distance: number, rules: Rules, amountOf: AmountOf): string | null {
  if (rules.model.kind !== 'position' || rules.model.last <= 0) return null;
  const { first, middle, last } = rules.model;
  const parts = first + middle + last;
  const ofBase = Math.floor((Math.floor(rules.assistRate * rules.win.base) * last) / parts);
  if (distance <= ofBase) return `The clincher’s part of any win is at least ${ofBase}.`;
  const amount = amountOf(winPointsFor(Math.ceil((distance * parts) / last), rules));
  return amount === null ? null : `The clincher’s part of a ${amount} win is ${distance}.`;
}

function wholePot(distance: number, rules: Rules, amountOf: AmountOf): string | null {
  const ofBase = Math.floor(rules.assistRate * rules.win.base);
  if (distance <= ofBase) return `The assist pot of any win is at least ${ofBase}.`;
  const amount = amountOf(winPointsFor(distance, rules));
  return amount === null ? null : `The whole assist pot of a ${amount} win is ${distance}.`;
}

/** The win points whose assist pot, rounded down, is at least `pot`. */
function winPointsFor(pot: number, rules: Rules): number {
  return rules.assistRate > 0 ? Math.ceil(pot / rules.assistRate) : Number.POSITIVE_INFINITY;
}

/** Null for more than the cap, and for an amount that nobody here has won lately: a step is no daydream. */
function amountFor(winPoints: number, rules: Rules, office: Office, largestMinor: number): string | null {
  const { base, perAmount, perPoints, cap } = rules.win;
  if (winPoints > cap || perPoints <= 0) return null;
  const major = Math.ceil((winPoints - base) / perPoints) * perAmount;
  const minor = major * 10 ** minorDigits(office.currency);
  return minor > largestMinor ? null : formatMoney(minor, office.currency, office.locale);
}

/** By the median of the recent wins, the lower one of two. */
function usualWins(distance: number, { short, recent }: Reach): string | null {
  const sorted = recent.filter((points) => points > 0).sort((a, b) => a - b);
  const usual = sorted[Math.ceil(sorted.length / 2) - 1];
  if (usual === undefined || sorted.length < USUAL_MIN) return null;
  const wins = Math.max(1, Math.round(distance / usual));
  return `${capital(`about ${inWords(wins)}`)} ${wins === 1 ? 'win' : 'wins'} like ${short}’s usual one.`;
}
