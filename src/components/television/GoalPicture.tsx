// The joint goal: how much, how far, how many days, and what would reach it. Drawn by the server; it moves by style sheet alone.

import { For } from 'solid-js';
import { cutTo } from '#src/domain/cut-to.ts';
import type { Craft } from '#src/domain/fact.ts';
import type { Face as Person } from '#src/domain/story.ts';
import { type Step, sizeFor, stepFor } from '#src/domain/television/fit.ts';
import type { GoalScene } from '#src/domain/television/goal-scene.ts';
import { at } from '#src/domain/television/share.ts';
import { Face } from '#src/islands/tv/Face.tsx';

/** How many ems of the number fit beside the faces, by its sizes. */
const HERO_EMS = [3.5, 4.2, 5.4, 6.8];
const SAYS: Step[] = [
  { em: 24, lines: 1 },
  { em: 27, lines: 1 },
  { em: 27, lines: 2 },
];

/** Discs in a line and lines for each craft, by their sizes; beyond the last the rest is a number. */
const CREWS = [
  { row: 7, rows: 1 },
  { row: 10, rows: 2 },
  { row: 13, rows: 3 },
];

export function GoalPicture(props: { scene: GoalScene }) {
  const { scene } = props;
  const most = Math.max(scene.sales.length, scene.marketing.length);
  const found = CREWS.findIndex(({ row, rows }) => most <= row * rows);
  const size = found === -1 ? CREWS.length - 1 : found;
  return (
    <>
      <div class={`goal-picture upright ${scene.isMet ? 'met' : ''}`} aria-hidden="true">
        <p class={`goal-hero hero sized mists fit-${sizeFor(scene.wonText, HERO_EMS)}`}>{scene.wonText}</p>
        <div class={`goal-people dims of-${size}`}>
          <Crew craft="sales" people={scene.sales} size={size} />
          <Crew craft="marketing" people={scene.marketing} size={size} />
        </div>
        <GoalBar scene={scene} />
        <div class="goal-words">
          <p class={`goal-says sized mists fit-${stepFor(scene.says, SAYS)}`} dir="auto">
            {scene.says}
          </p>
          <p class="goal-then lines" dir="auto">
            {scene.next}
          </p>
        </div>
      </div>
      <div class="aside">
        <p>{`${scene.says} ${scene.next}`}</p>
        <table>
          <tbody>
            <For each={scene.told}>
              {([name, value]) => (
                <tr>
                  <th scope="row">{name}</th>
                  <td>{value}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <p>{scene.labels.left}</p>
      </div>
    </>
  );
}

function Crew(props: { craft: Craft; people: Person[]; size: number }) {
  const { row = 1, rows = 1 } = CREWS[props.size] ?? {};
  const { shown, more } = cutTo(props.people, row * rows);
  return (
    <div class={`goal-crew ${props.craft}`}>
      <For each={shown}>{(who) => <Face who={who} />}</For>
      {more > 0 && <span class={`face more ${props.craft}`}>{`+${more}`}</span>}
    </div>
  );
}

/** Two equal lanes, because every win counts for both crafts; then the wins that are still to come; then the days. */
function GoalBar(props: { scene: GoalScene }) {
  const { share, pace, slots, days, passed, labels, isMet } = props.scene;
  const place = pace < 0.3 ? 'early' : '';
  return (
    <div class={`goal-course ${at('share', share)} ${at('next', pace)} ${place}`}>
      <div class="goal-bar">
        {!isMet && (
          <div class="goal-rest">
            <For each={Array.from({ length: Math.max(1, slots) })}>
              {(_, slot) => <i class={slot() === 0 && slots > 0 ? 'moves' : ''} />}
            </For>
          </div>
        )}
        <div class="goal-lanes moves">
          <i class="sales" />
          <i class="marketing" />
        </div>
        <p class={`goal-crafts ${share < 0.16 ? 'beside' : ''}`}>
          <span class="sales mists">{labels.sales}</span>
          <span class="marketing mists">{labels.marketing}</span>
        </p>
      </div>
      <div class="goal-days">
        <For each={Array.from({ length: days })}>
          {(_, day) => <i class={day() + 1 < passed ? 'past' : day() + 1 === passed ? 'today' : ''} />}
        </For>
      </div>
      <div class="goal-tick moves" />
      <p class="goal-labels">
        <span>{labels.begin}</span>
        <span class="goal-pace moves mists">{labels.pace}</span>
        <b class="mists">{labels.left}</b>
      </p>
    </div>
  );
}
