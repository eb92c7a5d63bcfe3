// The podium for those who cannot see it: who stood where, what was won together, and the three honours.

import { For } from 'solid-js';
import type { PodiumScene } from '#src/domain/television/podium-scene.ts';

export function PodiumTable(props: { scene: PodiumScene }) {
  const { joint, blocks, honours } = props.scene;
  const inOrder = [...blocks].sort((a, b) => a.place - b.place);
  return (
    <div class="aside">
      <p>{[joint.won, joint.wins, joint.line].filter((part) => part !== '').join('. ')}</p>
      <table>
        <tbody>
          <For each={inOrder.flatMap(({ called, teams }) => teams.map((team) => ({ called, team })))}>
            {({ called, team }) => (
              <tr>
                <th scope="row">{called}</th>
                <td dir="auto">{team.team}</td>
                <td>{`${team.score} ${team.unit}`}</td>
                <td dir="auto">{[...team.sales, ...team.marketing].map(({ short }) => short).join(', ')}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <ul>
        <For each={honours}>
          {({ name, why, counted, people }) => (
            <li dir="auto">{`${name}, ${why}: ${people.map((face) => face.name).join(', ')}, ${counted}`}</li>
          )}
        </For>
      </ul>
    </div>
  );
}
