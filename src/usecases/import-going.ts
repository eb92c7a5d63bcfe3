// Which imports are on their way at this moment, and how far. Kept in memory: a crash leaves none of them going.

import type { Db } from '#db/open.ts';
import type { App } from './app.ts';

/** `done` of `rows` rows. */
export type Going = { done: number; rows: number };

const going = new WeakMap<Db, Map<number, Going>>();

export function goingOf({ db }: App): Map<number, Going> {
  const known = going.get(db) ?? new Map<number, Going>();
  going.set(db, known);
  return known;
}

export function isGoing(app: App, number: number): boolean {
  return goingOf(app).has(number);
}
