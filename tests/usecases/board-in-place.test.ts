// A board in the words, the numbers and on the clock of its place, and one season for all places.

import { beforeEach, expect, test } from 'vitest';
import { openDb } from '#db/open.ts';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import { saveMeta } from '#db/queries/meta.ts';
import { officePlace, type Place, placeOf } from '#src/domain/place.ts';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { asPublic } from '#src/usecases/as-seen.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { recordFacts } from '#src/usecases/record-fact.ts';
import { officeOf } from '#src/usecases/standings.ts';
import { ringTestBell } from '#src/usecases/test-bell.ts';
import { COACH } from '#tests/support/screens.ts';

const NOW = Date.parse('2026-11-23T13:32:00Z');

let app: App;
let now: number;
let berlin: Place;
beforeEach(() => {
  now = NOW;
  app = { db: openDb(':memory:'), now: () => now, ring: () => {}, build: 'test' };
  recordFacts(app, demoStory(NOW).facts);
  saveMeta(app.db, 'freeze', 'off');
  berlin = placeOf(officeOf(app), 'de', 'Europe/Berlin');
});

/** Words of the board in English, as many as a German sentence would never hold. */
const ENGLISH =
  /\b(to|first|second|third|fourth|level|in|ahead|points|come|sales|goal|of|pace|days|left|latest|win|wins|today|opened|helped|clinched|closed|by|and|rung|bell|frozen|since|until|will|stand|Somebody|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|May|October|December)\b/i;

/** What the office typed itself is in whatever language it was typed, and keys and classes are in none. */
const TYPED = [
  'team',
  'name',
  'short',
  'customer',
  'assets',
  'face',
  'person',
  'key',
  'deal',
  'id',
  'from',
  'to',
];
const CODED = [
  'row',
  'look',
  'lanes',
  'epoch',
  'build',
  'locale',
  'timezone',
  'craft',
  'roles',
  'kind',
  'sound',
];
const OTHERS = ['wonPrecision', 'season', 'slots', 'closers'];

/** Every text in a frame, with the names that it repeats taken out. */
function textsOf(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return [`${field}: ${value}`];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, field));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .filter(([name]) => ![...TYPED, ...CODED, ...OTHERS].includes(name) || name === 'month')
    .flatMap(([name, part]) => textsOf(part, name));
}

/** The demo's customers have English names, which may stand inside of a sentence. */
function strays(frame: ReturnType<typeof boardFrame>): string[] {
  const names = frame.moments.flatMap((moment) =>
    moment.kind === 'deal_won' ? [moment.story.customer] : [],
  );
  return textsOf(frame)
    .map((text) => names.reduce((rest, name) => rest.replace(name, ''), text))
    .map((text) => text.replace(/^\w+: /, ''))
    .filter((text) => ENGLISH.test(text));
}

test('every text of a German frame is German, with and without wins, frozen, and for a test bell', () => {
  const after = boardFrame(app).fact;
  const chance = makeChance(7);
  for (let win = 0; win < 12; win += 1) winAgain(app, chance);
  const frame = boardFrame(app, after, 10, berlin);
  expect(frame.moments.length).toBeGreaterThan(10);
  expect(strays(frame)).toEqual([]);
  // The list of words would find English: it finds hardly anything else in the same frame for the office.
  expect(strays(boardFrame(app, after, 10)).length).toBeGreaterThan(20);
  ringTestBell(app, COACH);
  now += 200_000;
  ringTestBell(app, COACH);
  expect(strays(boardFrame(app, after, 10, berlin))).toEqual([]);
  saveMeta(app.db, 'freeze', '17:00');
  now = Date.parse('2026-12-02T09:00:00Z');
  const frozen = boardFrame(asPublic(app), null, 10, berlin);
  expect(frozen.note).toBe('Steht still seit Montag 17:00, bis zur Siegerehrung');
  expect(strays(frozen)).toEqual([]);
});

test('numbers and money are written as the place writes them, also those of moments', () => {
  const after = boardFrame(app).fact;
  winAgain(app, makeChance(7));
  const frame = boardFrame(app, after, 10, berlin);
  const [won] = frame.moments;
  expect(frame.office).toMatchObject({ group: '.', locale: 'de-DE', timezone: 'Europe/Berlin' });
  expect(frame.goal?.ofText).toMatch(/^von [\d,]+\u00a0(Tsd|Mio)\.\u00a0€$/);
  expect(frame.latest.amountText).toMatch(/^[\d.]+\u00a0€$/);
  if (won?.kind !== 'deal_won') throw new Error('No win.');
  expect(won.story.amountText).toMatch(/^[\d.]+\u00a0€$/);
  expect(won.story.said).toContain(`, ${won.story.amountText}: `);
  expect(won.story.said).toMatch(/ schloss ab\.|schlossen ab\./);
});

test('two places have their own clocks and one season, also where one of them is a day ahead', () => {
  now = Date.parse('2026-11-30T21:30:00Z');
  saveMeta(app.db, 'freeze', '17:00');
  const office = officeOf(app);
  const tokyo = boardFrame(asPublic(app), null, 7, placeOf(office, 'en', 'Asia/Tokyo'));
  const york = boardFrame(asPublic(app), null, 7, placeOf(office, 'de', 'America/New_York'));
  expect([tokyo.season.key, york.season.key]).toEqual(['2026-11', '2026-11']);
  expect([tokyo.season.month, york.season.month]).toEqual(['November', 'November']);
  expect([tokyo.office.timezone, york.office.timezone]).toEqual(['Asia/Tokyo', 'America/New_York']);
  // The board froze today at 17:00 in Amsterdam: that is an hour of today, on each one's clock.
  expect(tokyo.note).toBe('Frozen since today 01:00, until the ceremony');
  expect(york.note).toBe('Steht still seit heute 11:00, bis zur Siegerehrung');
  expect(tokyo.teams.map(({ score }) => score)).toEqual(york.teams.map(({ score }) => score));
});

test('somebody who keeps off screens is called so in the language of the place, and is not heard by an own sound', () => {
  const after = boardFrame(app).fact;
  winAgain(app, makeChance(7));
  const [won] = boardFrame(app, after).moments;
  if (won?.kind !== 'deal_won') throw new Error('No win.');
  const closer = won.story.closers[0]?.person ?? '';
  saveChoice(app.db, { ...readChoice(app.db, closer), sound: 'harp' });
  expect(boardFrame(app, after).moments[0]).toMatchObject({ sound: 'harp' });
  saveChoice(app.db, { ...readChoice(app.db, closer), onScreens: false });
  const [hidden] = boardFrame(app, after, 7, berlin).moments;
  expect(hidden).toMatchObject({ sound: 'bell', story: { closers: [{ short: 'Jemand' }] } });
  expect(JSON.stringify(boardFrame(app, after, 7, berlin))).not.toContain(closer);
});

test('an office that asks for no place has its own, in English', () => {
  const own = boardFrame(app, null, 7, officePlace(officeOf(app)));
  expect(boardFrame(app)).toEqual(own);
});
