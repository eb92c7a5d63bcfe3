// Five months of teams as bars: what was, what is up to now, what is to come.

import { expect, test } from 'vitest';
import { ALWAYS } from '#src/domain/fact.ts';
import { STRIP_WIDTH, stripMonths, stripOf } from '#src/domain/month-strip.ts';

const ZONE = 'Europe/Amsterdam';
const at = Date.parse('2026-11-16T00:00:00+01:00');
const day = (text: string) => Date.parse(`${text}T00:00:00+01:00`);

test('the present month is the fourth of five', () => {
  expect(stripMonths(at, ZONE).map(({ name }) => name)).toEqual(['Aug', 'Sep', 'Oct', 'Nov', 'Dec']);
});

test('a team since ever reaches from the edge to today', () => {
  expect(stripOf([{ team: 'Kestrel', fromAt: ALWAYS }], 'Kestrel', at, ZONE)).toEqual([
    { x: 0, width: 119, is: 'here' },
  ]);
});

test('another team before, a plan after, and nothing in between for a spell without a team', () => {
  const spells = [
    { team: 'Lantern', fromAt: ALWAYS },
    { team: null, fromAt: Date.parse('2026-09-01T00:00:00+02:00') },
    { team: 'Kestrel', fromAt: Date.parse('2026-10-01T00:00:00+02:00') },
    { team: 'Summit', fromAt: day('2026-12-01') },
  ];
  expect(stripOf(spells, 'Kestrel', at, ZONE)).toEqual([
    { x: 0, width: 34, is: 'other' },
    { x: 68, width: 51, is: 'here' },
    { x: 136, width: STRIP_WIDTH - 136, is: 'plan' },
  ]);
});

test('what ended before the strip begins, or begins after it ends, is not on it', () => {
  const spells = [
    { team: 'Lantern', fromAt: ALWAYS },
    { team: null, fromAt: day('2026-02-01') },
    { team: 'Summit', fromAt: day('2027-06-01') },
  ];
  expect(stripOf(spells, 'Lantern', at, ZONE)).toEqual([]);
});
