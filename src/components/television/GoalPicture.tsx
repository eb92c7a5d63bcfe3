// The joint goal: how much, how far, how many days, and what would reach it. Drawn by the server; it moves by style sheet alone.

import type { GoalScene } from '#src/domain/television/goal-scene.ts';

export function GoalPicture(props: { scene: GoalScene }) {
  return <p>{props.scene.title}</p>;
}
