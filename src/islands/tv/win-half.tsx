// One craft's half of a win: its points, its people with what they did, or the question who helped.

import { Face } from './Face.tsx';
import type { Half, Player } from './win-plan.ts';

export function drawHalf({ craft, title, points, note, layout, players }: Half) {
  return (
    <div class={`half-words ${craft}`}>
      <p class={`craft-total ${note && 'noted'}`}>
        <span>{title}</span>
        <b>{points}</b>
        <i>{note}</i>
      </p>
      <div class={`people ${layout}`}>{players.map(drawPlayer)}</div>
    </div>
  );
}

function drawPlayer({ who, disc, name, size, verbs, isLong, points, turn }: Player) {
  return (
    <div class={`person turn-${turn}`}>
      {who ? <Face who={who} /> : <span class="face more">{disc}</span>}
      <div class="person-words">
        <span class={`person-name fit-${size}`} dir="auto">
          {name}
        </span>
        <span class={`verb ${isLong ? 'long' : ''}`}>{verbs}</span>
        <b class="points">{points}</b>
      </div>
    </div>
  );
}
