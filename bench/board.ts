// How long a frame takes when the ledger holds a million entries.

import { join } from 'node:path';
import { closeDb, openDb } from '#db/open.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { recordFacts } from '#src/usecases/record-fact.ts';
import { count, FOLDER, type Line, line, percentile, timed } from './table.ts';

const NOW = Date.parse('2026-11-23T14:32:00+01:00');
const ENTRIES = 1_000_000;
const FRAMES = 500;

export async function benchBoard(): Promise<Line[]> {
  const db = openDb(join(FOLDER, 'board.db'));
  const app: App = { db, now: () => NOW, ring: () => {}, build: 'bench' };
  try {
    recordFacts(app, demoStory(NOW).facts);
    growLedger(db.$client);
    for (let warm = 0; warm < FRAMES; warm += 1) boardFrame(app, 0);
    const took: number[] = [];
    for (let frame = 0; frame < FRAMES; frame += 1) took.push(await timed(() => boardFrame(app, 0)));
    const entries = Number(db.$client.prepare('SELECT count(*) FROM entries').pluck().get());
    return [
      line(
        `boardFrame at ${count(entries)} entries, median`,
        `${percentile(took, 0.5).toFixed(2)} ms`,
        'under 1 ms',
      ),
      line('boardFrame, 99 of 100', `${percentile(took, 0.99).toFixed(2)} ms`),
    ];
  } finally {
    closeDb(db);
  }
}

/** Repeats the ledger's own entries under other seasons and deals, with their totals, up to a million. */
function growLedger(client: ReturnType<typeof openDb>['$client']): void {
  const there = Number(client.prepare('SELECT count(*) FROM entries').pluck().get());
  const copies = Math.ceil((ENTRIES - there) / there);
  client.exec(`
    INSERT INTO entries (fact, deal, kind, person, team, craft, touch, asset, season, rules_version, weight, points)
    WITH RECURSIVE copy(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < ${copies})
    SELECT fact, deal || '/' || n, kind, person, team, craft, touch, asset,
      printf('%04d-%02d', 1980 + n / 12 % 40, 1 + n % 12), rules_version, weight, points FROM copy, entries;
    INSERT INTO team_totals SELECT season, team, craft, sum(points) FROM entries WHERE season < '2025' GROUP BY 1, 2, 3;
    INSERT INTO person_totals SELECT season, person, kind, sum(points) FROM entries WHERE season < '2025' GROUP BY 1, 2, 3;
    ANALYZE;`);
}
