// Lets a celebration queue play by a clock of its own, for tests of what comes and when.

import type { Cheer } from '#src/domain/television/cheer.ts';
import { type Cheers, endCheer, nextCheer, type Room, startCheers } from '#src/domain/television/cheers.ts';
import { storyOf, wonMoment } from './win-story.ts';

export const NOW = Date.parse('2026-11-20T13:32:00Z');
export const ROOM: Room = { isHushed: false, isNight: false, day: '2026-11-20' };
export const FRESH = startCheers(null);

/** A win that was learned of at an instant. */
export const win = (number: number, at = NOW) => wonMoment(number, storyOf(`win ${number}`), at);

/** Lets everything play that begins by `until`, each for its 12 s: what it was, and how long after `from`. */
export function play(state: Cheers, until: number, from = NOW, room = ROOM) {
  const shown: { at: number; cheer: Cheer }[] = [];
  let now = from;
  while (now <= until) {
    const next = nextCheer(state, now, room);
    state = next.state;
    if (next.cheer) {
      shown.push({ at: now - from, cheer: next.cheer });
      now += 12_000;
      state = endCheer(state);
    } else if (next.wakeAt === null) break;
    else now = next.wakeAt;
  }
  return { state, shown, kinds: shown.map(({ cheer }) => cheer.kind) };
}

/** As it comes back from storage after a reload. */
export function reloaded(state: Cheers): Cheers {
  return startCheers(JSON.parse(JSON.stringify(state)));
}
