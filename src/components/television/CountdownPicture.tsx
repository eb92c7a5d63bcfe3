// The last day before the ceremony. Drawn by the server; it moves by style sheet alone.

import { For } from 'solid-js';
import type { CountdownScene } from '#src/domain/television/countdown-scene.ts';
import { EmptyPodium } from './EmptyPodium.tsx';
import { HonourMark } from './HonourMark.tsx';

export function CountdownPicture(props: { scene: CountdownScene }) {
  const { scene } = props;
  const said = scene.left.map(({ count, unit }) => `${count} ${unit}`).join(' ');
  return (
    <>
      <div class="countdown-picture upright" aria-hidden="true">
        <div class="countdown-words">
          <p class="countdown-on mists">{scene.on}</p>
          <p class={`countdown-left mists ${scene.left.length === 0 ? 'soon' : ''}`}>
            <For each={scene.left} fallback={scene.soon}>
              {({ count, unit }) => (
                <span>
                  <b class="hero">{count}</b>
                  {unit}
                </span>
              )}
            </For>
          </p>
          <p class="countdown-label">{scene.awaits}</p>
          <div class="countdown-honours">
            <For each={scene.honours}>
              {({ kind, name, why }) => (
                <div class="countdown-honour">
                  <HonourMark kind={kind} />
                  <b class="mists">{name}</b>
                  <span>{why}</span>
                </div>
              )}
            </For>
          </div>
          <p class="countdown-elsewhere">{scene.elsewhere}</p>
        </div>
        <div class="countdown-podium">
          <EmptyPodium />
          <p class="mists">{scene.podium}</p>
        </div>
      </div>
      <div class="aside">
        <p>{`${scene.on}. ${said || scene.soon}. ${scene.elsewhere}`}</p>
        <h2>{scene.awaits}</h2>
        <ul>
          <For each={scene.honours}>{({ name, why }) => <li>{`${name}: ${why}`}</li>}</For>
          <li>{scene.podium}</li>
        </ul>
      </div>
    </>
  );
}
