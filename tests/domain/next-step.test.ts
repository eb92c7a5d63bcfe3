import { expect, test } from 'vitest';
import { nextStep, type StepMarks, topQuarter } from '#src/domain/next-step.ts';
import { fixtureMonth } from '../support/profile-fixture.ts';

const { rules, office } = fixtureMonth('mo');
const MARKS: StepMarks = {
  points: 500,
  day: 23,
  lastByDay: { season: '2026-10', points: 846 },
  best: { season: '2026-07', points: 1264 },
  peersByDay: [300, 610, 532, 1100],
  reach: { short: 'Maya', largestMinor: 30_000_000, recent: [] },
};

test('the nearest mark above the present points is the step, whichever kind it is', () => {
  const at = (points: number) => nextStep({ ...MARKS, points }, 'sales', rules, office)?.text;
  expect(at(562)).toBe('610 is a top-quarter month by the 23rd. Any win is at least 50.');
  expect(at(610)).toBe('846 was October by the 23rd. One win of €186,000 is 236.');
  expect(at(1000)).toBe('1,264 is the best month so far, July 2026. One win of €214,000 is 264.');
});

test('above every mark there is no step, and a month before the first one has none either', () => {
  expect(nextStep({ ...MARKS, points: 1264 }, 'sales', rules, office)).toBeNull();
  const first = { ...MARKS, lastByDay: null, best: null, peersByDay: [] };
  expect(nextStep(first, 'sales', rules, office)).toBeNull();
});

test('a maker hears of the clincher’s part, and of the whole pot where the part would burst the cap', () => {
  const text = (points: number) => nextStep({ ...MARKS, points, day: 1 }, 'marketing', rules, office)?.text;
  expect(text(576)).toContain('The clincher’s part of a €35,000 win is 34.');
  expect(text(600)).toContain('The clincher’s part of any win is at least 20.');
  expect(text(610)).toContain('The whole assist pot of a €186,000 win is 236.');
});

test('no single win is promised beyond the cap', () => {
  const far = { ...MARKS, points: 100, peersByDay: [], lastByDay: null };
  expect(nextStep(far, 'sales', rules, office)?.text).toBe('1,264 is the best month so far, July 2026.');
});

test('the top quarter is the 75th percentile by nearest rank, of four people with points at least', () => {
  expect(topQuarter([4, 1, 3, 2])).toBe(3);
  expect(topQuarter([5, 4, 3, 2, 1])).toBe(4);
  expect(topQuarter([10, 20, 30, 0])).toBeNull();
});

test('no win larger than the office has lately had is named: then it is a number of usual ones, or nothing', () => {
  const text = (recent: number[], craft: 'sales' | 'marketing' = 'sales') => {
    const reach = { short: 'Maya', largestMinor: 5_800_000, recent };
    return nextStep({ ...MARKS, points: 610, reach }, craft, rules, office)?.text;
  };
  expect(text([70, 300, 80, 0, -40])).toBe(
    '846 was October by the 23rd. About three wins like Maya’s usual one.',
  );
  expect(text([200, 210, 500])).toContain('About one win like Maya’s usual one.');
  expect(text([12, 9, 30, 14], 'marketing')).toContain('About twenty wins like Maya’s usual one.');
  expect(text([70, 80])).toBe('846 was October by the 23rd.');
});
