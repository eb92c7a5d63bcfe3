// The stage of every celebration that has the screen to itself: its confetti, and the win, place or goal upon it.

import { onMount, Show } from 'solid-js';
import type { Cheer, StripCheer } from '#src/domain/television/cheer.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import { drawBig } from './big-cheer.tsx';
import { drawWin } from './win-scene.tsx';

/** Whatever is not a strip. */
export type SceneCheer = Exclude<Cheer, StripCheer>;

/**
 * `cheer` is what plays, or what is on its way out while `isLeaving`; `group` is the office's mark between thousands.
 * `onCanvases` hands over the canvases behind and before the scene, for `makeCannons`; they stay for good.
 */
export type CheerSceneProps = {
  cheer: SceneCheer | null;
  isLeaving: boolean;
  group: string;
  words: TvWords;
  onCanvases: (canvases: HTMLCanvasElement[]) => void;
};

export function CheerScene(props: CheerSceneProps) {
  let back!: HTMLCanvasElement;
  let front!: HTMLCanvasElement;
  onMount(() => props.onCanvases([back, front]));
  const look = () => `${props.cheer ? `on ${lookOf(props.cheer)}` : ''} ${props.isLeaving ? 'leaving' : ''}`;
  return (
    <section class={`win ${look()}`} aria-hidden="true">
      <canvas class="confetti" ref={back} />
      <div class="half marketing" />
      <div class="half sales" />
      <canvas class="confetti" ref={front} />
      <Show when={props.cheer} keyed>
        {(cheer) =>
          cheer.kind === 'wins' ? drawWin(cheer, props.group, props.words) : drawBig(cheer, props.words)
        }
      </Show>
    </section>
  );
}

function lookOf(cheer: SceneCheer): string {
  return `plays-${cheer.kind} ${cheer.kind === 'wins' && cheer.lead ? 'with-lead' : ''}`;
}
