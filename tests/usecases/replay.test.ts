// The proof has to hold for every history, and has to notice when a file was changed by hand.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeDb, openDb } from '#db/open.ts';
import { readAllMemberships } from '#db/queries/people.ts';
import type { Happening } from '#src/domain/fact.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { recordFacts } from '#src/usecases/record-fact.ts';
import { replay } from '#src/usecases/replay.ts';
import { happening, move, tellAll } from '../support/histories.ts';

const NOW = Date.parse('2026-11-23T13:32:00Z');

function demoApp(): App {
  const app: App = { db: openDb(':memory:'), now: () => NOW, ring: () => {}, build: 'test' };
  recordFacts(app, demoStory(NOW).facts);
  return app;
}

describe('a file that was changed by hand', () => {
  test.each([
    ['a total', 'UPDATE team_totals SET points = points + 1 WHERE rowid = 1', /team_totals/],
    [
      'an entry',
      'DROP TRIGGER entries_no_update; UPDATE entries SET points = points + 1 WHERE number = 5',
      /entries, row 5/,
    ],
    [
      'a fact',
      "DROP TRIGGER facts_no_update; UPDATE facts SET body = replace(body, 'Maya', 'Eva') WHERE number = 3",
      /Fact 3/,
    ],
    [
      'an entry left out',
      'DROP TRIGGER entries_no_delete; DELETE FROM entries WHERE number = 9',
      /entries, row 9/,
    ],
  ])('%s is found', (_name, change, say) => {
    const app = demoApp();
    expect(replay(app)).toMatchObject({ agrees: true, differences: [] });
    app.db.$client.exec(change);
    const proof = replay(app);
    expect(proof.agrees).toBe(false);
    expect(proof.differences.join('\n')).toMatch(say);
  });
});

test('the proof sees one moment, whatever another process writes meanwhile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assist-replay-'));
  const path = join(folder, 'office.db');
  const app: App = { db: openDb(path), now: () => NOW, ring: () => {}, build: 'test' };
  const other: App = { ...app, db: openDb(path) };
  const { facts } = demoStory(NOW);
  recordFacts(app, facts.slice(0, 1500));
  const proof = replay(app, () => recordFacts(other, facts.slice(1500)));
  expect(proof).toMatchObject({ facts: 1500, agrees: true });
  expect(replay(app)).toMatchObject({ facts: facts.length, agrees: true });
  for (const { db } of [app, other]) closeDb(db);
  rmSync(folder, { recursive: true });
});

function teamsOf({ app }: ReturnType<typeof tellAll>) {
  const query = 'SELECT season, team, craft, points FROM team_totals WHERE points <> 0 ORDER BY 1, 2, 3';
  return app.db.$client.prepare(query).all();
}

function totalsOf({ app }: ReturnType<typeof tellAll>) {
  const query = 'SELECT season, person, kind, points FROM person_totals WHERE points <> 0 ORDER BY 1, 2, 3';
  return app.db.$client.prepare(query).all();
}

describe('over random histories', () => {
  test('replaying gives every row again, and totals are the sum of their entries', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(happening, move), { maxLength: 25 }), (happenings) => {
        expect(replay(tellAll(happenings).app)).toMatchObject({ agrees: true, differences: [] });
      }),
      { numRuns: 40 },
    );
  });

  test('team totals depend on who played where in the end, not on the moves that were said on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(happening, move), { maxLength: 25 }), (happenings) => {
        const told = tellAll(happenings);
        const spells = [...readAllMemberships(told.app.db)].flatMap(([person, own]) =>
          own.slice(1).map((spell) => ({ kind: 'membership_set' as const, person, ...spell })),
        );
        const rest = happenings.filter(({ kind }) => kind !== 'membership_set');
        const straight = tellAll([...spells, ...rest]);
        expect(readAllMemberships(straight.app.db)).toEqual(readAllMemberships(told.app.db));
        expect(teamsOf(straight)).toEqual(teamsOf(told));
      }),
      { numRuns: 40 },
    );
  });

  test('the totals depend on the last state of each thing, not on the order in which the things arrived', () => {
    const keyOf = (one: Happening) =>
      one.kind === 'deal_set'
        ? one.deal.deal
        : one.kind === 'touch_set'
          ? one.touch.touch
          : one.kind === 'asset_set'
            ? one.asset.asset
            : '';
    fc.assert(
      fc.property(
        fc.array(happening, { maxLength: 20 }),
        fc.infiniteStream(fc.nat()),
        (happenings, order) => {
          const last = new Map(happenings.map((one) => [keyOf(one), one]));
          const shuffled = [...last.values()].map((one) => ({ one, at: order.next().value as number }));
          const settled = shuffled.sort((a, b) => a.at - b.at).map(({ one }) => one);
          expect(totalsOf(tellAll(settled))).toEqual(totalsOf(tellAll(happenings)));
        },
      ),
      { numRuns: 40 },
    );
  });
});
