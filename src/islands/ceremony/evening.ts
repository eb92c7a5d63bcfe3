// The state of a ceremony on one screen: the cue that is up, how it was reached, and the wishes still to be met.

import { type Accessor, createSignal } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { ShownCue } from '#src/domain/ceremony.ts';
import { fetchCue, keepAddress } from './cue-fetch.ts';
import { cueFor, type Wish } from './cue-keys.ts';

/** Only a step forward is celebrated; a reload and a step back stand still. */
export type Arrival = 'still' | 'forward';

export type Evening = {
  shown: ShownCue;
  arrival: Accessor<Arrival>;
  /** One sentence when the server did not answer, else empty. */
  trouble: Accessor<string>;
  wish: (what: Wish) => Promise<void>;
};

/**
 * A cue that has just come up stands for this long: a double click must not skip the reveal of a winner.
 * Escape gives the result away, so it has to be pressed twice while anything is still to come.
 */
const STAND_MS = 700;
const AGAIN_MS = 3000;

/** `onArrive` is called after a cue is on screen. While one is on its way or has just come, wishes are dropped. */
export function createEvening(first: ShownCue, onArrive: (shown: ShownCue, how: Arrival) => void): Evening {
  // A copy: later cues are merged into the store, and what came with the page stays as it is.
  const [shown, setShown] = createStore<ShownCue>(copyOf(first));
  const [arrival, setArrival] = createSignal<Arrival>('still');
  const [trouble, setTrouble] = createSignal('');
  let isBusy = false;
  let askedToEndAt = Number.NEGATIVE_INFINITY;

  async function go(what: Wish): Promise<void> {
    const cue = cueFor(what, shown);
    if (cue === null) return;
    const next = await fetchCue(shown.season, cue);
    if (next === null) {
      setTrouble('The server did not answer. Press again.');
      return;
    }
    const how = what === 'on' ? 'forward' : 'still';
    setTrouble('');
    setArrival(how);
    // Merged by position, so that steps and faces that stay on screen keep their elements and do not flicker.
    setShown(reconcile(next, { key: null, merge: true }));
    keepAddress(cue);
    onArrive(next, how);
  }

  const wish = async (what: Wish) => {
    if (isBusy) return;
    if (what === 'last' && !isAskedTwice()) return;
    isBusy = true;
    await go(what);
    setTimeout(() => {
      isBusy = false;
    }, STAND_MS);
  };

  function isAskedTwice(): boolean {
    if (shown.next === null || shown.next === 'photo' || performance.now() - askedToEndAt < AGAIN_MS)
      return true;
    askedToEndAt = performance.now();
    setTrouble('Press Escape again to end with the team photo.');
    return false;
  }
  return { shown, arrival, trouble, wish };
}

function copyOf(shown: ShownCue): ShownCue {
  return JSON.parse(JSON.stringify(shown)) as ShownCue;
}
