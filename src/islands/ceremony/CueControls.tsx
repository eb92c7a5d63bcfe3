// The quiet line at the foot of the picture: back on the left, what comes next on the right. Clicks are cue-keys'.

import { Show } from 'solid-js';
import type { ShownCue } from '#src/domain/ceremony.ts';

export function CueControls(props: { shown: ShownCue; trouble: string }) {
  return (
    <nav class="controls" aria-label="Ceremony">
      <Show when={props.shown.back !== null} fallback={<span />}>
        <button type="button" data-wish="back">
          <svg class="arrow" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M14 8H2.5M7 3L2 8l5 5" />
          </svg>{' '}
          Back
        </button>
      </Show>
      <p class="trouble" role="alert">
        {props.trouble}
      </p>
      <Show when={props.shown.next !== null}>
        <button type="button" data-wish="on">
          Next: {props.shown.nextText}
        </button>
      </Show>
    </nav>
  );
}
