// One craft's half of a win: its points, its people with what they did, or the question who helped.

import { Face } from './Face.tsx';
import type { Half, Player } from './win-plan.ts';

/** A scene never changes while it plays, so the half is taken once and drawn once. */
export function WinHalf(props: { half: Half }) {
  const { craft, title, points, layout, players, waiting } = props.half;
  return (
    <div class={`half-words ${craft}`}>
      <p class="craft-total">
        <span>{title}</span>
        <b>{points}</b>
      </p>
      <div class={`people ${layout}`}>
        {players.length > 0 ? players.map(person) : <WhoHelped waiting={waiting} />}
      </div>
    </div>
  );
}

function person({ who, disc, name, size, verbs, points, turn }: Player) {
  return (
    <div class={`person turn-${turn}`}>
      {who ? <Face who={who} /> : <span class="face more">{disc}</span>}
      <div class="person-words">
        <span class={`person-name fit-${size}`} dir="auto">
          {name}
        </span>
        <span class="verb">{verbs}</span>
        <b class="points">{points}</b>
      </div>
    </div>
  );
}

function WhoHelped(props: { waiting: string }) {
  return (
    <div class="person turn-0">
      <span class="unknown">?</span>
      <div class="person-words">
        <span class="person-name">Who helped?</span>
        <span class="verb">{props.waiting}</span>
      </div>
    </div>
  );
}
