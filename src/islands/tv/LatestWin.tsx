// The latest win as one sentence, its people in the colours of their crafts.

import { Show } from 'solid-js';
import type { WinStory } from '#src/domain/story.ts';
import { type Step, shorten, stepFor } from './fit.ts';
import { sayWin, tellWin } from './words.ts';

/** A customer's name may be a paragraph; the sentence has to say who won it, too. */
const CUSTOMER_MAX = 44;

/** How much fits at 4, 3.4 and 2.9 hundredths of the height beside the goal; the sheet cuts what is longer. */
const STEPS: Step[] = [
  { em: 21.4, lines: 3 },
  { em: 25.2, lines: 4 },
  { em: 29.5, lines: 5 },
];

export function LatestWin(props: { win: WinStory | null; when: string }) {
  return (
    <div class="latest">
      <p class="label">
        <span>{labelOf(props.win, props.when)}</span>
      </p>
      <Show when={props.win} fallback={<p class="sentence">The first win of the month will be told here.</p>}>
        {(win) => (
          <p class={`sentence fit-${stepFor(sayWin(win()), STEPS)}`}>
            <b>
              <bdi>{shorten(win().customer, CUSTOMER_MAX)}</bdi>
              <span>{`, ${win().amountText}: `}</span>
            </b>
            <span>
              {tellWin(win()).map(({ text, craft }) => (craft ? <bdi class={craft}>{text}</bdi> : text))}
            </span>
          </p>
        )}
      </Show>
    </div>
  );
}

function labelOf(win: WinStory | null, when: string): string {
  return win ? `Latest win · ${when}` : 'Latest win';
}
