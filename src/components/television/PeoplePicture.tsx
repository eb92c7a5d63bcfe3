// Firsts, climbers, bests and the honours so far: never a tail. Drawn by the server; it moves by style sheet alone.

import type { PeopleScene } from '#src/domain/television/people-scene.ts';

export function PeoplePicture(props: { scene: PeopleScene }) {
  return <p>{props.scene.title}</p>;
}
