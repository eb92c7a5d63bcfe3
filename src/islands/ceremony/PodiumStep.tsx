// One step of the podium: its block, the light on it, and the teams that share it, each with points and why.

import { For, Show } from 'solid-js';
import type { CeremonyTeam, PodiumPlace } from '#src/domain/ceremony.ts';
import type { PodiumStep as Step } from '#src/domain/ceremony-steps.ts';
import { Laurel } from './Laurel.tsx';
import { People } from './People.tsx';
import { PLACE_WORDS } from './place-words.ts';

export function PodiumStep(props: { step: Step; slots: number }) {
  return (
    <div
      class="step"
      classList={{ now: props.step.now }}
      data-place={props.step.place}
      data-state={props.step.state}
      data-at={props.step.at}
      data-wide={props.step.wide}
    >
      <img class="cone" src="/ceremony/cone.webp" alt="" />
      <div class="shaft">
        <div class="block">
          <i class="side-left" />
          <i class="side-right" />
          <i class="top" />
          <div class="front">
            <Show when={props.step.teams.length > 0} fallback={<b class="numeral">{props.step.place}</b>}>
              <For each={props.step.teams}>{(team) => <Inscription team={team} />}</For>
            </Show>
          </div>
        </div>
      </div>
      <img class="pool" src="/ceremony/pool.webp" alt="" />
      <Show when={props.step.state === 'lit'}>
        <p class="call">{PLACE_WORDS[props.step.place]}</p>
      </Show>
      <div class="teams">
        <For each={props.step.teams}>
          {(team) => <Standing team={team} place={props.step.place} slots={props.slots} />}
        </For>
      </div>
    </div>
  );
}

function Standing(props: { team: CeremonyTeam; place: PodiumPlace; slots: number }) {
  return (
    <div class="standing">
      <p class="place-word">{PLACE_WORDS[props.place]}</p>
      <h2 class="name" classList={{ long: props.team.name.length > 11 }}>
        {props.team.name}
      </h2>
      <span class="joint" />
      <People faces={props.team.faces} slots={props.slots} />
    </div>
  );
}

function Inscription(props: { team: CeremonyTeam }) {
  return (
    <div class="inscription">
      <p class="score">
        <Show when={props.team.place === 1} fallback={<b class="numeral">{props.team.place}</b>}>
          <Laurel />
        </Show>
        <span class="points">
          <strong>{props.team.score}</strong> {props.team.unit}
        </span>
      </p>
      <p class="why">{props.team.why}</p>
    </div>
  );
}
