// One team's row: place, name, faces, bar, score. It shows what it is given, in the slot it is given.

import { createMemo } from 'solid-js';
import type { BoardTeam } from '#src/domain/frame.ts';
import { writePoints } from '#src/domain/write-points.ts';
import { Faces } from './Faces.tsx';
import { createRoll } from './roll.ts';
import { TeamBar } from './TeamBar.tsx';

export type RowProps = { team: BoardTeam; group: string; isCalm: boolean };

export function TeamRow(props: RowProps) {
  // A new frame brings the same faces again; drawing them anew would make them blink.
  const faces = createMemo(() => props.team.faces, undefined, {
    equals: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  const score = createRoll(
    () => props.team.score,
    () => props.isCalm,
  );
  return (
    <tr class={`row ${props.team.row.look}`}>
      <td class="card" data-glide="tall" aria-hidden="true" />
      <td class={`place place-${props.team.place}`} data-glide>
        {props.team.place}
      </td>
      <th class={`who ${props.team.row.name}`} scope="row" data-glide>
        <span class="team-name" dir="auto">
          {props.team.name}
        </span>
        <span class="up">{props.team.upText}</span>
      </th>
      <Faces faces={faces()} look={props.team.row.faces} />
      <td class="aside">{props.team.partsText}</td>
      <TeamBar row={props.team.row} />
      <td class={`total digits-${props.team.score.length}`} data-glide="right">
        <b>{writePoints(score(), props.group)}</b>
        <span>{props.team.gapText}</span>
      </td>
    </tr>
  );
}
