// Firsts, climbers, bests and the honours so far: never a tail. Drawn by the server; it moves by style sheet alone.

import { For } from 'solid-js';
import { HONOUR_KINDS, type HonourKind } from '#src/domain/season-view.ts';
import { type Step, stepFor } from '#src/domain/television/fit.ts';
import type { CardKind, PeopleCard, PeopleScene } from '#src/domain/television/people-scene.ts';
import { Face } from '#src/islands/tv/Face.tsx';
import { CardIcon } from './CardIcon.tsx';
import { HonourMark } from './HonourMark.tsx';

/** How much of a name, or of the names that share an honour, fits at each size; the sheet has the sizes. */
const NAMES: Step[] = [
  { em: 7, lines: 2 },
  { em: 8.6, lines: 3 },
];

export function PeoplePicture(props: { scene: PeopleScene }) {
  const { rows } = props.scene;
  return (
    <div class={`people-rows rows-${rows.length}`}>
      <For each={rows}>
        {({ label, cards }) => (
          <section class={`people-row has-${cards.length}`}>
            <h2>{label}</h2>
            <ul class={`people-cards of-${cards.length}`}>
              <For each={cards}>{(card, index) => <Card card={card} turn={index()} />}</For>
            </ul>
          </section>
        )}
      </For>
    </div>
  );
}

function Card(props: { card: PeopleCard; turn: number }) {
  const { kind, label, faces, number, says } = props.card;
  const crafts = new Set(faces.map(({ craft }) => craft));
  const craft = crafts.size === 1 ? (faces[0]?.craft ?? '') : 'both';
  const names = faces.map(({ name, short }) => (faces.length === 1 ? name : short));
  return (
    <li class={`people-card moves turn-${props.turn} ${kind}`}>
      <div class={`people-faces dim-faces count-${faces.length}`} aria-hidden="true">
        <For each={faces}>{(who) => <Face who={who} />}</For>
        <span class={`people-badge moves ${isHonour(kind) ? 'mark' : ''}`}>
          {isHonour(kind) ? <HonourMark kind={kind} /> : <CardIcon kind={kind} />}
        </span>
      </div>
      <div class="people-told">
        <p class={`people-label mists ${craft}`}>{label}</p>
        <p class={`people-name lines fit-${stepFor(names.join(', '), NAMES)}`}>
          <For each={names}>
            {(name, index) => <NameOf name={name} isLast={index() === names.length - 1} />}
          </For>
        </p>
        <p class="people-says lines" dir="auto">
          {number !== '' && <b class="mists">{`${number} `}</b>}
          {says}
        </p>
      </div>
    </li>
  );
}

const isHonour = (kind: CardKind): kind is HonourKind => HONOUR_KINDS.some((one) => one === kind);

function NameOf(props: { name: string; isLast: boolean }) {
  return (
    <>
      <bdi>{props.name}</bdi>
      {props.isLast ? '' : ', '}
    </>
  );
}
