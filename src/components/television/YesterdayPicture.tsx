// What happened since the office went home: for the first hour of the day. Drawn by the server; it moves by style sheet alone.

import type { YesterdayScene } from '#src/domain/television/yesterday-scene.ts';

export function YesterdayPicture(props: { scene: YesterdayScene }) {
  return <p>{props.scene.title}</p>;
}
