// One team's row: place, name, faces, bar, score. It shows what it is given, in the slot it is given.

import { createMemo } from 'solid-js';
import type { BoardTeam } from '#src/domain/frame.ts';
import type { Bar } from './bar-plan.ts';
import { Faces } from './Faces.tsx';
import { type Step, stepFor } from './fit.ts';
import { writePoints } from './numbers.ts';
import { createRoll } from './roll.ts';
import { TeamBar } from './TeamBar.tsx';

export type RowProps = {
  team: BoardTeam;
  slot: number;
  bar: Bar;
  lines: 1 | 2;
  group: string;
  isCalm: boolean;
};

/** How many ems of a name its column holds at the sizes of `tv-board.css`. */
const LEADER_STEPS: Step[] = [
  { em: 4.3, lines: 1 },
  { em: 5.1, lines: 1 },
  { em: 5.8, lines: 2 },
  { em: 6.6, lines: 2 },
  { em: 7.7, lines: 2 },
];
const OTHER_STEPS: Step[] = [
  { em: 6, lines: 1 },
  { em: 7.1, lines: 1 },
  { em: 8.3, lines: 2 },
  { em: 9.3, lines: 2 },
  { em: 10, lines: 2 },
];

export function TeamRow(props: RowProps) {
  const leads = () => props.slot === 0 && props.team.place === 1;
  // A new frame brings the same faces again; drawing them anew would make them blink.
  const faces = createMemo(() => props.team.faces, undefined, {
    equals: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  const score = createRoll(
    () => props.team.score,
    () => props.isCalm,
  );
  const parts = () =>
    `${writePoints(props.team.sales, props.group)} sales, ${writePoints(props.team.marketing, props.group)} marketing`;
  return (
    <tr class={`row slot-${props.slot} ${leads() ? 'leads' : ''}`}>
      <td class="card" data-glide="tall" aria-hidden="true" />
      <td class={`place place-${props.team.place}`} data-glide>
        {props.team.place}
      </td>
      <th
        class={`who fit-${stepFor(props.team.name, leads() ? LEADER_STEPS : OTHER_STEPS)}`}
        scope="row"
        data-glide
      >
        <span class="team-name" dir="auto">
          {props.team.name}
        </span>
        <span class="up">{climbed(props.team.up)}</span>
      </th>
      <Faces faces={faces()} lines={props.lines} leads={leads()} />
      <td class="aside">{parts()}</td>
      <TeamBar bar={props.bar} leads={leads()} />
      <td class={`total digits-${props.team.score.length}`} data-glide="right">
        <b>{writePoints(score(), props.group)}</b>
        <span>{props.team.gapText}</span>
      </td>
    </tr>
  );
}

function climbed(places: number): string {
  return places > 0 ? `${places} today` : '';
}
