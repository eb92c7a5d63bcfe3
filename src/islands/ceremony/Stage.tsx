// The club ground at night: sky, stand, pitch, two masts and their light. Which lights burn is the style sheet's.

import { For } from 'solid-js';

export function Stage() {
  return (
    <div class="stage" aria-hidden="true">
      <div class="sky" />
      <div class="ground" />
      <img class="stars" src="/ceremony/stars.svg" alt="" />
      <img class="stand" src="/ceremony/stand.svg" alt="" />
      <img class="pitch" src="/ceremony/pitch.svg" alt="" />
      <div class="dusk" />
      <For each={['left', 'right']}>
        {(side) => (
          <div class={`mast ${side}`}>
            <img class="tower" src="/ceremony/mast.svg" alt="" />
            <img class="glow" src="/ceremony/glow.webp" alt="" />
            <img class="lamps" src="/ceremony/lamps.svg" alt="" />
          </div>
        )}
      </For>
      <img class="beam far left" src="/ceremony/beam-far.webp" alt="" />
      <img class="beam far right" src="/ceremony/beam-far.webp" alt="" />
      <img class="beam near left" src="/ceremony/beam-near.webp" alt="" />
      <img class="beam near right" src="/ceremony/beam-near.webp" alt="" />
    </div>
  );
}
