// The stage of every celebration that has the screen to itself: its halves and its confetti. What stands on it comes
// with the chunk of celebrations.

import { type JSX, onMount, Show } from 'solid-js';
import type { SceneCheer } from '#src/domain/television/director-state.ts';

/**
 * `cheer` is what plays, or what is on its way out while `isLeaving`; `draw` says it in words and faces. `onCanvases`
 * hands over the canvases behind and before the scene, for `makeCannons`; they stay for good.
 */
export type CheerSceneProps = {
  cheer: SceneCheer | null;
  isLeaving: boolean;
  draw: (cheer: SceneCheer) => JSX.Element;
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
        {(cheer) => props.draw(cheer)}
      </Show>
    </section>
  );
}

function lookOf(cheer: SceneCheer): string {
  return `plays-${cheer.kind} ${cheer.kind === 'wins' && cheer.lead ? 'with-lead' : ''}`;
}
