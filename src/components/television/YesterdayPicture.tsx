// What happened since the office went home: for the first hour of the day. Drawn by the server; it moves by style sheet alone.

import { For } from 'solid-js';
import { type Step, stepFor } from '#src/domain/television/fit.ts';
import type { YesterdayNote, YesterdayScene, YesterdayWin } from '#src/domain/television/yesterday-scene.ts';
import { Face } from '#src/islands/tv/Face.tsx';

/** So many faces beside a win; all names stand in its sentence. */
const FACES_MAX = 5;

/** How many ems of a customer's name fit beside the amount. */
const NAMES: Step[] = [
  { em: 10.4, lines: 1 },
  { em: 13, lines: 1 },
];

export function YesterdayPicture(props: { scene: YesterdayScene }) {
  const { scene } = props;
  const isQuiet = scene.wins.length === 0;
  // One size for all of them, that of the longest name.
  const fit = Math.max(0, ...scene.wins.map(({ customer }) => stepFor(customer, NAMES)));
  return (
    <div class={`yesterday-picture upright wins-${scene.wins.length} ${isQuiet ? 'quiet' : ''}`}>
      <div class="yesterday-side">
        <p class={`yesterday-count mists ${scene.count.length > 2 ? 'long' : ''}`}>
          <b class="hero">{scene.count}</b> <span>{scene.unit}</span>
        </p>
        <p class="yesterday-sum">{scene.sum}</p>
        <p class="yesterday-assists mists">{scene.assists}</p>
        <ul class="yesterday-notes">
          <For each={scene.notes}>{(note) => <Note note={note} />}</For>
        </ul>
      </div>
      <ol class="yesterday-wins">
        <For each={scene.wins}>{(win, index) => <Win win={win} fit={fit} turn={index()} />}</For>
        {scene.more !== '' && <li class="yesterday-more moves turn-3">{scene.more}</li>}
      </ol>
    </div>
  );
}

function Win(props: { win: YesterdayWin; fit: number; turn: number }) {
  const { customer, amount, when, words, who } = props.win;
  return (
    <li class={`yesterday-win moves turn-${props.turn}`}>
      <span class="yesterday-faces dims" aria-hidden="true">
        <For each={who.slice(0, FACES_MAX)}>{(one) => <Face who={one} />}</For>
      </span>
      <p class="yesterday-name">
        <b class={`sized fit-${props.fit}`} dir="auto">
          {customer}
        </b>
        <span class="yesterday-amount mists">{amount}</span>
      </p>
      <p class="yesterday-parts lines">
        <span class="yesterday-when">{when}</span>{' '}
        <For each={words}>
          {({ text, craft }) => (craft ? <bdi class={`${craft} mists`}>{text}</bdi> : text)}
        </For>
      </p>
    </li>
  );
}

function Note(props: { note: YesterdayNote }) {
  const { kind, who, says } = props.note;
  return (
    <li class={`yesterday-note mists dim-faces ${kind}`}>
      {who ? (
        <>
          <Face who={who} />
          <span>
            <b dir="auto">{who.short}</b> {says}
          </span>
        </>
      ) : (
        <span dir="auto">{says}</span>
      )}
    </li>
  );
}
