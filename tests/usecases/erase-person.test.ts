// Somebody who is erased is nowhere in the file any more, and not one point has moved.

import { expect, test } from 'vitest';
import { openDb } from '#db/open.ts';
import { readMeta, saveMeta } from '#db/queries/meta.ts';
import { readPersonTotals, readTeamTotals } from '#db/queries/totals.ts';
import type { Actor } from '#src/domain/actor.ts';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { erasePerson } from '#src/usecases/erase-person.ts';
import { noteAudit } from '#src/usecases/note-audit.ts';
import { recordFacts } from '#src/usecases/record-fact.ts';
import { replay } from '#src/usecases/replay.ts';
import { deal } from '#tests/support/october.ts';
import { makeOffice } from '#tests/support/office.ts';
import { signIn } from '../support/sign-in.ts';

const NOW = Date.parse('2026-11-23T13:32:00Z');
const COACH: Actor = { kind: 'account', account: 'c', name: 'Ruth', role: 'coach', person: null };

function demoOffice(): App {
  const app: App = { db: openDb(':memory:'), now: () => NOW, ring: () => {}, build: 'test' };
  recordFacts(app, demoStory(NOW).facts);
  return app;
}

/** Every text of every table, to look for a name in. */
function allTexts({ db }: App): string {
  const tables = db.$client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  return JSON.stringify(tables.map((table) => db.$client.prepare(`SELECT * FROM "${table}"`).raw().all()));
}

test('an erased person is in no table, the points stand, and replay agrees', async () => {
  const app = demoOffice();
  await signIn(app, 'http://localhost', { role: 'member', person: 'Maya Okafor', name: 'Maya Okafor' });
  const chance = makeChance(7);
  for (let win = 0; win < 8; win += 1) winAgain(app, chance);
  noteAudit(app, COACH, 'person-changed', 'person:Maya Okafor', { name: 'Maya Okafor' });
  saveMeta(app.db, 'paste/c', JSON.stringify({ text: 'Maya Okafor\tSales' }));
  const seasons = ['2026-09', '2026-10', '2026-11'];
  const teams = seasons.map((season) => readTeamTotals(app.db, season));
  const points = seasons.map((season) =>
    readPersonTotals(app.db, season)
      .filter(({ person }) => person === 'Maya Okafor')
      .map(({ win, assist }) => ({ win, assist })),
  );
  expect(points.flat().length).toBeGreaterThan(0);

  const key = erasePerson(app, COACH, 'Maya Okafor', 'Maya Okafor');

  expect(allTexts(app)).not.toMatch(/Okafor|Maya/);
  expect(seasons.map((season) => readTeamTotals(app.db, season))).toEqual(teams);
  const after = seasons.map((season) =>
    readPersonTotals(app.db, season)
      .filter(({ person }) => person === key)
      .map(({ win, assist }) => ({ win, assist })),
  );
  expect(after).toEqual(points);
  expect(replay(app)).toMatchObject({ agrees: true, differences: [] });
});

test('a key that is a mere digit takes nothing along that the office chose', () => {
  const app = demoOffice();
  const person = { name: 'Ada Byron', craft: 'sales', team: null, title: '', email: '', face: '1' } as const;
  recordFacts(app, [
    { kind: 'person_set', key: 'one', source: 'seed', occurredAt: NOW, person: { ...person, person: '1' } },
  ]);
  saveMeta(app.db, 'team-only', '1');
  noteAudit(app, COACH, 'person-moved', 'person:1');
  const key = erasePerson(app, COACH, '1', 'Ada Byron');
  expect(readMeta(app.db, 'team-only')).toBe('1');
  expect(key).toBe('1');
});

test('the guards are back afterwards', () => {
  const app = demoOffice();
  erasePerson(app, COACH, 'Maya Okafor', 'Maya Okafor');
  for (const statement of ['UPDATE facts SET key = key', 'DELETE FROM entries', 'DELETE FROM audit']) {
    expect(() => app.db.$client.exec(statement)).toThrow(/only ever added/);
  }
});

test('it wants the name, and the coach', () => {
  const app = demoOffice();
  const before = allTexts(app);
  expect(() => erasePerson(app, COACH, 'Maya Okafor', 'Maya')).toThrow(/cannot be taken back/);
  expect(() => erasePerson(app, COACH, 'Nobody', 'Nobody')).toThrow(/nobody of that name/);
  const member: Actor = { kind: 'account', account: 'm', name: 'M', role: 'member', person: 'Maya Okafor' };
  expect(() => erasePerson(app, member, 'Maya Okafor', 'Maya Okafor')).toThrow(/may not/);
  expect(allTexts(app)).toBe(before);
});

test('a name is the same however the keyboard composes it, and another one is not', () => {
  const app = demoOffice();
  const name = 'Zoë van Dijk';
  expect(() => erasePerson(app, COACH, name, 'Zoe van Dijk')).toThrow('Write Zoë');
  expect(erasePerson(app, COACH, name, ` ${name.normalize('NFD')} `)).not.toBe(name);
});

test('who shares a first name with both neighbours keeps their place: the left-over point of a shared win stays', () => {
  const office = makeOffice();
  const names = ['Maria Alvarez', 'Maria Bruns', 'Maria Costa'];
  for (const name of names) {
    const face = { title: '', email: '', face: '1' };
    office.tell({
      kind: 'person_set',
      person: { person: name, name, craft: 'sales', team: 'Harbour', ...face },
    });
  }
  const owners = names.map((person) => ({ person, share: '1' }));
  office.tell({ kind: 'deal_set', deal: deal('three', 10_000, { owners }) });
  const points = () => readPersonTotals(office.app.db, '2026-10').map(({ win }) => win);
  const before = points();
  erasePerson(office.app, COACH, 'Maria Bruns', 'Maria Bruns');
  expect(allTexts(office.app)).not.toContain('Bruns');
  expect(points()).toEqual(before);
  expect(replay(office.app)).toMatchObject({ agrees: true, differences: [] });
});
