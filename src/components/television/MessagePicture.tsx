// One message that everybody should know, why, and whom to ask. Drawn by the server; it moves by style sheet alone.

import { For, Show } from 'solid-js';
import type { MessageScene } from '#src/domain/television/message-scene.ts';
import { Face } from '#src/islands/tv/Face.tsx';
import { fitMessage } from './message-fit.ts';

export function MessagePicture(props: { scene: MessageScene }) {
  const { words, why, ask } = props.scene;
  const { lines, wide, tall, phone } = fitMessage(words, why, ask !== null);
  return (
    <div class={`message-sheet wide-${wide} tall-${tall} phone-${phone}`}>
      <p class="message-big mists" dir="auto">
        <For each={lines}>{(line) => <span>{line} </span>}</For>
      </p>
      <div class="message-seam">
        <i class="sales" />
        <i class="marketing" />
      </div>
      <Show when={why}>
        <p class="message-reason" dir="auto">
          {why}
        </p>
      </Show>
      <Show when={ask}>
        {(one) => (
          <p class="message-ask dim-faces">
            <Face who={one().who} />
            <span class="mists" dir="auto">
              {one().says}
            </span>
          </p>
        )}
      </Show>
    </div>
  );
}
