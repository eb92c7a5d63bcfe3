// The joint goal as two equal lanes, because every win counts for both crafts. Texts come ready from the frame.

import type { BoardGoal } from '#src/domain/frame.ts';
import { at } from './share.ts';

const LETTERS_MAX = 31;

export function Goal(props: { goal: BoardGoal; month: string }) {
  return (
    <div class={`goal ${props.goal.met ? 'met' : ''} ${isLong(props.goal) ? 'long' : ''}`}>
      <p class="label">
        <span>{`Our ${props.month} goal`}</span>
        <span>{props.goal.daysText}</span>
      </p>
      <p class="goal-numbers">
        <b>{props.goal.wonText}</b>
        <span class="of">{`of ${props.goal.targetText}`}</span>
        <span class="pace-text">{props.goal.paceText}</span>
      </p>
      <div class={`lanes ${at('share', props.goal.share)} ${at('next', props.goal.pace)}`}>
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

/** Whether the three texts need smaller type to stand in one line beside the latest win. */
function isLong({ wonText, targetText, paceText }: BoardGoal): boolean {
  return wonText.length + targetText.length + paceText.length > LETTERS_MAX;
}
