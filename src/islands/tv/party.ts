// Celebrations on a screen: their chunk is fetched once the board lives; then they are shown, thrown and read aloud.

import { type Accessor, createEffect, createMemo, createSignal, onCleanup, onMount, untrack } from 'solid-js';
import type { StripCheer } from '#src/domain/television/cheer.ts';
import type { Shown } from '#src/domain/television/director-shown.ts';
import type { SceneCheer } from '#src/domain/television/director-state.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import type { Cannons } from './confetti.ts';
import { fetchCelebration } from './fetch-celebration.ts';
import { makeSpeaker } from './say-aloud.ts';

export type Chunk = typeof import('./celebration.ts');

/** `big` is what has the screen, also on its way out; `small` the strip; `chunk` draws both, and is null before it came. */
export type Party = {
  chunk: Accessor<Chunk | null>;
  big: Accessor<SceneCheer | null>;
  small: Accessor<StripCheer | null>;
  said: Accessor<string>;
  setCanvases: (canvases: HTMLCanvasElement[]) => void;
};

/** Once the board lives, and before the first celebration. */
const FETCH_MS = 1_000;

export function createParty(
  shown: Accessor<Shown>,
  isCalm: Accessor<boolean>,
  words: TvWords,
  group: Accessor<string>,
): Party {
  const [chunk, setChunk] = createSignal<Chunk | null>(null);
  const [said, setSaid] = createSignal('');
  // Nothing is celebrated before its words are here.
  const big = createMemo(() => chunk() && bigOf(shown()));
  const small = createMemo(() => chunk() && shown().strip);
  const speaker = makeSpeaker(setSaid);
  let canvases: HTMLCanvasElement[] = [];
  let cannons: Cannons | undefined;

  // Where a newer build has taken the chunk away, a win has no scene until the new page is here: the board moves.
  const fetchChunk = () => {
    fetchCelebration().then(
      (loaded) => setChunk(() => loaded),
      () => {},
    );
  };
  onMount(() => {
    const timer = setTimeout(fetchChunk, FETCH_MS);
    onCleanup(() => {
      clearTimeout(timer);
      speaker.stop();
    });
  });
  createEffect(() => {
    if (shown().on.kind === 'cheer' && !untrack(chunk)) fetchChunk();
  });
  createEffect(() => {
    const told = big() || small();
    const loaded = chunk();
    if (told && loaded) untrack(() => speaker.say(loaded.sayCheer(told, words, group())));
  });
  createEffect(() => {
    const loaded = chunk();
    const cheer = big();
    if (loaded && cheer && !untrack(isCalm)) {
      cannons = cannons || loaded.makeCannons(canvases);
      cannons.celebrate(cheer.size);
    } else if (cannons) cannons.stop();
  });
  const setCanvases = (made: HTMLCanvasElement[]) => {
    canvases = made;
  };
  return { chunk, big, small, said, setCanvases };
}

function bigOf({ on }: Shown): SceneCheer | null {
  return on.kind === 'cheer' ? on.cheer : null;
}
