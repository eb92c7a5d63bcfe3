// When a version of the rules may begin, and with whose signatures. It writes nothing.

import { readRules } from '#db/queries/office.ts';
import { isSealed } from '#db/queries/seals.ts';
import { hasDeals } from '#db/queries/setup.ts';
import type { Office, Signed } from '#src/domain/fact.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { sayDay } from '#src/domain/say-time.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { App } from './app.ts';

/**
 * Until there is a deal nobody has played by any rules, so the first ones may still be chosen. Refusals: `conflict`
 * for a version without both signatures, and those of `guardBegin`.
 */
export function guardRules(
  { db }: Pick<App, 'db'>,
  office: Office,
  { fromAt, signed }: { fromAt: number | null; signed?: Signed | undefined },
  recordedAt: number,
): void {
  const known = readRules(db).length;
  if (fromAt === null && (known === 0 || (known === 1 && !hasDeals(db)))) return;
  if (known === 0 || fromAt === null)
    throw new Refusal('conflict', 'Rules change only forward: give a moment that is still to come.');
  guardBegin({ db }, office, fromAt, recordedAt);
  if (!signed?.sales || !signed.marketing)
    throw new Refusal('conflict', 'Rules begin only with the signatures of both crafts.');
}

/**
 * Refusals: `conflict` for a moment that is not to come, one inside a sealed month, and another day than that of a
 * version that is to come already: there is never more than one.
 */
export function guardBegin(
  { db }: Pick<App, 'db'>,
  { timezone }: Office,
  fromAt: number,
  recordedAt: number,
): void {
  if (fromAt <= recordedAt)
    throw new Refusal(
      'conflict',
      'Rules change only forward: choose a later day, one that is still to come.',
    );
  const season = seasonOf(fromAt, timezone);
  if (isSealed(db, season))
    throw new Refusal('conflict', `${monthOf(season, 'long')} is sealed: choose a day after it.`);
  const next = readRules(db).findLast((version) => version.fromAt > recordedAt);
  if (next === undefined || next.fromAt === fromAt) return;
  const day = sayDay(next.fromAt, timezone, { year: 'numeric' });
  throw new Refusal(
    'conflict',
    `Version ${next.version} is signed and begins on ${day}. Only one version may be to come: choose that day, and this one takes its place.`,
  );
}
