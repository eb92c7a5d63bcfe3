// What is said of two podiums side by side, and how changes are drawn.

import { describe, expect, test } from 'vitest';
import type { Face } from '#src/domain/story.ts';
import { effectOf, type MonthStand, type Part } from '#src/domain/what-if.ts';
import { craftView, miniSteps, sayKept, sayPodium } from '#src/domain/what-if-view.ts';

const stand = (...teams: string[]): MonthStand => ({
  perHead: false,
  podium: teams.map((team, index) => ({ place: index + 1, teams: [{ team, scoreText: '1200' }] })),
  honours: { closer: null, maker: null, connector: null },
});

describe('two podiums', () => {
  const sealed = stand('Lantern', 'Harbour', 'Summit');
  test.each([
    ['The same three', stand('Lantern', 'Harbour', 'Summit')],
    ['Summit and Harbour would swap', stand('Lantern', 'Summit', 'Harbour')],
    ['The same teams in another order', stand('Harbour', 'Summit', 'Lantern')],
    ['Kestrel would stand on it instead of Summit', stand('Lantern', 'Harbour', 'Kestrel')],
    ['Summit would not stand on it', stand('Lantern', 'Harbour')],
  ])('%s', (says, after) => {
    expect(sayPodium(sealed, after)).toBe(says);
  });

  test('steps that keep their team are counted, and a step says how far it moved', () => {
    const after = stand('Lantern', 'Summit', 'Harbour');
    expect(sayKept([{ before: sealed, after }])).toBe('One of three steps keeps its team.');
    expect(miniSteps(after, sealed, 'en-GB').map(({ score, moved }) => [score, moved])).toEqual([
      ['1,200', 0],
      ['1,200', 1],
      ['1,200', -1],
    ]);
  });
});

test('the largest changes come first, a loss is one, and nobody whose points stay is named', () => {
  const face = (person: string): Face => ({
    person,
    name: person,
    short: person,
    craft: 'sales',
    face: person,
  });
  const people = ['a', 'b', 'c'].map((person, index) => ({
    person,
    before: 1000,
    after: [1000, 900, 1300][index] ?? 0,
  }));
  const view = craftView('sales', people, face, { months: 3, longest: 300, locale: 'en-GB' });
  expect(view.says).toBe('would gain 200 points in three months');
  expect(view.rows.map(({ face: { name }, by, isLoss }) => [name, by, isLoss])).toEqual([
    ['c', '+300', false],
    ['b', '−100', true],
  ]);
});

test('the effect on a deal is what is deserved minus what stands, per person, kind, team and craft', () => {
  const part = (person: string, points: number, team = 'Harbour'): Part => {
    return { person, kind: 'assist', team, craft: 'marketing', points };
  };
  expect(
    effectOf([part('ada', 60), part('grace', 60)], [part('ada', 96), part('ada', -12), part('grace', 60)]),
  ).toEqual([part('ada', -24)]);
  expect(effectOf([part('ada', 60, 'North')], [part('ada', 60)])).toEqual([
    part('ada', -60),
    part('ada', 60, 'North'),
  ]);
});
