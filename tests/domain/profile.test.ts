import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileOf } from '#src/domain/profile.ts';
import type { LeafPart, MonthWin } from '#src/domain/profile-month.ts';
import type { SentencePart } from '#src/domain/profile-view.ts';
import { fixtureMonth } from '../support/profile-fixture.ts';

const maya = fixtureMonth('mo');
const jonas = fixtureMonth('jl');

const said = (parts: SentencePart[]) =>
  parts
    .map((part) => part.text)
    .join('')
    .replaceAll('\u00a0', ' ');
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

test('the month in one sentence, as a colleague would say it', () => {
  const sentence = (month: typeof maya) => said(profileOf(month).sentence);
  expect(sentence(maya)).toBe('Maya closed twelve deals this November, and eleven of them say who helped.');
  expect(sentence(jonas)).toBe(
    'Jonas helped win 20 deals this November, nine of them with Pricing guide 2026.',
  );
  expect(sentence({ ...maya, season: '2026-10', today: null })).toContain('in October, and');
  expect(sentence({ ...jonas, season: '2025-12', today: null })).toContain('in December 2025');
  expect(sentence({ ...maya, wins: maya.wins.slice(0, 1) })).toBe(
    'Maya closed one deal this November, and it says who helped.',
  );
  const unnamed = maya.wins.filter((win) => win.leaves.length === 0);
  expect(sentence({ ...maya, wins: unnamed })).toBe(
    'Maya closed one deal this November. It can still say who helped.',
  );
  expect(sentence({ ...maya, wins: [...unnamed, ...unnamed] })).toContain('. Each can still say who helped.');
  expect(sentence({ ...maya, wins: [] })).toBe('Maya’s first win of November is still to come.');
});

test('links of the sentence lead to sections that are on the page', () => {
  for (const month of [maya, jonas]) {
    const view = profileOf(month);
    const anchors = [view.closed && '#closed', view.made && '#made', view.assetDays && '#assets'];
    for (const part of view.sentence) if (part.href !== null) expect(anchors).toContain(part.href);
  }
});

test('a person who closes and makes gets both tables, and both add up to the number', () => {
  const both = { ...maya, wins: maya.wins.map((win, at) => (at < 3 ? { ...win, made: 7 } : win)) };
  const view = profileOf(both);
  expect((view.closed?.points ?? 0) + (view.made?.points ?? 0)).toBe(view.points);
  expect(said(view.sentence)).toBe('Maya closed twelve deals this November and helped win three.');
});

test('the arithmetic of a part is the exact weight of the pot', () => {
  const lines = profileOf(jonas).made?.recent.flatMap((row) => row.lines) ?? [];
  expect(lines[0]?.sum).toEqual({ fraction: '2/5', before: '', after: 'of 146 is 58.4 → 58' });
  expect(lines[1]?.sum).toEqual({ fraction: '1/2', before: '', after: 'of 64 is 32' });
  const whole = lines.find((line) => line.role === 'Opened and clinched');
  expect(whole?.sum).toEqual({ fraction: null, before: 'the whole pot of 53', after: '' });
});

test('a win that nobody is named for says how many points wait, and the closer keeps the own', () => {
  const row = profileOf(maya).closed?.recent.find((one) => one.waiting > 0);
  expect(row).toMatchObject({ customer: 'Nordbyen Vann', points: 63, helped: 0, waiting: 63 });
  expect(row?.relay.stations).toEqual([]);
});

test('who helped is asked once, under the newest win without a name, for all of them', () => {
  const asked = (wins: MonthWin[]) => profileOf({ ...maya, wins }).closed?.waiting;
  const deal = maya.wins.find((win) => win.waiting > 0)?.deal;
  expect(asked(maya.wins)).toEqual({
    deal,
    says: '63 points wait for a name until November is sealed. Maya’s stay as they are.',
  });
  const three = maya.wins.map((win, at) => (at > 9 ? { ...win, leaves: [], waiting: 54 } : win));
  expect(asked(three)?.deal).toBe(deal);
  expect(asked(three)?.says).toContain('3 wins, 171 points wait for a name until November is sealed.');
  expect(asked(maya.wins.filter((win) => win.waiting === 0))).toBeNull();
});

test('relays are true to time, and crowded faces keep apart without passing the signature', () => {
  const [row] = profileOf(maya).closed?.recent ?? [];
  const first = row?.relay.stations[0]?.x ?? 0;
  expect(first).toBeCloseTo(1 - 81 / 84, 5);
  for (const { relay } of profileOf(maya).closed?.recent ?? []) {
    const xs = relay.stations.map((station) => station.x);
    for (const [at, x] of xs.entries()) expect(x).toBeLessThan((xs[at + 1] ?? 1) - 0.05);
  }
});

const anyWin: fc.Arbitrary<Partial<MonthWin>> = fc.record({
  closed: fc.integer({ min: -200, max: 500 }),
  made: fc.integer({ min: -200, max: 500 }),
  won: fc.boolean(),
  day: fc.integer({ min: 0, max: 23 }),
});

test('whatever was corrected, rows sum to the number, lines to their row, and the tape ends at it', () => {
  fc.assert(
    fc.property(fc.array(anyWin, { maxLength: 60 }), (changes) => {
      const wins = changes.map((change, at) => ({
        ...(jonas.wins[at % jonas.wins.length] as MonthWin),
        ...change,
      }));
      const view = profileOf({ ...jonas, wins });
      expect(view.points).toBe(sum(wins.map((win) => win.closed + win.made)));
      const made = [...(view.made?.recent ?? []), ...(view.made?.older ?? [])];
      const closed = [...(view.closed?.recent ?? []), ...(view.closed?.older ?? [])];
      expect(sum([...made, ...closed].map((row) => row.points))).toBe(view.points);
      for (const row of made) expect(sum(row.lines.map((line) => line.points))).toBe(row.points);
      if (view.assetDays !== null) {
        const { lines, rest, points } = view.assetDays;
        expect(points).toBe(view.made?.points ?? 0);
        expect(sum([...lines, ...rest].map((row) => row.points))).toBe(points);
      }
      if (view.points <= 0) expect(view.tape).toBeNull();
      const pieces = view.tape?.pieces ?? [];
      for (const [at, piece] of pieces.entries()) expect(piece.from).toBe(at === 0 ? 0 : pieces[at - 1]?.to);
      if (view.tape) expect(pieces.at(-1)?.to).toBeCloseTo(view.tape.end, 9);
    }),
  );
});

test('a month off the podium has no rail and no number', () => {
  const own = profileOf(maya).months?.lines.find((line) => line.own);
  expect(own?.rails).toEqual([null, 3, 2, 3, 2, 1]);
});

test('whoever has no team, one name, or a name of 200 letters still has a page', () => {
  const names = ['نور', 'x'.repeat(200), 'Anna  Maria de la Cruz'];
  const views = names.map((name) => profileOf({ ...maya, team: null, face: { ...maya.face, name } }));
  expect(views.map((view) => view.initials)).toEqual(['ن', 'X', 'AC']);
  expect(views[0]).toMatchObject({ standing: 'Closer', months: null });
});

test('what carried the wins adds up, with one row for all assets beyond the eighth', () => {
  const keys = Array.from({ length: 11 }, (_, at) => `asset-${at}`);
  const wins = keys.map((asset, at) => {
    const win = maya.wins[0] as MonthWin;
    return { ...win, leaves: win.leaves.slice(0, 1).map((leaf) => ({ ...leaf, asset, points: at + 1 })) };
  });
  const carried = (count: number) => profileOf({ ...maya, wins: wins.slice(0, count) }).carried;
  expect(carried(11)?.rows).toHaveLength(8);
  expect(carried(11)?.more).toEqual({ assets: 3, points: 1 + 2 + 3 });
  expect(carried(9)).toMatchObject({ more: null, rows: { length: 9 } });
});

test('a correction of a sealed month stands below the assets of this one, and so do assets without a line', () => {
  const [win] = jonas.wins.filter(({ made }) => made > 0);
  const corrected = { ...(win as MonthWin), deal: 'october', day: 0, made: 9 };
  const days = (wins: MonthWin[]) => profileOf({ ...jonas, wins }).assetDays;
  const before = days(jonas.wins);
  const after = days([...jonas.wins, corrected]);
  expect(before?.rest).toEqual([]);
  expect(after).toMatchObject({ lines: before?.lines, rest: [{ says: 'Corrections', points: 9 }] });
  expect(after?.points).toBe((before?.points ?? 0) + 9);

  const leaf = win?.leaves.find(({ person }) => person === 'jl') as LeafPart;
  const leaves = Array.from({ length: 10 }, (_, at) => ({ ...leaf, asset: `asset-${at}`, points: 2 }));
  const many = days([{ ...(win as MonthWin), leaves, made: 20 }]);
  expect(many?.lines).toHaveLength(8);
  expect(many).toMatchObject({ rest: [{ says: 'Two more assets', points: 4 }], points: 20 });
});

test('stations of close days become one with a count, none covers another, and no win is lost', () => {
  for (const line of profileOf(jonas).assetDays?.lines ?? []) {
    for (const [stations, apart] of [
      [line.stations, 0.048],
      [line.narrow, 0.09],
    ] as const) {
      for (const [at, { x }] of stations.entries()) {
        if (at > 0) expect(x - (stations[at - 1]?.x ?? 0)).toBeGreaterThanOrEqual(apart);
      }
      expect(sum(stations.map(({ mark }) => Number(mark) || 1))).toBe(line.wins);
    }
  }
  const guide = profileOf(jonas).assetDays?.lines[0]?.stations ?? [];
  expect(guide.at(-1)).toMatchObject({ mark: 'MO', says: 'Maya Okafor on 23 Nov' });
  expect(guide.map((station) => station.says)).toContain(
    '2 wins from the 19th to 20 Nov by Maya Okafor and Tom Ashworth',
  );
});
