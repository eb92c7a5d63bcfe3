// Reads what a screen kept of its celebration queue over a reload. Whatever is broken is left behind, never thrown.

import type { ShownMoment } from '../moment.ts';
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
  const { cameAt, moment } = (value || {}) as Partial<Waiting>;
  return numberOf(cameAt) !== null && isMoment(moment);
}

/** Whether everything is there that the merge and the scenes reach into. */
function isMoment(value: unknown): value is ShownMoment {
  const moment = (value || {}) as Partial<ShownMoment>;
  if (!isText(moment.key) || numberOf(moment.at) === null) return false;
  if (moment.kind === 'deal_won') return isStory(moment.story);
  if (moment.kind === 'lead_taken') return isText(moment.team);
  if (moment.kind === 'goal_reached') return isText(moment.targetText);
  if (moment.kind === 'thanks') return !!moment.from && !!moment.to;
  return (moment.kind === 'first_assist' || moment.kind === 'personal_best') && !!moment.who;
}

function isWin(value: unknown): value is ShownMoment {
  return isMoment(value) && value.kind === 'deal_won';
}

function isStory(value: unknown): boolean {
  const { deal, customer } = (value || {}) as Record<string, unknown>;
  return isText(deal) && isText(customer) && hasPeople(value);
}

function isWinCheer(value: unknown): value is WinCheer {
  const { wins } = (value || {}) as Record<string, unknown>;
  return Array.isArray(wins) && wins.every(isStory) && hasPeople(value);
}

const isCrowd = (value: unknown): boolean => Array.isArray(value) && value.every(Boolean);

function hasPeople(value: unknown): boolean {
  const { helpers, closers, winPoints } = value as Record<string, unknown>;
  return [helpers, closers].every(isCrowd) && Number.isFinite(winPoints);
}
