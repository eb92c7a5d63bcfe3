// Tells a win as a story: who opened, helped, clinched and closed. It counts nothing that `award` has not.

import type { Award } from './award.ts';
import type { DealFile } from './deal-file.ts';
import type { Entry } from './entry.ts';
import type { Touch } from './fact.ts';
import { formatMoney } from './money.ts';
import { faceOf } from './names.ts';
import { seasonOf } from './season.ts';
import { ROLES, type Role, type WinPart, type WinStory } from './story.ts';

/**
 * The story of a won deal. `shorts` are the office's short names; the deal must be won. `locale` writes the amount, the
 * office's own unless told.
 */
export function tell(
  file: DealFile,
  award: Award,
  shorts: ReadonlyMap<string, string>,
  locale: string = file.office.locale,
): WinStory {
  const { deal, office } = file;
  const wonAt = deal.won?.at ?? 0;
  return {
    deal: deal.deal,
    customer: deal.customer || deal.deal,
    amountText: formatMoney(deal.amountMinor, deal.currency, locale),
    wonAt,
    wonPrecision: deal.won?.precision ?? 'day',
    season: seasonOf(wonAt, office.timezone),
    winPoints: award.winPoints,
    assistPot: award.assistPot,
    waiting: award.waiting,
    helpers: tellHelpers(file, award, shorts),
    closers: tellClosers(file, award, shorts),
  };
}

/** The roles that a touch gives its makers: opener at the earliest instant, clincher at the latest, else helper. */
export function rolesOf(touch: Touch, counted: Touch[]): Role[] {
  const instants = counted.map((other) => other.at.at);
  const roles: Role[] = [];
  if (touch.at.at === Math.min(...instants)) roles.push('opener');
  if (touch.at.at === Math.max(...instants)) roles.push('clincher');
  return roles.length === 0 ? ['helper'] : roles;
}

function tellHelpers(file: DealFile, award: Award, shorts: ReadonlyMap<string, string>): WinPart[] {
  const counted = award.touches.filter((judged) => judged.counted).map((judged) => judged.touch);
  const parts = new Map<string, WinPart>();
  for (const touch of counted) {
    const asset = file.assets.get(touch.asset);
    for (const { person } of asset?.makers ?? []) {
      const part = parts.get(person) ?? startPart(file, person, shorts);
      if (!part || !asset) continue;
      for (const role of rolesOf(touch, counted)) if (!part.roles.includes(role)) part.roles.push(role);
      if (!part.assets.includes(asset.title)) part.assets.push(asset.title);
      parts.set(person, part);
    }
  }
  for (const part of parts.values()) {
    part.points = pointsOf(award.deserved, 'assist', part.person);
    const isHelperOnly = part.roles.length === 1;
    part.roles = ROLES.filter((role) => part.roles.includes(role) && (role !== 'helper' || isHelperOnly));
  }
  return [...parts.values()];
}

function tellClosers(file: DealFile, award: Award, shorts: ReadonlyMap<string, string>): WinPart[] {
  return file.deal.owners.flatMap(({ person }) => {
    const part = startPart(file, person, shorts);
    if (!part) return [];
    return [{ ...part, roles: ['closer' as const], points: pointsOf(award.deserved, 'win', person) }];
  });
}

function startPart(file: DealFile, person: string, shorts: ReadonlyMap<string, string>): WinPart | null {
  const known = file.people.get(person);
  return known ? { ...faceOf(known, shorts), roles: [], assets: [], points: 0 } : null;
}

function pointsOf(deserved: Entry[], kind: Entry['kind'], person: string): number {
  return deserved
    .filter((entry) => entry.kind === kind && entry.person === person)
    .reduce((sum, entry) => sum + entry.points, 0);
}
