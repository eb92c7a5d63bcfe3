// The last month’s podium, in the first days of the next. Drawn by the server; it moves by style sheet alone.

import { For } from 'solid-js';
import type { Face as Person } from '#src/domain/story.ts';
import { stepFor } from '#src/domain/television/fit.ts';
import type {
  PodiumBlock,
  PodiumHonour,
  PodiumScene,
  PodiumTeam,
} from '#src/domain/television/podium-scene.ts';
import { Laurel } from '#src/islands/ceremony/Laurel.tsx';
import { Face } from '#src/islands/tv/Face.tsx';
import { PodiumTable } from './PodiumTable.tsx';

/** So many teams a podium has room for side by side; a tie of more than that is told by the table alone. */
const SLOTS_MAX = 6;
/** People beside each other and behind each other, by the sizes of their discs. */
const CREWS = [4, 8, 15, 28];
const HONOURED_MAX = 2;

export function PodiumPicture(props: { scene: PodiumScene }) {
  const { scene } = props;
  const slots = Math.min(
    SLOTS_MAX,
    scene.blocks.reduce((sum, { teams }) => sum + teams.length, 0),
  );
  return (
    <>
      <div class={`podium-picture upright slots-${slots}`} aria-hidden="true">
        <div class="podium-steps">
          <For each={scene.blocks}>{(block) => <Step block={block} slots={slots} />}</For>
        </div>
        <div class="podium-side">
          <p
            class={`podium-won sized mists fit-${stepFor(scene.joint.won, [
              { em: 3.6, lines: 1 },
              { em: 9, lines: 1 },
            ])}`}
          >
            {scene.joint.won}
          </p>
          <p class={`podium-line mists ${scene.joint.isMet ? 'met' : ''}`}>
            {scene.joint.line || scene.joint.wins}
          </p>
          <For each={scene.honours}>{(honour) => <Honour honour={honour} />}</For>
        </div>
      </div>
      <PodiumTable scene={scene} />
    </>
  );
}

function Step(props: { block: PodiumBlock; slots: number }) {
  const { block, slots } = props;
  const teams = block.teams.slice(0, SLOTS_MAX);
  return (
    <div class={`podium-step on-${block.place} wide-${teams.length}`}>
      <div class="podium-teams moves">
        <For each={teams}>{(team) => <Standing team={team} slots={slots} />}</For>
      </div>
      <div class="podium-shaft">
        <div class="podium-front moves">
          <For each={teams}>
            {(team) => (
              <div class="podium-score">
                {block.place === 1 ? <Laurel /> : <b class="podium-numeral mists">{block.place}</b>}
                <p class="mists">
                  <b>{team.score}</b> <span>{team.unit}</span>
                </p>
              </div>
            )}
          </For>
        </div>
      </div>
    </div>
  );
}

function Standing(props: { team: PodiumTeam; slots: number }) {
  const { team, sales, marketing } = props.team;
  const people = sales.length + marketing.length;
  const found = CREWS.findIndex((room) => people <= room);
  const size = found === -1 ? CREWS.length - 1 : found;
  const shown = crewOf(props.team, CREWS[size] ?? 0);
  const ems = 5.6 * Math.min(1, 3 / props.slots);
  const fit = stepFor(team, [
    { em: ems, lines: 1 },
    { em: ems * 1.28, lines: 1 },
    { em: ems * 1.6, lines: 2 },
  ]);
  return (
    <div class="podium-team">
      <p class={`podium-name sized lines fit-${fit}`} dir="auto">
        {team}
      </p>
      <i class="podium-joint" />
      <div class={`podium-faces dims of-${size}`}>
        <For each={shown}>{(who) => <Face who={who} />}</For>
        {people > shown.length && <span class="face more sales">{`+${people - shown.length}`}</span>}
      </div>
    </div>
  );
}

/** Where a team is larger than the step has room for, both crafts give way alike. */
function crewOf({ sales, marketing }: PodiumTeam, room: number): Person[] {
  if (sales.length + marketing.length <= room) return [...sales, ...marketing];
  const half = Math.floor((room - 1) / 2);
  const makers = Math.min(marketing.length, Math.max(half, room - 1 - sales.length));
  return [...sales.slice(0, room - 1 - makers), ...marketing.slice(0, makers)];
}

function Honour(props: { honour: PodiumHonour }) {
  const { name, counted, people, others } = props.honour;
  const shown = people.slice(0, HONOURED_MAX);
  const more = people.length - shown.length + others;
  return (
    <div class={`podium-honour ${shown.length > 1 ? 'shared' : ''}`}>
      <div class="podium-faces dims">
        <For each={shown}>{(who) => <Face who={who} />}</For>
      </div>
      <div class="podium-honour-words">
        <b dir="auto">{shown.map(({ short }) => short).join(', ') + (more > 0 ? ` +${more}` : '')}</b>
        <span>{`${name} · ${counted}`}</span>
      </div>
    </div>
  );
}
