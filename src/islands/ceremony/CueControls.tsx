// The quiet line at the foot of the picture: back on the left, what comes next on the right.

import { Show } from 'solid-js';
import type { ShownCue } from '#src/domain/ceremony.ts';
import type { Wish } from './cue-keys.ts';

export function CueControls(props: { shown: ShownCue; trouble: string; wish: (what: Wish) => void }) {
  return (
    <nav class="controls" aria-label="Ceremony">
      <button
        type="button"
        class="back"
        disabled={props.shown.back === null}
        onClick={() => props.wish('back')}
      >
        <span aria-hidden="true">←</span> Back
      </button>
      <p class="trouble" role="alert">
        {props.trouble}
      </p>
      <Show when={props.shown.next !== null}>
        <button type="button" class="next" onClick={() => props.wish('on')}>
          Next: {props.shown.nextText}
        </button>
      </Show>
    </nav>
  );
}
