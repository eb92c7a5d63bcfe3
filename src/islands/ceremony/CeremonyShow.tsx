// The ceremony on one screen: the picture of the cue that is up, and the keys and taps that lead on.

import { createEffect, onCleanup, onMount, Show } from 'solid-js';
import { type ShownCue, titleOf } from '#src/domain/ceremony.ts';
import { CueControls } from './CueControls.tsx';
import { makeParty, type Party } from './confetti.ts';
import { type Wish, wishOfClick, wishOfKey } from './cue-keys.ts';
import { createEvening } from './evening.ts';
import { GoalResult } from './GoalResult.tsx';
import { Podium } from './Podium.tsx';
import { Stage } from './Stage.tsx';
import { sideOf } from './side.ts';
import { TeamPhoto } from './TeamPhoto.tsx';

export function CeremonyShow(props: { first: ShownCue; calm: boolean }) {
  let behind!: HTMLCanvasElement;
  let closeBy!: HTMLCanvasElement;
  let party: Party | null = null;
  const { shown, arrival, trouble, wish } = createEvening(props.first, (arrived, how) => {
    party?.stop();
    if (how === 'forward') party?.celebrate(arrived);
  });

  onMount(() => {
    party = makeParty(behind, closeBy, props.calm);
    const stopListening = makeWishes(wish);
    onCleanup(() => {
      stopListening();
      party?.stop();
    });
  });
  createEffect(() => {
    document.title = titleOf(shown);
  });

  return (
    <main
      class="ceremony"
      data-cue={shown.cue}
      data-side={sideOf(shown)}
      data-arrival={arrival()}
      data-calm={props.calm ? 'yes' : 'no'}
    >
      <Stage />
      <canvas class="confetti" ref={behind} />
      <h1 class="heading">{shown.heading}</h1>
      <Show when={shown.goal}>{(goal) => <GoalResult goal={goal()} />}</Show>
      <Podium shown={shown} />
      <Show when={shown.photo}>{(photo) => <TeamPhoto photo={photo()} heading={shown.heading} />}</Show>
      <canvas class="confetti close-by" ref={closeBy} />
      <CueControls shown={shown} trouble={trouble()} />
      <p class="spoken" role="status" aria-live="polite">
        {shown.say}
      </p>
    </main>
  );
}

/** Listens on the window, wherever the focus is; gives back how to stop. */
function makeWishes(wish: (what: Wish) => Promise<void>): () => void {
  const onKey = (event: KeyboardEvent) => {
    const what = wishOfKey(event);
    if (what === null) return;
    event.preventDefault();
    void wish(what);
  };
  const onClick = (event: MouseEvent) => {
    const what = wishOfClick(event);
    if (what !== null) void wish(what);
  };
  addEventListener('keydown', onKey);
  addEventListener('click', onClick);
  return () => {
    removeEventListener('keydown', onKey);
    removeEventListener('click', onClick);
  };
}
