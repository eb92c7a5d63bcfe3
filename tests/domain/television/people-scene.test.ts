// The scenes of people and of thanks as rules: who is told of, who never is, and in what order.

import { describe, expect, test } from 'vitest';
import type { Face } from '#src/domain/story.ts';
import { climbsOf, type PeopleMonth, tellPeople } from '#src/domain/television/people-scene.ts';
import { type Said, tellThanks } from '#src/domain/television/thanks-scene.ts';

const face = (person: string, craft: Face['craft'] = 'sales'): Face => {
  return { person, name: person, short: person, craft, face: person };
};

const MONTH: PeopleMonth = {
  season: '2026-11',
  previous: '2026-10',
  honours: { closer: null, maker: null, connector: null },
  firsts: [],
  bests: [],
  climbs: [],
};

const told = (month: Partial<PeopleMonth>, hidden: string[] = [], language: 'en' | 'de' = 'en') =>
  tellPeople(
    { ...MONTH, ...month },
    (person) => (hidden.includes(person) ? null : face(person)),
    language,
    String,
  );

const cards = (...args: Parameters<typeof told>) =>
  told(...args)?.rows.map(({ cards: row }) =>
    row.map(({ label, faces, number, says }) =>
      [label, faces.map(({ short }) => short).join('+'), number, says].filter(Boolean).join(' '),
    ),
  );

describe('the people of a month', () => {
  test('nothing to tell is no scene', () => {
    expect(told({})).toBeNull();
    expect(told({ climbs: [{ person: 'a', gain: 5 }] }, ['a'])).toBeNull();
  });

  test('honours stand apart, kinds of news take turns, and nobody is told of twice', () => {
    const honours = {
      closer: { count: 720, people: ['a'] },
      maker: { count: 540, people: ['b', 'c'] },
      connector: { count: 1, people: ['d'] },
    };
    const firsts = [{ kind: 'first_assist', person: 'e', where: 'Kiel' } as const];
    const bests = [
      { person: 'a', points: 720, best: 600, bestIn: '2026-08' },
      { person: 'f', points: 300, best: 290, bestIn: '2026-09' },
    ];
    const climbs = ['b', 'g', 'h', 'i'].map((person, index) => ({ person, gain: 50 - index }));
    expect(cards({ honours, firsts, bests, climbs })).toEqual([
      [
        'Closer a 720 points from wins',
        'Maker b+c 540 points from assists',
        'Connector d 1 colleague to win with',
      ],
      [
        'First assist e with Kiel',
        'Best month yet f 300 points, past the 290 of September',
        'On the rise g 49 points ahead of October',
      ],
    ]);
    const german = told({ honours, climbs }, [], 'de');
    expect(german?.title).toBe('Menschen im November');
    expect(JSON.stringify(german)).not.toMatch(/points|with|ahead|Honours/);
  });

  test('an honour that four share is open, and one of somebody who hides is not told by halves', () => {
    const of = (...people: string[]) => ({ ...MONTH.honours, maker: { count: 9, people } });
    expect(told({ honours: of('a', 'b', 'c', 'd') })).toBeNull();
    expect(told({ honours: of('a', 'b') }, ['b'])).toBeNull();
    expect(told({ honours: of('a', 'b', 'c') })?.rows).toHaveLength(1);
  });

  test('climbs only go up, from something', () => {
    const now = new Map(Object.entries({ a: 50, b: 80, c: 10, d: 40, e: 70 }));
    const before = new Map(Object.entries({ a: 20, b: 20, c: 30, e: 40 }));
    expect(climbsOf(now, before)).toEqual([
      { person: 'b', gain: 60 },
      { person: 'a', gain: 30 },
      { person: 'e', gain: 30 },
    ]);
  });
});

describe('thanks', () => {
  const said = (giver: string, words: string, craft: Face['craft'] = 'sales'): Said => {
    return { giver, from: face(giver, craft), to: face('z', 'marketing'), words, customer: 'Kiel' };
  };
  const words = (...all: Said[]) => tellThanks(all, 'en')?.notes.map((note) => note.words);

  test('three of the newest, of different people and of both crafts while there are', () => {
    expect(tellThanks([], 'en')).toBeNull();
    expect(words(said('a', '1'), said('a', '2'), said('b', '3'), said('c', '4'))).toEqual(['1', '3', '4']);
    expect(words(said('a', '1'), said('a', '2'))).toEqual(['1', '2']);
    expect(
      words(said('a', '1'), said('b', '2'), said('c', '3'), said('d', '4'), said('e', '5', 'marketing')),
    ).toEqual(['1', '2', '5']);
  });

  test('read aloud, each is a sentence in the words of the place', () => {
    expect(tellThanks([said('Maya', 'Great.')], 'de')).toMatchObject({
      title: 'Danke',
      notes: [{ says: 'Maya an z für Kiel: Great.', about: 'für Kiel' }],
    });
  });
});
