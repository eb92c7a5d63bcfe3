// How the month ended against the joint goal: the sum, and one bar in the colours of both crafts.

import { Show } from 'solid-js';
import type { CeremonyGoal } from '#src/domain/ceremony.ts';

export function GoalResult(props: { goal: CeremonyGoal }) {
  return (
    <section class="goal" aria-label="The joint goal">
      <p class="sum">{props.goal.wonText}</p>
      <Show when={props.goal.share !== null}>
        <GoalBar share={props.goal.share ?? 0} met={props.goal.met} />
      </Show>
      <p class="line">{props.goal.line}</p>
      <p class="wins">{props.goal.winsText}</p>
    </section>
  );
}

/** Sales above, marketing below; the end is cut at the slant of the mark, 13.5° from upright. */
function GoalBar(props: { share: number; met: boolean }) {
  const end = () => Math.min(1, props.share) * 1440;
  return (
    <svg class="bar" viewBox="0 0 1440 124" aria-hidden="true">
      <defs>
        <clipPath id="goal-bar">
          <rect width="1440" height="124" rx="16" />
        </clipPath>
        <linearGradient id="goal-sweep">
          <stop offset="0" stop-color="#F5C542" stop-opacity="0" />
          <stop offset=".5" stop-color="#FFE9A8" stop-opacity=".85" />
          <stop offset="1" stop-color="#F5C542" stop-opacity="0" />
        </linearGradient>
      </defs>
      <g clip-path="url(#goal-bar)">
        <rect width="1440" height="124" fill="#222C4A" />
        <g class="fill">
          <path
            d={`M-40 0H${end() + (props.share >= 1 ? 40 : 0)}L${end() + (props.share >= 1 ? 40 : -14.5)} 60.5H-40Z`}
            fill="#F0A03C"
          />
          <path
            d={`M-40 63.5H${end() + (props.share >= 1 ? 40 : -15.2)}L${end() + (props.share >= 1 ? 40 : -29.8)} 124H-40Z`}
            fill="#56B4E9"
          />
        </g>
        <Show when={props.met}>
          <path class="sweep" d="M-300 0H0L-30 124H-330Z" fill="url(#goal-sweep)" />
        </Show>
      </g>
      <text x="28" y="42" class="craft">
        sales
      </text>
      <text x="28" y="104" class="craft">
        marketing
      </text>
    </svg>
  );
}
