// Firsts, climbers, bests and the honours so far: never a tail. Only a shape and pure rules.

import type { Honours } from '../honours.ts';
import { byCodeUnit } from '../order.ts';
import type { Language } from '../place.ts';
import { HONOUR_KINDS, type HonourKind } from '../season-view.ts';
import type { Face } from '../story.ts';
import { PEOPLE_WORDS, type PeopleWords } from './people-words.ts';
import type { SceneHead } from './scene.ts';

export type CardKind = HonourKind | 'first_assist' | 'first_win' | 'best' | 'climb';

/** `number` is how much, '' for none; `says` goes on after it: `1,154` `points from wins`. */
export type Tally = { number: string; says: string };

/** One thing to tell of one person, or of the few who share an honour; `label` says what. */
export type PeopleCard = Tally & { kind: CardKind; label: string; faces: Face[] };

/** At most three cards of equal size. */
export type PeopleRow = { label: string; cards: PeopleCard[] };

/** The honours so far, then what is new; nobody is on two cards, and there is no order of places in it. */
export type PeopleScene = SceneHead & { scene: 'people'; rows: PeopleRow[] };

/** Somebody's first; `where` is the customer. */
export type First = { kind: 'first_assist' | 'first_win'; person: string; where: string };

/** Points of this month and of the best one before it, in season `bestIn`. */
export type Best = { person: string; points: number; best: number; bestIn: string };

/** Points more than by the same day of the month before. */
export type Climb = { person: string; gain: number };

/** All that a month tells of its people; each list is in the order in which it should be told. */
export type PeopleMonth = {
  season: string;
  previous: string;
  honours: Honours;
  firsts: First[];
  bests: Best[];
  climbs: Climb[];
};

const ROW_MAX = 3;

/** An honour that more people share is not decided yet, and naming some of them would leave out others. */
const SHARED_MAX = 3;

/**
 * @param faceOf null for whoever keeps off screens
 * @param write whole points as the place writes them
 */
export function tellPeople(
  month: PeopleMonth,
  faceOf: (person: string) => Face | null,
  language: Language,
  write: (points: number) => string,
): PeopleScene | null {
  const words = PEOPLE_WORDS[language];
  const named = new Set<string>();
  const cardOf = (kind: CardKind, people: readonly string[], tally: Tally): PeopleCard[] => {
    const faces = people.flatMap((person) => faceOf(person) ?? []);
    if (faces.length < people.length || people.some((person) => named.has(person))) return [];
    for (const person of people) named.add(person);
    return [{ kind, label: words.labels[kind], faces, ...tally }];
  };
  const honours = HONOUR_KINDS.flatMap((kind) => {
    const honour = month.honours[kind];
    if (honour === null || honour.people.length > SHARED_MAX) return [];
    return cardOf(kind, honour.people, words.honours[kind](honour.count, write));
  });
  const news = newsOf(month, words, write)
    .flatMap(({ kind, person, tally }) => cardOf(kind, [person], tally))
    .slice(0, ROW_MAX);
  const rows = [
    { label: words.honoursSoFar, cards: honours },
    { label: words.news, cards: news },
  ].filter(({ cards }) => cards.length > 0);
  if (rows.length === 0) return null;
  return { scene: 'people', title: words.title(words.month(month.season)), foot: '', rows };
}

type News = { kind: CardKind; person: string; tally: Tally };

/** One of each kind in turn, so that none fills the screen. */
function newsOf(
  { firsts, bests, climbs, previous }: PeopleMonth,
  words: PeopleWords,
  write: (points: number) => string,
): News[] {
  const lists: News[][] = [
    firsts.map(({ kind, person, where }) => ({
      kind,
      person,
      tally: { number: '', says: words.where(where) },
    })),
    bests.map(({ person, points, best, bestIn }) => {
      const says = words.best(write(best), words.month(bestIn));
      return { kind: 'best', person, tally: { number: write(points), says } };
    }),
    climbs.slice(0, ROW_MAX).map(({ person, gain }) => {
      const tally = { number: write(gain), says: words.climb(words.month(previous)) };
      return { kind: 'climb', person, tally };
    }),
  ];
  const turns = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: turns }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

/** Who gained most against the same days of the month before, only upwards. Somebody new has nothing to climb from. */
export function climbsOf(now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): Climb[] {
  return [...now]
    .map(([person, points]) => ({ person, gain: points - (before.get(person) ?? 0) }))
    .filter(({ person, gain }) => gain > 0 && (before.get(person) ?? 0) > 0)
    .sort((a, b) => b.gain - a.gain || byCodeUnit(a.person, b.person));
}
