// The ceremony on one screen: which cue is up, how it was reached, and what keys and taps do. Holds no later cue.

import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { ShownCue } from '#src/domain/ceremony.ts';
import { CueControls } from './CueControls.tsx';
import { makeParty, type Party } from './confetti.ts';
import { fetchCue, keepAddress } from './cue-fetch.ts';
import { cueFor, isClickOn, type Wish, wishOf } from './cue-keys.ts';
import { GoalResult } from './GoalResult.tsx';
import { Podium } from './Podium.tsx';
import { Stage } from './Stage.tsx';
import { sideOf } from './side.ts';
import { TeamPhoto } from './TeamPhoto.tsx';

/** How the cue on screen was reached: only a step forward is celebrated, a reload or a step back stands still. */
type Arrival = 'still' | 'forward';

export function CeremonyShow(props: { first: ShownCue; calm: boolean }) {
  // A copy, so that merging later cues into the store never writes into the props.
  const [shown, setShown] = createStore<ShownCue>(structuredCopy(props.first));
  const [arrival, setArrival] = createSignal<Arrival>('still');
  const [trouble, setTrouble] = createSignal('');
  let behind!: HTMLCanvasElement;
  let front!: HTMLCanvasElement;
  let party: Party | null = null;
  let wishes: Promise<void> = Promise.resolve();

  // One after the other: two quick presses are two steps, each from where the one before arrived.
  const wish = (what: Wish) => {
    wishes = wishes.then(() => go(what));
  };

  async function go(what: Wish): Promise<void> {
    const cue = cueFor(what, shown);
    if (cue === null) return;
    const next = await fetchCue(shown.season, cue);
    if (next === null) {
      setTrouble('The server did not answer. Press again.');
      return;
    }
    setTrouble('');
    setArrival(what === 'on' ? 'forward' : 'still');
    setShown(reconcile(next, { key: null, merge: true }));
    keepAddress(cue);
    party?.stop();
    if (what === 'on') party?.celebrate(next);
  }

  onMount(() => {
    party = makeParty(behind, front, props.calm);
    const onKey = (event: KeyboardEvent) => {
      const what = wishOf(event);
      if (what === null) return;
      event.preventDefault();
      wish(what);
    };
    addEventListener('keydown', onKey);
    onCleanup(() => {
      removeEventListener('keydown', onKey);
      party?.stop();
    });
  });
  createEffect(() => {
    document.title = titleOf(shown);
  });

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are listened for on the window, wherever the focus is.
    <main
      class="ceremony"
      data-cue={shown.cue}
      data-side={sideOf(shown)}
      data-arrival={arrival()}
      data-calm={props.calm ? 'yes' : 'no'}
      onClick={(event) => isClickOn(event) && wish('on')}
    >
      <Stage />
      <canvas class="confetti" ref={behind} />
      <h1 class="heading">{shown.heading}</h1>
      <Show when={shown.goal}>{(goal) => <GoalResult goal={goal()} />}</Show>
      <Podium shown={shown} />
      <Show when={shown.photo}>{(photo) => <TeamPhoto photo={photo()} heading={shown.heading} />}</Show>
      <canvas class="confetti close-by" ref={front} />
      <CueControls shown={shown} trouble={trouble()} wish={wish} />
      <p class="spoken" role="status" aria-live="polite">
        {shown.say}
      </p>
    </main>
  );
}

/** The page's title: what is on screen, and whose evening it is. */
export function titleOf(shown: ShownCue): string {
  return shown.cue === 'title' ? shown.heading : `${shown.say} · ${shown.heading}`;
}

function structuredCopy(shown: ShownCue): ShownCue {
  return JSON.parse(JSON.stringify(shown)) as ShownCue;
}
