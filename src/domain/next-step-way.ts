// What would cover a distance of points under the rules: one win of which amount, in one sentence.

import type { Craft, Office } from './fact.ts';
import { formatMoney, minorDigits } from './money.ts';
import type { Rules } from './rules.ts';

/**
 * The smallest single win that brings `distance` points (1 or more): for a closer the whole closing pot, for a
 * maker the clincher's part where the model names one, else the whole assist pot. Null when no single win can.
 */
export function winFor(distance: number, craft: Craft, rules: Rules, office: Office): string | null {
  const { base } = rules.win;
  if (craft === 'sales') {
    if (distance <= base) return `Any win is at least ${base}.`;
    const amount = amountFor(distance, rules, office);
    return amount === null ? null : `One win of ${amount} is ${distance}.`;
  }
  return clinched(distance, rules, office) ?? wholePot(distance, rules, office);
}

/** Only the position model gives the last touch a part of its own. */
function clinched(distance: number, rules: Rules, office: Office): string | null {
  if (rules.model.kind !== 'position' || rules.model.last <= 0) return null;
  const { first, middle, last } = rules.model;
  const parts = first + middle + last;
  const ofBase = Math.floor((Math.floor(rules.assistRate * rules.win.base) * last) / parts);
  if (distance <= ofBase) return `The clincher’s part of any win is at least ${ofBase}.`;
  const amount = amountFor(winPointsFor(Math.ceil((distance * parts) / last), rules), rules, office);
  return amount === null ? null : `The clincher’s part of a ${amount} win is ${distance}.`;
}

function wholePot(distance: number, rules: Rules, office: Office): string | null {
  const ofBase = Math.floor(rules.assistRate * rules.win.base);
  if (distance <= ofBase) return `The assist pot of any win is at least ${ofBase}.`;
  const amount = amountFor(winPointsFor(distance, rules), rules, office);
  return amount === null ? null : `The whole assist pot of a ${amount} win is ${distance}.`;
}

/** The win points whose assist pot, rounded down, is at least `pot`. */
function winPointsFor(pot: number, rules: Rules): number {
  return rules.assistRate > 0 ? Math.ceil(pot / rules.assistRate) : Number.POSITIVE_INFINITY;
}

function amountFor(winPoints: number, rules: Rules, office: Office): string | null {
  const { base, perAmount, perPoints, cap } = rules.win;
  if (winPoints > cap || perPoints <= 0) return null;
  const major = Math.ceil((winPoints - base) / perPoints) * perAmount;
  return formatMoney(major * 10 ** minorDigits(office.currency), office.currency, office.locale);
}
