// Seals a month inside the transaction of its fact: what stood is kept once, with a digest that proves it later.

import { createHash } from 'node:crypto';
import { readSeasonEntries } from '#db/queries/ledger.ts';
import { saveSeal } from '#db/queries/seals.ts';
import { readPersonTotals } from '#db/queries/totals.ts';
import type { Fact } from '#src/domain/fact.ts';
import { type Candidate, colleagues } from '#src/domain/honours.ts';
import { digested, type SealedSeason, sealOf } from '#src/domain/season-seal.ts';
import type { App } from './app.ts';
import { resultNow } from './season-result.ts';

type Sealing = Extract<Fact, { kind: 'season_sealed' }>;

/** `number` is that of the fact. The guard has looked before: there is an office, its month is over, no seal yet. */
export function sealMonth(
  app: App,
  { season, by, overruled, unnamed, occurredAt }: Sealing,
  number: number,
): void {
  const { db } = app;
  const sealed = sealOf(resultNow(app, season), candidates(app, season, new Set(unnamed)));
  const body = JSON.stringify(sealed);
  saveSeal(db, {
    season,
    sealedAt: occurredAt,
    by,
    overruled,
    body,
    digest: digestOf(app, sealed),
    fact: number,
  });
}

/**
 * SHA-256, in hex, of a sealed month and of every entry in it as the ledger holds them now, without who the people
 * are: erasing somebody changes nothing of it, moving a point does.
 */
export function digestOf({ db }: App, sealed: SealedSeason): string {
  const hash = createHash('sha256').update(JSON.stringify(digested(sealed)));
  for (const { number, deal, kind, team, craft, weight, points } of readSeasonEntries(db, sealed.season)) {
    hash.update(`\n${JSON.stringify([number, deal, kind, team, craft, weight, points])}`);
  }
  return hash.digest('hex');
}

/**
 * Who shared a win counts by the season's own wins; points count with the corrections that landed in it. Ties
 * are kept in the order of keys, which outlives the names.
 */
export function candidates({ db }: App, season: string, unnamed: ReadonlySet<string>): Candidate[] {
  const own = [...readSeasonEntries(db, season)].filter(({ corrects }) => corrects === null);
  const met = colleagues(own);
  return readPersonTotals(db, season).map(({ person, win, assist }) => {
    return {
      person,
      name: person,
      win,
      assist,
      colleagues: met.get(person) ?? 0,
      isPublic: !unnamed.has(person),
    };
  });
}
