// Whoever chose not to be shown is nowhere on screens or colleagues' pages, whatever the page.

import { beforeEach, describe, expect, test } from 'vitest';
import { openDb } from '#db/open.ts';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import { saveMeta } from '#db/queries/meta.ts';
import type { Choice } from '#src/domain/shown.ts';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { readCeremony } from '#src/usecases/ceremony.ts';
import { setChoice } from '#src/usecases/choices.ts';
import { home } from '#src/usecases/home.ts';
import { profile } from '#src/usecases/profile.ts';
import { recordFacts } from '#src/usecases/record-fact.ts';

const NOW = Date.parse('2026-11-23T13:32:00Z');
const MAYA = 'Maya Okafor';
const OWN = { kind: 'page', person: MAYA, isCoach: false } as const;
const COACH = { kind: 'page', person: null, isCoach: true } as const;

let app: App;
beforeEach(() => {
  app = { db: openDb(':memory:'), now: () => NOW, ring: () => {}, build: 'test' };
  recordFacts(app, demoStory(NOW).facts);
});

const choose = (choice: Partial<Choice>) => saveChoice(app.db, { ...readChoice(app.db, MAYA), ...choice });

/** Everything that screens get: the board with fresh moments, and the whole ceremony. */
function onScreens(): string {
  const after = boardFrame(app).fact;
  const chance = makeChance(7);
  for (let win = 0; win < 12; win += 1) winAgain(app, chance);
  return JSON.stringify([boardFrame(app, after), readCeremony(app, '2026-10')]);
}

/** Everything that a colleague can open. */
function onPages(): string {
  const people = ['Jonas Lindqvist', 'Lena Fischer', 'Diego Álvarez'];
  return JSON.stringify([home(app), ...people.map((person) => profile(app, person, '2026-10'))]);
}

test('without any choice everybody is shown everywhere', () => {
  expect(onScreens()).toMatch(/Maya/);
  expect(onPages()).toMatch(/Maya/);
  expect(profile(app, MAYA, null).face.name).toBe(MAYA);
});

describe('whoever keeps off screens', () => {
  test('is on none, and on the pages of colleagues as before', () => {
    choose({ onScreens: false });
    expect(onScreens()).not.toMatch(/Maya|Okafor/);
    expect(onPages()).toMatch(/Maya/);
  });
});

describe('whoever keeps to themselves', () => {
  test('is on no page but the own one and the coach’s, with every point', () => {
    const before = profile(app, MAYA, '2026-10', OWN);
    choose({ inFeed: false });
    expect(onPages()).not.toMatch(/Maya|Okafor/);
    expect(() => profile(app, MAYA, null)).toThrow(/nobody of that name/);
    expect(profile(app, MAYA, '2026-10', OWN)).toEqual(before);
    expect(profile(app, MAYA, '2026-10', COACH)).toEqual(before);
  });
});

describe('an alias', () => {
  test('stands everywhere in the place of the name, and leads to a page that does not tell it', () => {
    choose({ shownAs: 'alias', alias: 'Kestrel One' });
    for (const seen of [onScreens(), onPages()]) {
      expect(seen).not.toMatch(/Maya|Okafor/);
      expect(seen).toContain('Kestrel One');
    }
    const face = home(app)
      .teams.flatMap(({ people }) => people)
      .find((one) => one.face.name === 'Kestrel One')?.face;
    const page = profile(app, face?.person ?? '', '2026-10');
    expect(page.face.name).toBe('Kestrel One');
    expect(JSON.stringify(page)).not.toMatch(/Maya|Okafor/);
    expect(page.points).toBe(profile(app, MAYA, '2026-10', OWN).points);
    expect(() => profile(app, MAYA, null)).toThrow(/nobody of that name/);
  });
});

test('an office that shows teams only shows nobody on screens, and everybody themselves', () => {
  saveMeta(app.db, 'team-only', '1');
  const { teams } = boardFrame(app);
  expect(teams.length).toBeGreaterThan(1);
  expect(JSON.stringify(boardFrame(app))).not.toMatch(/Maya|Jonas|Lena|Diego/);
  expect(home(app).teams).toEqual([]);
  expect(profile(app, MAYA, null, OWN).face.name).toBe(MAYA);
  expect(() => profile(app, 'Jonas Lindqvist', null, OWN)).toThrow(/nobody of that name/);
});

test('an alias that is not used yet is no longer than one that is', () => {
  const actor = { kind: 'account', account: 'm', name: MAYA, role: 'member', person: MAYA } as const;
  const wanted = { shownAs: 'name', onScreens: true, inFeed: true } as const;
  expect(() => setChoice(app, actor, { ...wanted, alias: 'x'.repeat(50_000) }, 0)).toThrow('at most');
});
