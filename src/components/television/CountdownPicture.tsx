// The last day before the ceremony. Drawn by the server; it moves by style sheet alone.

import type { CountdownScene } from '#src/domain/television/countdown-scene.ts';

export function CountdownPicture(props: { scene: CountdownScene }) {
  return <p>{props.scene.title}</p>;
}
