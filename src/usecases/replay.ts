// Proves the ledger: feeds every fact into an empty database and compares all that comes out.

import { closeDb, openDb } from '#db/open.ts';
import { readAllFacts } from '#db/queries/facts.ts';
import { countWrongTotals, REBUILT_TABLES, type Rebuilt, readRows } from '#db/queries/proof.ts';
import { readSealRows } from '#db/queries/seals.ts';
import type { Fact } from '#src/domain/fact.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { SealedSeason } from '#src/domain/season-seal.ts';
import type { App } from './app.ts';
import { hashFact } from './hash-fact.ts';
import { recordFacts } from './record-fact.ts';
import { digestOf } from './seal-month.ts';

/** `rows` counts what was compared; `differences` are sentences, empty when the ledger can be rebuilt. */
export type Proof = { facts: number; rows: Record<string, number>; agrees: boolean; differences: string[] };

/**
 * All is read as of one moment, also while others write; nothing is written to the file. `onProgress` is told the
 * number of facts replayed so far, every thousand.
 */
export function replay(app: App, onProgress: (facts: number) => void = () => {}): Proof {
  return app.db.$client.transaction(() => prove(app, onProgress)).deferred();
}

function prove(app: App, onProgress: (facts: number) => void): Proof {
  const differences: string[] = [];
  const empty = openDb(':memory:');
  try {
    const facts = feed(app, empty, differences, onProgress);
    const rows: Record<string, number> = {};
    for (const table of REBUILT_TABLES) rows[table] = compareTable(app, empty, table, differences);
    const wrong = countWrongTotals(app.db);
    if (wrong > 0) differences.push(`${wrong} season totals differ from the sum of their entries.`);
    differences.push(...brokenSeals(app));
    return { facts, rows, agrees: differences.length === 0, differences };
  } finally {
    closeDb(empty);
  }
}

/** A sentence for every seal whose digest is no longer that of the month as it stands in the file. */
function brokenSeals(app: App): string[] {
  return readSealRows(app.db).flatMap(({ season, body, digest }) => {
    const now = digestOf(app, JSON.parse(body) as SealedSeason);
    if (now === digest) return [];
    return [
      `${monthOf(season, 'long')} is no longer what was sealed: its digest was ${digest} and is ${now}.`,
    ];
  });
}

function feed(
  app: App,
  empty: App['db'],
  differences: string[],
  onProgress: (facts: number) => void,
): number {
  const again = { db: empty, at: 0 };
  let count = 0;
  let batch: Told[] = [];
  for (const row of readAllFacts(app.db)) {
    if (hashFact(row.fact) !== row.hash) {
      differences.push(`Fact ${row.number} no longer says what was recorded.`);
    }
    batch.push(row);
    if (batch.length === BATCH) {
      tellAll(app, again, batch, differences);
      batch = [];
    }
    count += 1;
    if (count % 1000 === 0) onProgress(count);
  }
  tellAll(app, again, batch, differences);
  return count;
}

/** As an import does: a transaction for each fact would cost a quarter of the time. */
const BATCH = 100;

type Told = { number: number; recordedAt: number; fact: Fact };

/** What is told again, and the moment at which it was recorded (UTC ms). */
type Again = { db: App['db']; at: number };

/** A fact that the rules refuse now was changed, or stands on one that was: then each is told alone. */
function tellAll({ build }: App, again: Again, batch: Told[], differences: string[]): void {
  const then: App = { db: again.db, now: () => again.at, ring: () => {}, build };
  const tell = (rows: Told[]) => recordFacts(then, inTheirTime(again, rows));
  try {
    tell(batch);
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    for (const row of batch) {
      try {
        tell([row]);
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        differences.push(`Fact ${row.number} cannot be recorded again: ${refusal.say}`);
      }
    }
  }
}

/** Each fact finds the clock as it stood when it was recorded. */
function* inTheirTime(again: Again, rows: Told[]): Generator<Fact> {
  for (const { recordedAt, fact } of rows) {
    again.at = recordedAt;
    yield fact;
  }
}

function compareTable(app: App, empty: App['db'], table: Rebuilt, differences: string[]): number {
  const live = readRows(app.db, table);
  const again = readRows(empty, table);
  for (let row = 1; ; row += 1) {
    const here = live.next();
    const there = again.next();
    if (here.done && there.done) return row - 1;
    if (here.value === there.value) continue;
    differences.push(
      `${table}, row ${row}: the file has ${here.value ?? 'none'}, the replay gives ${there.value ?? 'none'}.`,
    );
    // A statement that has not been read to its end would keep the database open.
    live.return(undefined);
    again.return(undefined);
    return row;
  }
}
