// Facts per second through recordFact, beside raw better-sqlite3 inserting the very rows that came out.

import { join } from 'node:path';
import { closeDb, type Db, openDb } from '#db/open.ts';
import type { Fact } from '#src/domain/fact.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { recordFact } from '#src/usecases/record-fact.ts';
import { count, FOLDER, type Line, line, timed } from './table.ts';

const NOW = Date.parse('2026-11-23T14:32:00+01:00');
const TABLES = ['facts', 'deals', 'touches', 'entries'] as const;

/** On a file each fact is a durable transaction; in memory only the work itself is left. */
export async function benchRecord(): Promise<Line[]> {
  return [
    ...(await compare('on a file', (name) => join(FOLDER, `${name}.db`))),
    ...(await compare('in memory', () => ':memory:')),
  ];
}

async function compare(where: string, path: (name: string) => string): Promise<Line[]> {
  const facts = demoStory(NOW).facts;
  const ours = openDb(path('ours'));
  const raw = openDb(path('raw'));
  try {
    const oursMs = await timed(() => recordAll(ours, facts));
    const inserts = rowsByFact(ours, facts.length);
    const rawMs = await timed(() => insertAll(raw, inserts));
    return [
      line(`recordFact ${where}`, `${count(facts.length / (oursMs / 1000))} facts/s`),
      line(`raw inserts of the same rows ${where}`, `${count(facts.length / (rawMs / 1000))} facts/s`),
      line(
        `recordFact ÷ raw ${where}`,
        `${(oursMs / rawMs).toFixed(2)} ×`,
        where === 'on a file' ? 'at most 4 ×' : '',
      ),
    ];
  } finally {
    closeDb(ours);
    closeDb(raw);
  }
}

function recordAll(db: Db, facts: Fact[]): void {
  const app: App = { db, now: () => NOW, ring: () => {}, build: 'bench' };
  for (const fact of facts) recordFact(app, fact);
}

type Insert = { table: (typeof TABLES)[number]; values: unknown[] };

/** The rows that each fact left behind; those of people and assets are too few to count. */
function rowsByFact(db: Db, facts: number): Insert[][] {
  const groups: Insert[][] = Array.from({ length: facts }, () => []);
  for (const table of TABLES) {
    const column = table === 'facts' ? 'number' : 'fact';
    const statement = db.$client.prepare(`SELECT ${column}, * FROM ${table}`).raw();
    for (const [fact, ...values] of statement.all() as [number, ...unknown[]][]) {
      groups[fact - 1]?.push({ table, values });
    }
  }
  return groups;
}

function insertAll({ $client }: Db, groups: Insert[][]): void {
  const width = (table: string) => ($client.pragma(`table_info(${table})`) as unknown[]).length;
  const statements = new Map(
    TABLES.map((table) => {
      const places = Array(width(table)).fill('?').join(', ');
      return [table, $client.prepare(`INSERT INTO ${table} VALUES (${places})`)];
    }),
  );
  const insert = $client.transaction((group: Insert[]) => {
    for (const { table, values } of group) statements.get(table)?.run(...values);
  });
  for (const group of groups) insert.immediate(group);
}
