// Which wins a screen plays, and when: one scene at a time, no moment twice, no old news. Pure.

import type { ShownMoment } from '#src/domain/moment.ts';
import type { Role, WinPart, WinStory } from '#src/domain/story.ts';

/** One Win scene: a single win, or several that came together and are told as one. */
export type Scene = {
  keys: string[];
  wins: WinStory[];
  helpers: WinPart[];
  closers: WinPart[];
  winPoints: number;
  assistPoints: number;
  waiting: number;
};

/** `played` holds the keys of past moments, oldest first. */
export type Queue = { waiting: ShownMoment[]; playing: Scene | null; played: string[] };

const OLD_NEWS_MS = 90_000;
const PLAYED_MAX = 500;
const ROLES: Role[] = ['opener', 'helper', 'clincher', 'closer'];

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
  const wins = queue.waiting.flatMap((moment) => (moment.kind === 'deal_won' ? [moment.story] : []));
  return { waiting: [], playing: merge(keys, wins), played: [...queue.played, ...keys].slice(-PLAYED_MAX) };
}

/** The scene is over. */
export function finish(queue: Queue): Queue {
  return { ...queue, playing: null };
}

function merge(keys: string[], wins: WinStory[]): Scene {
  const sum = (pick: (win: WinStory) => number) => wins.reduce((total, win) => total + pick(win), 0);
  return {
    keys,
    wins,
    helpers: mergeParts(wins.flatMap((win) => win.helpers)),
    closers: mergeParts(wins.flatMap((win) => win.closers)),
    winPoints: sum((win) => win.winPoints),
    assistPoints: sum((win) => win.assistPot - win.waiting),
    waiting: sum((win) => win.waiting),
  };
}

/** Everybody once, in order of first appearance, with the points and roles of all the wins. */
function mergeParts(parts: WinPart[]): WinPart[] {
  const people = new Map<string, WinPart>();
  for (const part of parts) {
    const known = people.get(part.person);
    people.set(part.person, known ? joinParts(known, part) : part);
  }
  return [...people.values()];
}

function joinParts(one: WinPart, other: WinPart): WinPart {
  const roles = ROLES.filter((role) => one.roles.includes(role) || other.roles.includes(role));
  const assets = [...new Set([...one.assets, ...other.assets])];
  return { ...one, roles, assets, points: one.points + other.points };
}
