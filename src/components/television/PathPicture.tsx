// One win as a line of stations: who opened, helped, clinched and closed it. Drawn by the server; it moves by style sheet alone.

import { sizeFor, stepFor } from '#src/domain/television/fit.ts';
import type { PathScene, PathStation } from '#src/domain/television/path-scene.ts';
import { Face } from '#src/islands/tv/Face.tsx';
import { KindIcon } from './KindIcon.tsx';

/** Ems of the title beside the clock: with the note of a stale screen, alone, and on two lines. */
const TITLE_STEPS = [
  { em: 15, lines: 1 },
  { em: 20, lines: 1 },
  { em: 20, lines: 2 },
];

/** Ems in a column of five, at each size of the style sheet. Fewer stations have more room. */
const NAME_EMS = [9, 10.6, 10.9];
const TITLE_EMS = [9, 10.4];
const ROLE_EMS = [6, 8.8];
const AMOUNT_EM = 6.9;

export function PathPicture(props: { scene: PathScene }) {
  const count = () => props.scene.stations.length;
  return (
    <div class={`path of-${count()} title-${stepFor(props.scene.title, TITLE_STEPS)}`}>
      <p class="path-sub">{props.scene.subtitle}</p>
      <div class="path-line" aria-hidden="true">
        <i />
      </div>
      <div class="path-stations" aria-hidden="true">
        {props.scene.stations.map((station, index) => (
          <Station station={station} index={index} wider={5 / count()} />
        ))}
      </div>
      <ol class="aside">
        {props.scene.stations.map(({ says }) => (
          <li>{says}</li>
        ))}
      </ol>
    </div>
  );
}

function Station(props: { station: PathStation; index: number; wider: number }) {
  const { station, index } = props;
  const room = (ems: number[], lines: number[]) =>
    ems.map((em, step) => ({ em: em * props.wider, lines: lines[step] ?? 1 }));
  return (
    <div class={`path-station ${station.craft} turn-${index}`}>
      {(station.gap || station.missed) && (
        <p class="path-gap">
          {station.missed && <span>{station.missed}</span>}
          <span>{station.gap}</span>
        </p>
      )}
      <p class="path-on">{station.on}</p>
      <div class={`path-faces of-${Math.min(3, Math.max(1, station.faces.length))}`}>
        <FacesOf station={station} />
        <span class="path-kind">
          <KindIcon kind={station.kind} />
        </span>
      </div>
      <div class="path-words">
        <p class={`path-role fit-${stepFor(station.role, room(ROLE_EMS, [1, 2]))}`}>{station.role}</p>
        <p class={`path-names lines fit-${stepFor(station.names, room(NAME_EMS, [1, 1, 2]))}`} dir="auto">
          {station.names}
        </p>
        {station.amount ? (
          <p class={`path-amount mists fit-${sizeFor(station.amount, [AMOUNT_EM * props.wider])}`}>
            {station.amount}
          </p>
        ) : (
          <p class={`path-asset lines fit-${stepFor(station.title, room(TITLE_EMS, [2, 2]))}`} dir="auto">
            {station.title}
          </p>
        )}
      </div>
      {station.points && (
        <p class="path-points">
          <b class="mists">{station.points}</b> {station.unit}
        </p>
      )}
    </div>
  );
}

/** Three discs at most: of four people, two and how many more. */
function FacesOf(props: { station: PathStation }) {
  const { faces } = props.station;
  const shown = faces.length > 3 ? faces.slice(0, 2) : faces;
  return (
    <>
      {shown.map((who) => (
        <Face who={who} />
      ))}
      {faces.length > 3 && <span class={`face more ${props.station.craft}`}>+{faces.length - 2}</span>}
      {faces.length === 0 && <span class={`face more ${props.station.craft}`}>?</span>}
    </>
  );
}
