// Three thanks in their own words. Drawn by the server; it moves by style sheet alone.

import { For } from 'solid-js';
import type { Face as Person } from '#src/domain/story.ts';
import { type Step, stepFor, widthOf } from '#src/domain/television/fit.ts';
import type { ThanksNote, ThanksScene } from '#src/domain/television/thanks-scene.ts';
import { Face } from '#src/islands/tv/Face.tsx';

/** How much of the words fits at each size, by how many notes share the screen; the sheet has the sizes. */
const STEPS: Readonly<Record<number, Step[]>> = {
  1: [
    { em: 6.8, lines: 4 },
    { em: 8.6, lines: 5 },
    { em: 10.6, lines: 6 },
    { em: 13.8, lines: 8 },
    { em: 16.8, lines: 10 },
  ],
  2: [
    { em: 11.3, lines: 3 },
    { em: 13.8, lines: 4 },
    { em: 16.2, lines: 5 },
    { em: 22, lines: 7 },
  ],
  3: [
    { em: 15.4, lines: 2 },
    { em: 20, lines: 3 },
    { em: 25.6, lines: 4 },
    { em: 30.8, lines: 5 },
  ],
};

/** What a name may be wide at full size. */
const NAME_EM = 5;

export function ThanksPicture(props: { scene: ThanksScene }) {
  const { notes } = props.scene;
  const steps = STEPS[notes.length] ?? STEPS[3] ?? [];
  return (
    <ul class={`thanks-notes of-${notes.length}`}>
      <For each={notes}>
        {(note, index) => <Note note={note} fit={stepFor(note.words, steps)} turn={index()} />}
      </For>
    </ul>
  );
}

/** From left to right, as it was said; the plate leans as every joint edge does, in the colours of both. */
function Note(props: { note: ThanksNote; fit: number; turn: number }) {
  const { from, to, words, about, says } = props.note;
  return (
    <li class={`thanks-note turn-${props.turn}`}>
      <p class="aside">{says}</p>
      <Side who={from} side="from" />
      <div class={`thanks-plate moves from-${from.craft} to-${to.craft}`} aria-hidden="true">
        <div class="thanks-ground">
          <i />
          <i />
          <i />
        </div>
        <div class="thanks-said">
          <p class={`thanks-words lines sized mists fit-${props.fit}`} dir="auto">
            {words}
          </p>
          {about !== '' && (
            <p class="thanks-about" dir="auto">
              {about}
            </p>
          )}
        </div>
      </div>
      <Side who={to} side="to" />
    </li>
  );
}

function Side(props: { who: Person; side: 'from' | 'to' }) {
  const isLong = widthOf(props.who.short) > NAME_EM;
  return (
    <div class={`thanks-side moves dim-faces ${props.side} ${isLong ? 'long' : ''}`} aria-hidden="true">
      <Face who={props.who} />
      <b class={props.who.craft} dir="auto">
        {props.who.short}
      </b>
    </div>
  );
}
