// Reads what a screen kept of its celebration queue over a reload. Whatever is broken is left behind, never thrown.

import type { MomentKind, ShownMoment } from '../moment.ts';
import type { WinCheer } from './cheer.ts';
import { KEYS_MAX } from './cheer-caps.ts';
import type { Cheers, Waiting } from './cheers.ts';

export function readKept(kept: unknown): Cheers {
  const { waiting, digest, played, missed, day, scenes, stripAt, sceneAt, digestAt, last } = (kept ||
    {}) as Partial<Record<keyof Cheers, unknown>>;
  return {
    waiting: listOf(waiting, isWaiting),
    digest: listOf(digest, isWin),
    playing: null,
    played: listOf(played, isText).slice(-KEYS_MAX),
    missed: listOf(missed, isText).slice(-KEYS_MAX),
    day: isText(day) ? day : '',
    scenes: numberOf(scenes) || 0,
    stripAt: numberOf(stripAt),
    sceneAt: numberOf(sceneAt),
    digestAt: numberOf(digestAt),
    last: isWinCheer(last) ? last : null,
  };
}

function listOf<T>(value: unknown, isOne: (one: unknown) => one is T): T[] {
  return Array.isArray(value) ? value.filter(isOne) : [];
}

function numberOf(value: unknown): number | null {
  return Number.isFinite(value) ? (value as number) : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isWaiting(value: unknown): value is Waiting {
  const { cameAt, moment } = Object(value) as Partial<Waiting>;
  return numberOf(cameAt) !== null && isMoment(moment);
}

/** What the merge and the scenes reach into first; what is broken deeper inside is forgotten as a whole by the screen. */
const NEEDED: Readonly<Record<MomentKind, string>> = {
  deal_won: 'story',
  lead_taken: 'team',
  goal_reached: 'targetText',
  first_assist: 'who',
  personal_best: 'who',
  thanks: 'to',
};

function isMoment(value: unknown): value is ShownMoment {
  const moment = Object(value) as Record<string, unknown>;
  const inside = moment[NEEDED[moment.kind as MomentKind]];
  const isWhole = moment.kind === 'deal_won' ? hasPeople(inside) : !!inside;
  return isWhole && isText(moment.key) && numberOf(moment.at) !== null;
}

function isWin(value: unknown): value is ShownMoment {
  return isMoment(value) && value.kind === 'deal_won';
}

function isWinCheer(value: unknown): value is WinCheer {
  const { wins } = Object(value) as Record<string, unknown>;
  return Array.isArray(wins) && wins.every(hasPeople) && hasPeople(value);
}

function hasPeople(value: unknown): boolean {
  const { helpers, closers } = Object(value) as Record<string, unknown>;
  return [helpers, closers].every((crowd) => Array.isArray(crowd) && crowd.every((one) => Object(one).short));
}
