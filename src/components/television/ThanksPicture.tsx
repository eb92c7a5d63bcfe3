// Three thanks in their own words. Drawn by the server; it moves by style sheet alone.

import type { ThanksScene } from '#src/domain/television/thanks-scene.ts';

export function ThanksPicture(props: { scene: ThanksScene }) {
  return <p>{props.scene.title}</p>;
}
