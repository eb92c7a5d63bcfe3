// The office television: one island with its head, what is on, and its foot. It draws what the director says.

import { createEffect, Show } from 'solid-js';
import type { BoardFrame } from '#src/domain/frame.ts';
import type { Shown } from '#src/domain/television/director-shown.ts';
import { say } from '#src/domain/television/say.ts';
import type { DrawnScene } from '#src/domain/television/scene.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import { Board } from './Board.tsx';
import { pageLook } from './burn-in.ts';
import { CheerScene } from './CheerScene.tsx';
import { officeTime } from './clock.ts';
import { headTitle, nextWords, pulseWords, staleWords, toldWords } from './head-words.ts';
import { type Chunk, createParty } from './party.ts';
import { SceneBox } from './SceneBox.tsx';
import { createScreen } from './screen.ts';
import { createSounds } from './sound.ts';
import { zoneOf } from './wall-clock.ts';

/**
 * `isCalm` keeps every moment and changes its form: cross-fades, numbers without rolling, no confetti. `first` is the
 * scene that the page was asked for, drawn by the server; `held` the id of the one that stays. `words` are those of the place.
 */
export type TvProps = {
  frame: BoardFrame;
  isCalm: boolean;
  first: DrawnScene | null;
  held: string | null;
  words: TvWords;
};

export function Tv(props: TvProps) {
  const { words } = props;
  const { frame, shown, scene, isCalm, now, asOf, rung } = createScreen(props);
  const group = () => frame().office.group;
  const { chunk, big, small, said, setCanvases } = createParty(shown, isCalm, words, group);
  // Nothing is celebrated before it is here.
  const drawn = () => chunk() as Chunk;
  const isMuted = createSounds(frame, shown, big);
  const kind = () => shown().on.kind;
  const isLeaving = () => isLeavingNow(shown());
  const title = () => {
    const loaded = chunk();
    const cheer = !isLeaving() && big();
    return loaded && cheer ? loaded.titleOf(cheer, words) : headTitle(scene(), frame().season.month, words);
  };
  const time = (at: number) => officeTime(at, zoneOf(frame()));
  createEffect(() => markPage(time(now())));
  return (
    <div class={`tv ${isCalm() ? 'calm' : ''} ${lookOf(shown(), frame())} is-${rung()}`}>
      <div class="lights" />
      <div class="lights right" />
      <header class="head">
        <h1 class={title().length > 68 ? 'longer' : title().length > 44 ? 'long' : ''}>{title()}</h1>
        <p class="as-of">{staleWords(rung(), asOf(), words) || frame().note}</p>
        <time class="clock">{time(now())}</time>
      </header>
      <Board
        frame={frame()}
        isCalm={isCalm()}
        isHidden={scene() !== null || (big() !== null && !isLeaving())}
      />
      <SceneBox scene={scene()} />
      <Show when={kind() === 'lost'}>{drawLost(asOf, words)}</Show>
      <CheerScene
        cheer={big()}
        isLeaving={isLeaving()}
        draw={(cheer) => drawn().drawCheer(cheer, group(), words)}
        onCanvases={setCanvases}
      />
      <footer class="foot">
        <p class="pulse">{pulseWords(rung(), asOf(), words)}</p>
        <p class="mute">{isMuted() ? words.sound : ''}</p>
        <p class="told">{toldWords(scene(), frame(), words)}</p>
        <p class="next">{nextWords(shown(), scene(), title(), time, words)}</p>
      </footer>
      <Show when={small()} keyed>
        {(cheer) => drawn().drawStrip(cheer, group(), words)}
      </Show>
      <p class="aside" role="log" aria-live="polite">
        {said()}
      </p>
    </div>
  );
}

/** Also for the mark, which stands outside of the island. */
function markPage(time: string): void {
  document.documentElement.className = pageLook(time);
}

function drawLost(asOf: () => string, words: TvWords) {
  return (
    <section class="lost-scene">
      <b>{asOf()}</b>
      <p>{say(words.lost, { time: asOf() })}</p>
    </section>
  );
}

function isLeavingNow({ on }: Shown): boolean {
  return on.kind === 'cheer' && on.isLeaving;
}

/** Reactions read it, too: none float where a screen is hushed. */
function lookOf({ on, isSilent }: Shown, { screen }: BoardFrame): string {
  return `${screen ? screen.distance : ''} on-${on.kind} ${on.kind === 'night' ? 'night' : ''} ${isSilent ? 'hushed' : ''}`;
}
