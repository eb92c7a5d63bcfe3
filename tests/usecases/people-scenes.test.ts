// People, Thanks and Team as screens get them: of the demo's office, with people who hide, while frozen, and below the top.

import { afterEach, beforeAll, expect, test } from 'vitest';
import { openDb } from '#db/open.ts';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import { saveMeta } from '#db/queries/meta.ts';
import { limits } from '#src/domain/limits.ts';
import { officePlace, placeOf } from '#src/domain/place.ts';
import type { SceneContent } from '#src/domain/television/content.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { recordFact, recordFacts } from '#src/usecases/record-fact.ts';
import { thanksScene } from '#src/usecases/scenes/thanks.ts';
import { sceneContent } from '#src/usecases/scenes.ts';
import { officeOf } from '#src/usecases/standings.ts';

const NOW = Date.parse('2026-11-23T13:32:00Z');
let app: App;
let now = NOW;
beforeAll(() => {
  app = { db: openDb(':memory:'), now: () => now, ring: () => {}, build: 'test' };
  recordFacts(app, demoStory(NOW).facts);
  saveMeta(app.db, 'freeze', 'off');
});
afterEach(() => {
  now = NOW;
  app.db.$client.exec('DELETE FROM choices');
});

function scene<Kind extends SceneContent['scene']>(
  kind: Kind,
  id: string = kind,
  language: 'en' | 'de' = 'en',
) {
  const place = language === 'en' ? officePlace(officeOf(app)) : placeOf(officeOf(app), 'de', null);
  const content = sceneContent(app, place, id);
  return content?.scene === kind ? (content as Extract<SceneContent, { scene: Kind }>) : null;
}

const choose = (person: string, change: object) =>
  saveChoice(app.db, { ...readChoice(app.db, person), ...change });

test('the demo has three thanks, of different people, both crafts giving', () => {
  const notes = scene('thanks')?.notes ?? [];
  expect(notes).toHaveLength(3);
  expect(new Set(notes.map(({ from }) => from.craft)).size).toBe(2);
  expect(notes.every(({ about }) => about.startsWith('for '))).toBe(true);
  now = NOW + limits.thanksShownMs + 1;
  expect(scene('thanks')).toBeNull();
});

test('words taken back while the board is frozen leave it at once', () => {
  const before = scene('thanks')?.notes ?? [];
  const frozen = openDb(':memory:');
  recordFacts({ ...app, db: frozen }, demoStory(NOW).facts);
  const still: App = { ...app, db: frozen, frozen: { season: '2026-11', since: NOW, live: app } };
  expect(thanksScene(still, officePlace(officeOf(app)))?.notes).toEqual(before);
  app.db.$client.exec(`UPDATE thanks SET withdrawn_at = ${NOW} WHERE words = '${before[0]?.words}'`);
  expect(thanksScene(still, officePlace(officeOf(app)))?.notes.map(({ words }) => words)).not.toContain(
    before[0]?.words,
  );
  app.db.$client.exec('UPDATE thanks SET withdrawn_at = NULL');
});

test('words to or from somebody who keeps off screens, or goes by an alias, are on none', () => {
  const people = scene('thanks')?.notes.flatMap(({ from, to }) => [from.person, to.person]) ?? [];
  const one = people[0] ?? '';
  for (const change of [{ onScreens: false }, { onScreens: true, shownAs: 'alias', alias: 'Falcon' }]) {
    choose(one, change);
    const shown = JSON.stringify(scene('thanks'));
    expect(shown).not.toContain(one);
    expect(shown).not.toContain('Falcon');
  }
});

test('the people of the month are never the same twice, and whoever hides is not among them', () => {
  const peopleOf = () =>
    scene('people')?.rows.flatMap(({ cards }) =>
      cards.flatMap(({ faces }) => faces.map((one) => one.person)),
    ) ?? [];
  const people = peopleOf();
  expect(people.length).toBeGreaterThan(3);
  expect(new Set(people).size).toBe(people.length);
  choose(people[0] ?? '', { onScreens: false });
  expect(peopleOf()).not.toContain(people[0]);
  expect(JSON.stringify(scene('people', 'people', 'de'))).not.toMatch(/points|ahead|past/);
});

test('a team sees its month as the board has it, its people from A to Z, and its three latest wins', () => {
  const harbour = scene('team', 'team/Harbour');
  expect(harbour?.title).toBe('Harbour');
  expect(harbour?.people.sales.map(({ short }) => short)).toEqual(['Maya', 'Tom']);
  expect(harbour?.month?.numbers.sales).toMatch(/^[\d,]+$/);
  expect(harbour?.month?.gap).toMatch(/ (to|ahead)/);
  expect(harbour?.wins).toHaveLength(3);
  expect(JSON.stringify(scene('team', 'team/Harbour', 'de'))).not.toMatch(/closed by|to third|ahead/);
  expect(sceneContent(app, null, 'team/Nobody')).toBeNull();
});

test('a team below the shown top keeps its people and its wins, and no figure of it leaves', () => {
  for (let number = 1; number <= limits.boardRows + 1; number += 1) {
    const [name, team] = [`Cleo ${number}`, `Team ${number}`];
    const person = { person: name, name, craft: 'sales', team, title: '', email: '', face: name } as const;
    recordFact(app, { kind: 'person_set', key: `p/${number}`, source: 'seed', occurredAt: NOW, person });
  }
  const last = scene('team', `team/Team ${limits.boardRows + 1}`);
  expect(last).toMatchObject({ month: null, people: { sales: [{ name: 'Cleo 8' }] }, wins: [] });
});
