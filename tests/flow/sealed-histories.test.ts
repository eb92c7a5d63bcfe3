// Whatever is said, sealed and said again: a sealed month never moves, and every deal ends with what it deserves.

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readDealFile } from '#db/queries/deal-file.ts';
import { readEntriesOf } from '#db/queries/ledger.ts';
import { readSealedSeasons, readSealRows } from '#db/queries/seals.ts';
import { award } from '#src/domain/award.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { PostedEntry } from '#src/domain/entry.ts';
import type { Happening } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { previousSeason, seasonOf } from '#src/domain/season.ts';
import type { SealedSeason } from '#src/domain/season-seal.ts';
import { replay } from '#src/usecases/replay.ts';
import { digestOf } from '#src/usecases/seal-month.ts';
import { happening, move, tellAll } from '../support/histories.ts';
import type { TestOffice } from '../support/office.ts';

vi.setConfig({ testTimeout: 120_000 });

const START = Date.parse('2026-11-05T09:00:00Z');

/** Something is said, or the month before is sealed, after so many days. */
type Step = { days: number; said: Happening | 'seal' };
const step: fc.Arbitrary<Step> = fc.record({
  days: fc.nat(9),
  said: fc.oneof(
    { weight: 5, arbitrary: happening },
    { weight: 1, arbitrary: move },
    { weight: 2, arbitrary: fc.constant('seal' as const) },
  ),
});

/** Plays the steps; after each, what was sealed before it stands as it stood. */
function play(steps: readonly Step[]): TestOffice {
  const office = tellAll([]);
  const sealed = new Map<string, string>();
  let now = START;
  office.setNow(now);
  for (const { days, said } of steps) {
    now += days * DAY_MS;
    office.setNow(now);
    tellOrRefuse(office, said === 'seal' ? sealing(now) : said);
    for (const [season, stood] of sealed) expect(standing(office, season)).toBe(stood);
    for (const season of readSealedSeasons(office.app.db)) sealed.set(season, standing(office, season));
  }
  return office;
}

const sealing = (now: number): Happening => {
  const season = previousSeason(seasonOf(now, 'Europe/Amsterdam'));
  return { kind: 'season_sealed', season, by: 'terminal', overruled: null, unnamed: [] };
};

/** A month that is sealed already, and a move out of a finished month, are refused: nothing happens then. */
function tellOrRefuse(office: TestOffice, happening: Happening): void {
  try {
    office.tell(happening);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
  }
}

/** Everything that is kept of a season. */
function standing({ app: { db } }: TestOffice, season: string): string {
  const rows = (table: string) =>
    db.$client.prepare(`SELECT * FROM ${table} WHERE season = ? ORDER BY 1, 2, 3`).all(season);
  return JSON.stringify([rows('team_totals'), rows('person_totals'), rows('entries'), rows('seals')]);
}

function sums(entries: readonly Pick<PostedEntry, 'kind' | 'person' | 'touch' | 'points'>[]) {
  const all = new Map<string, number>();
  for (const { kind, person, touch, points } of entries) {
    const leaf = JSON.stringify([kind, person, touch]);
    all.set(leaf, (all.get(leaf) ?? 0) + points);
  }
  return new Map([...all].filter(([, points]) => points !== 0).sort());
}

/** The pot of a win that stood without assists when its month was sealed is nobody's any more. */
function hasLapsed(posted: readonly PostedEntry[], sealed: ReadonlySet<string>): boolean {
  const sums = [...Map.groupBy(posted, ({ season }) => season)].map(([season, own]) => {
    const kinds = Map.groupBy(own, ({ kind }) => kind);
    const sumOf = (kind: 'win' | 'assist') =>
      (kinds.get(kind) ?? []).reduce((sum, { points }) => sum + points, 0);
    return { season, win: sumOf('win'), assist: sumOf('assist') };
  });
  const home = sums.find(({ win }) => win > 0);
  return home !== undefined && home.assist === 0 && sealed.has(home.season);
}

test('a sealed month never moves, and each deal ends with what it deserves', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { app } = play(steps);
      const sealed = readSealedSeasons(app.db);
      for (const deal of ['north', 'south', 'east']) {
        const file = readDealFile(app.db, deal);
        const posted = readEntriesOf(app.db, deal);
        const { deserved } = file ? award(file) : { deserved: [] };
        const due = hasLapsed(posted, sealed) ? deserved.filter(({ kind }) => kind === 'win') : deserved;
        expect(sums(posted)).toEqual(sums(due));
        for (const { corrects } of posted) expect(corrects === null || sealed.has(corrects)).toBe(true);
      }
      for (const seal of readSealRows(app.db)) {
        expect(digestOf(app, JSON.parse(seal.body) as SealedSeason)).toBe(seal.digest);
      }
      app.db.$client.close();
    }),
    { numRuns: 60 },
  );
});

test('a history with seals replays to the same ledger, row by row', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { app } = play(steps);
      expect(replay(app)).toMatchObject({ agrees: true, differences: [] });
      app.db.$client.close();
    }),
    { numRuns: 30 },
  );
});
