// What happened since the office went home: for the first hour of the day. Drawn by the server; it moves by style sheet alone.

import { For } from 'solid-js';
import type { YesterdayNote, YesterdayScene, YesterdayWin } from '#src/domain/television/yesterday-scene.ts';
import { Face } from '#src/islands/tv/Face.tsx';
import { stepFor } from '#src/islands/tv/fit.ts';

/** So many faces beside a win; all names stand in its sentence. */
const FACES_MAX = 5;

export function YesterdayPicture(props: { scene: YesterdayScene }) {
  const { scene } = props;
  const isQuiet = scene.wins.length === 0;
  return (
    <div class={`yesterday-picture wins-${scene.wins.length} ${isQuiet ? 'quiet' : ''}`}>
      <div class="yesterday-side">
        <p class={`yesterday-count ${scene.count.length > 2 ? 'long' : ''}`}>
          <b>{scene.count}</b> <span>{scene.unit}</span>
        </p>
        <p class="yesterday-sum">{scene.sum}</p>
        <p class="yesterday-assists">{scene.assists}</p>
        <ul class="yesterday-notes">
          <For each={scene.notes}>{(note) => <Note note={note} />}</For>
        </ul>
      </div>
      <ol class="yesterday-wins">
        <For each={scene.wins}>{(win) => <Win win={win} />}</For>
        {scene.more !== '' && <li class="yesterday-more">{scene.more}</li>}
      </ol>
    </div>
  );
}

function Win(props: { win: YesterdayWin }) {
  const { customer, amount, when, parts } = props.win;
  const everyone = parts.flatMap(({ who }) => who);
  const fit = stepFor(customer, [
    { em: 12, lines: 1 },
    { em: 16, lines: 1 },
  ]);
  return (
    <li class="yesterday-win">
      <span class="yesterday-faces" aria-hidden="true">
        <For each={everyone.slice(0, FACES_MAX)}>{(who) => <Face who={who} />}</For>
      </span>
      <p class="yesterday-name">
        <b class={`fit-${fit}`} dir="auto">
          {customer}
        </b>
        <span class="yesterday-amount">{amount}</span>
      </p>
      <p class="yesterday-parts">
        <span class="yesterday-when">{when}</span>
        <For each={parts}>
          {({ did, who, more }, index) => (
            <>
              {index() > 0 ? ', ' : ' '}
              {`${did} `}
              <For each={who}>
                {({ short, craft }, at) => (
                  <>
                    {at() > 0 ? ', ' : ''}
                    <bdi class={craft}>{short}</bdi>
                  </>
                )}
              </For>
              {more !== '' && `, ${more}`}
            </>
          )}
        </For>
      </p>
    </li>
  );
}

function Note(props: { note: YesterdayNote }) {
  const { kind, who, says } = props.note;
  return (
    <li class={`yesterday-note ${kind}`}>
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
