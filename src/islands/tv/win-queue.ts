// Which wins a screen plays, and when: one scene at a time, no moment twice, no old news. Pure.

import type { ShownMoment } from '#src/domain/moment.ts';
import type { WinCheer } from '#src/domain/television/cheer.ts';
import { cheerOf } from '#src/domain/television/cheer-merge.ts';

export type Scene = WinCheer;

/** `played` holds the keys of past moments, oldest first. */
export type Queue = { waiting: ShownMoment[]; playing: Scene | null; played: string[] };

const OLD_NEWS_MS = 90_000;
const PLAYED_MAX = 500;

/** A queue that remembers what this screen has played, reloads included. */
export function startQueue(played: string[]): Queue {
  return { waiting: [], playing: null, played: played.slice(-PLAYED_MAX) };
}

/** Takes the wins among `moments` that are news at `now`, by the server's clock in UTC milliseconds. */
export function offer(queue: Queue, moments: ShownMoment[], now: number): Queue {
  const known = new Set([...queue.played, ...queue.waiting.map(({ key }) => key)]);
  const fresh = moments.filter((moment) => {
    if (moment.kind !== 'deal_won' || known.has(moment.key) || now - moment.at > OLD_NEWS_MS) return false;
    known.add(moment.key);
    return true;
  });
  return fresh.length === 0 ? queue : { ...queue, waiting: [...queue.waiting, ...fresh] };
}

/** Starts the next scene with everything that waits, unless one plays. It counts as played from here on. */
export function begin(queue: Queue): Queue {
  if (queue.playing || queue.waiting.length === 0) return queue;
  const keys = queue.waiting.map(({ key }) => key);
  const scene = cheerOf(queue.waiting, false) as Scene;
  return { waiting: [], playing: scene, played: [...queue.played, ...keys].slice(-PLAYED_MAX) };
}

/** The scene is over. */
export function finish(queue: Queue): Queue {
  return { ...queue, playing: null };
}
