// The podium: its steps from left to right, empty, lit or carrying their teams.

import { For, Show } from 'solid-js';
import type { ShownCue } from '#src/domain/ceremony.ts';
import { PodiumStep } from './PodiumStep.tsx';
import { PLACE_WORDS } from './place-words.ts';

export function Podium(props: { shown: ShownCue }) {
  return (
    <Show when={isUp(props.shown)}>
      <section class="podium" aria-label="Podium" data-slots={props.shown.slots}>
        <Show when={props.shown.steps.length === 0}>
          <p class="kind">{props.shown.say}</p>
        </Show>
        <For each={props.shown.steps}>{(step) => <PodiumStep step={step} slots={props.shown.slots} />}</For>
      </section>
      <Headline shown={props.shown} />
    </Show>
  );
}

function isUp(shown: ShownCue): boolean {
  return shown.cue !== 'title' && shown.cue !== 'goal' && shown.cue !== 'photo';
}

/** On a phone held upright the steps are narrow: who stands there and why is told above them. */
function Headline(props: { shown: ShownCue }) {
  const now = () => props.shown.steps.find((step) => step.now);
  return (
    <div class="headline" classList={{ shared: (now()?.teams.length ?? 0) > 1 }}>
      <Show when={now()?.state === 'lit' ? now() : undefined}>
        {(step) => <p class="called">{PLACE_WORDS[step().place]}</p>}
      </Show>
      <For each={now()?.teams ?? []}>
        {(team) => (
          <div class="told" data-place={team.place}>
            <p class="place-word">{PLACE_WORDS[team.place]}</p>
            <p class="name">{team.name}</p>
            <span class="joint" />
            <p class="why">{team.why}</p>
          </div>
        )}
      </For>
    </div>
  );
}
