// The joint goal as two equal lanes, because every win counts for both crafts. Texts come ready from the frame.

import type { BoardGoal } from '#src/domain/frame.ts';

export function Goal(props: { goal: BoardGoal }) {
  return (
    <div class={`goal ${props.goal.look}`}>
      <p class="label">
        <span>{props.goal.label}</span>
        <span>{props.goal.daysText}</span>
      </p>
      <p class="goal-numbers">
        <b>{props.goal.wonText}</b>
        <span class="of">{props.goal.ofText}</span>
        <span class="pace-text">{props.goal.paceText}</span>
      </p>
      <div class={`lanes ${props.goal.lanes}`}>
        <div class="lane">
          <div class="fill sales" />
        </div>
        <div class="lane">
          <div class="fill marketing" />
        </div>
        <div class="pace" />
      </div>
    </div>
  );
}
