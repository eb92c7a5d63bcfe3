import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change } from '#src/domain/change.ts';
import { podium } from '#src/domain/podium.ts';
import { rational } from '#src/domain/rational.ts';
import { rank, standTeams, type TeamTotals } from '#src/domain/standings.ts';
import { testOnSharedFiles } from '#tests/support/shared-files.ts';

type Row = { name: string; points: number };
const ranked = (rows: Row[]) =>
  rank(
    rows,
    (row) => row.points,
    (row) => row.name,
  );
const table = (rows: Row[]) => ranked(rows).map(({ place, of }) => `${place} ${of.name}`);
const total = { teamScore: 'total', bothCrafts: true } as const;
const team = (name: string, sales: number, marketing: number): TeamTotals => ({
  team: name,
  sales,
  marketing,
});

describe('rank', () => {
  test('1, 2, 2, 4, and inside a tie by name', () => {
    const rows = [
      { name: 'Orchard', points: 50 },
      { name: 'Kestrel', points: 80 },
      { name: 'Harbour', points: 100 },
      { name: 'Lantern', points: 80 },
    ];
    expect(table(rows)).toEqual(['1 Harbour', '2 Kestrel', '2 Lantern', '4 Orchard']);
  });

  test('nobody with zero points or less has a place', () => {
    expect(
      table([
        { name: 'a', points: 0 },
        { name: 'b', points: -3 },
        { name: 'c', points: 1 },
      ]),
    ).toEqual(['1 c']);
    expect(table([])).toEqual([]);
  });

  test('names go by the code units of their composed form', () => {
    const names = ['Zo\u0065\u0308', 'Zoé', 'zoe', 'Zoe', 'Ångström', 'A\u030angstrom'];
    expect(
      ranked(names.map((name) => ({ name, points: 5 }))).map(({ of }) => of.name.normalize('NFC')),
    ).toEqual(['Zoe', 'Zoé', 'Zoë', 'zoe', 'Ångstrom', 'Ångström']);
  });

  test('values are compared exactly, not as floats', () => {
    const thirds = ['1/3', '333333333333333333333/1000000000000000000000'];
    expect(rank(thirds, rational, (text) => text).map(({ place }) => place)).toEqual([1, 2]);
  });

  testOnSharedFiles('agrees with the published places', ['vectors/ranking.json'], (text) => {
    for (const { values, places } of (JSON.parse(text) as { cases: { values: number[]; places: number[] }[] })
      .cases) {
      // The vectors give a place to zero too. One more for everybody keeps their order.
      const rows = values.map((value, index) => ({ name: String(index), points: value + 1 }));
      const given = new Map(ranked(rows).map(({ place, of }) => [of.name, place]));
      expect(values.map((_, index) => given.get(String(index)))).toEqual(places);
    }
  });

  test('the order of the input does not matter, and a place is one more than those strictly above', () => {
    const rows = fc
      .uniqueArray(
        fc.record({ name: fc.string({ maxLength: 4 }), points: fc.integer({ min: -2, max: 9 }) }),
        {
          selector: (row) => row.name.normalize('NFC'),
          maxLength: 20,
        },
      )
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(rows, ([one, other]) => {
        expect(ranked(other)).toEqual(ranked(one));
        for (const { place, of } of ranked(one)) {
          expect(place).toBe(one.filter((row) => row.points > of.points).length + 1);
        }
        expect(ranked(one).length).toBe(one.filter((row) => row.points > 0).length);
      }),
    );
  });
});

describe('standTeams', () => {
  test('total: by points of both crafts; teams without points follow by name, without a place', () => {
    const stood = standTeams(
      [team('Summit', 0, 0), team('Harbour', 10, 20), team('Kestrel', 40, -40), team('Lantern', 31, 0)],
      total,
      new Map(),
    );
    expect(stood.map((each) => [each.place, each.team, each.points, each.scoreText])).toEqual([
      [1, 'Lantern', 31, '31'],
      [2, 'Harbour', 30, '30'],
      [null, 'Kestrel', 0, '0'],
      [null, 'Summit', 0, '0'],
    ]);
  });

  test('per head: ranked exactly, shown to one decimal', () => {
    const heads = new Map([
      ['Harbour', rational(8)],
      ['Lantern', rational('7/2')],
      ['Kestrel', rational(6)],
      ['Orchard', rational(3)],
    ]);
    const stood = standTeams(
      [
        team('Harbour', 50, 30),
        team('Lantern', 35, 1),
        team('Kestrel', 60, 1),
        team('Orchard', 30, 1),
        team('Summit', 9, 9),
      ],
      { teamScore: 'perHead' },
      heads,
    );
    expect(stood.map((each) => [each.place, each.team, each.scoreText])).toEqual([
      [1, 'Orchard', '10.3'],
      [2, 'Lantern', '10.3'],
      [3, 'Kestrel', '10.2'],
      [4, 'Harbour', '10.0'],
      [null, 'Summit', '0.0'],
    ]);
  });

  test('a score below one, and one below zero, are still read as numbers', () => {
    const heads = new Map([
      ['a', rational(20)],
      ['b', rational(8)],
    ]);
    const stood = standTeams([team('a', 1, 0), team('b', -1, 0)], { teamScore: 'perHead' }, heads);
    expect(stood.map(({ scoreText }) => scoreText)).toEqual(['0.1', '-0.1']);
  });
});

describe('podium', () => {
  const steps = (teams: TeamTotals[], bothCrafts = true) => {
    const { steps, needs } = podium(standTeams(teams, total, new Map()), { bothCrafts });
    return { steps: steps.map((step) => [step.place, ...step.teams.map((each) => each.team)]), needs };
  };

  test('a team without points of both crafts takes no place, and hears what it needs', () => {
    const teams = [team('A', 90, 0), team('B', 40, 40), team('C', 0, 70), team('D', 30, 30), team('E', 5, 5)];
    expect(steps(teams)).toEqual({
      steps: [
        [1, 'B'],
        [2, 'D'],
        [3, 'E'],
      ],
      needs: [
        { team: 'A', craft: 'marketing' },
        { team: 'C', craft: 'sales' },
      ],
    });
    expect(steps(teams, false)).toEqual({
      steps: [
        [1, 'A'],
        [2, 'B'],
        [3, 'C'],
      ],
      needs: [],
    });
  });

  test('tied teams share a step and the next place is skipped', () => {
    const tied = [team('A', 10, 10), team('B', 5, 5), team('C', 5, 5), team('D', 1, 1)];
    expect(steps(tied).steps).toEqual([
      [1, 'A'],
      [2, 'B', 'C'],
    ]);
    const third = [team('A', 9, 9), team('B', 8, 8), team('C', 1, 1), team('D', 1, 1), team('E', 1, 1)];
    expect(steps(third).steps.at(-1)).toEqual([3, 'C', 'D', 'E']);
  });

  test('points of one craft that were taken back do not count as points', () => {
    expect(steps([team('A', 90, -1)])).toEqual({ steps: [], needs: [{ team: 'A', craft: 'marketing' }] });
    expect(steps([team('A', 0, 0)])).toEqual({ steps: [], needs: [] });
  });
});

test('change of place: up is above zero, and nobody jumps from nothing', () => {
  const now = [
    { team: 'A', place: 1 },
    { team: 'B', place: 2 },
    { team: 'C', place: 3 },
    { team: 'D', place: null },
    { team: 'E', place: 4 },
  ];
  const earlier = [
    { team: 'A', place: 2 },
    { team: 'B', place: 1 },
    { team: 'C', place: null },
    { team: 'D', place: 3 },
  ];
  expect([...change(now, earlier)]).toEqual([
    ['A', 1],
    ['B', -1],
    ['C', 0],
    ['D', 0],
    ['E', 0],
  ]);
});
