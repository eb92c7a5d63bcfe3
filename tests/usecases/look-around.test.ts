// The demo story goes into an empty file and out of it without a trace, and a real office is never touched.

import { describe, expect, it } from 'vitest';
import { openDb } from '#db/open.ts';
import { readEpoch, readLastFact } from '#db/queries/facts.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { initOffice } from '#src/usecases/init-office.ts';
import { lookAround, removeDemo } from '#src/usecases/look-around.ts';
import { replay } from '#src/usecases/replay.ts';
import { isSetupOpen } from '#src/usecases/setup.ts';
import { makeSetupLink } from '#src/usecases/setup-links.ts';
import { makeOffice } from '#tests/support/office.ts';

const TERMINAL = { kind: 'terminal' } as const;
const NOW = Date.parse('2026-11-20T16:00:00Z');
const OFFICE = { name: 'Northwind', timezone: 'Europe/Berlin', currency: 'EUR', locale: 'de-DE' };

function emptyApp(): App {
  return { db: openDb(':memory:'), now: () => NOW, ring: () => {}, build: 'test' };
}

const tokenOf = ({ path }: { path: string }) => path.split('/').at(-1) ?? '';
const story = (now: number) => demoStory(now).facts.slice(0, 400);
const schemaOf = ({ db }: App) =>
  db.$client
    .prepare('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .all();

describe('the demo story in an empty file', () => {
  it('leaves nothing behind, and the office that follows keeps its log as any other', () => {
    const app = emptyApp();
    const before = schemaOf(app);
    lookAround(app, tokenOf(makeSetupLink(app)), story);
    expect(boardFrame(app).teams.length).toBeGreaterThan(0);
    const epoch = readEpoch(app.db);

    const fresh = tokenOf(removeDemo(app, TERMINAL));
    expect(readLastFact(app.db)).toBe(0);
    expect(readEpoch(app.db)).not.toBe(epoch);
    expect(schemaOf(app)).toEqual(before);
    expect(isSetupOpen(app, fresh)).toBe(true);
    expect(app.db.$client.pragma('foreign_key_check')).toEqual([]);

    initOffice(app, OFFICE, null);
    expect(() => app.db.$client.exec('DELETE FROM facts')).toThrow(/only ever added/);
    expect(() => app.db.$client.exec("UPDATE facts SET key = 'x'")).toThrow(/only ever added/);
    expect(() => app.db.$client.exec('DELETE FROM audit')).toThrow(/only ever added/);
    expect(replay(app)).toMatchObject({ agrees: true, facts: 2 });
  });

  it('stays out of a file that has an office, or whose link is over', () => {
    const app = emptyApp();
    const token = tokenOf(makeSetupLink(app));
    expect(() => lookAround(app, 'never', story)).toThrow(/run out/);
    initOffice(app, OFFICE, null);
    expect(() => lookAround(app, token, story)).toThrow(/an office here already/);
  });

  it('is the only thing that can be removed', () => {
    const { app, tell } = makeOffice();
    tell({ kind: 'goal_set', season: '2026-11', amountMinor: 100 });
    const facts = readLastFact(app.db);
    expect(() => removeDemo(app, TERMINAL)).toThrow(/not the demo/);
    expect(readLastFact(app.db)).toBe(facts);
  });

  it('may be removed by a coach and nobody else', () => {
    const app = emptyApp();
    lookAround(app, tokenOf(makeSetupLink(app)), story);
    const member = { kind: 'account', account: 'm', name: 'Maya', role: 'member', person: null } as const;
    expect(() => removeDemo(app, member)).toThrow(/may not/);
    expect(() => removeDemo(app, { kind: 'visitor' })).toThrow(/Sign in/);
    expect(readLastFact(app.db)).toBeGreaterThan(0);
  });
});
