// One message that everybody should know, why, and whom to ask. Drawn by the server; it moves by style sheet alone.

import { For, Show } from 'solid-js';
import type { MessageScene } from '#src/domain/television/message-scene.ts';
import { Face } from '#src/islands/tv/Face.tsx';
import { type Step, stepFor } from '#src/islands/tv/fit.ts';
import { balance } from './balance.ts';

/**
 * A few words fill the screen; the others stand from 11 hundredths of the stage down to 7, and lower only for what no
 * word limit can tame. Sizes are the style sheet's; a line is 15.6rem.
 */
const WIDE: Step[] = [
  { em: 9.1, lines: 2 },
  { em: 14.1, lines: 3 },
  { em: 16.2, lines: 4 },
  { em: 18.5, lines: 4 },
  { em: 21.6, lines: 5 },
  { em: 28.8, lines: 6 },
];

/** Higher than wide, a line is 6rem, where 1rem is a seventh of the width. */
const TALL: Step[] = [
  { em: 5.8, lines: 3 },
  { em: 7, lines: 5 },
  { em: 8, lines: 6 },
  { em: 9.4, lines: 7 },
  { em: 11.1, lines: 8 },
  { em: 15, lines: 10 },
];

export function MessagePicture(props: { scene: MessageScene }) {
  const { words, why, ask } = props.scene;
  const wide = stepFor(words, WIDE);
  return (
    <div class={`message-sheet wide-${wide} tall-${stepFor(words, TALL)}`}>
      <p class="message-big" dir="auto">
        <For each={balance(words, WIDE[wide]?.em ?? 0)}>{(line) => <span>{line} </span>}</For>
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
          <p class="message-ask">
            <Face who={one().who} />
            <span dir="auto">{one().says}</span>
          </p>
        )}
      </Show>
    </div>
  );
}
