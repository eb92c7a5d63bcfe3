// The last month’s podium, in the first days of the next. Drawn by the server; it moves by style sheet alone.

import type { PodiumScene } from '#src/domain/television/podium-scene.ts';

export function PodiumPicture(props: { scene: PodiumScene }) {
  return <p>{props.scene.title}</p>;
}
