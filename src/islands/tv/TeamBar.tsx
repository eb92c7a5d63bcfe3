// A team's points in two tones with its next step. Strips slide behind a clip; nothing changes its size.
// In the leader's bar the style sheet adds the crafts' names to the numbers: that is the legend.

import type { Bar } from './bar-plan.ts';
import { at } from './share.ts';

export function TeamBar(props: { bar: Bar }) {
  return (
    <td class={classOf(props.bar)} data-glide="tall" aria-hidden="true">
      <div class="steps">
        <div class="step" />
      </div>
      <div class="bar solid">
        <div class="reach">
          <div class="still">
            <div class="lean">
              <div class="sales-strip" />
            </div>
          </div>
        </div>
      </div>
      <div class="hollow">
        <i class="sales" />
        <i class="marketing" />
      </div>
      <span class="number">{props.bar.sales.inside}</span>
      <div class="number-run">
        <span class="number">{props.bar.marketing.inside}</span>
      </div>
      <div class="after">
        <b class="sales">{props.bar.sales.after}</b>
        <b class="marketing">{props.bar.marketing.after}</b>
      </div>
    </td>
  );
}

function classOf({ kind, type, share, seam, next, sales, marketing }: Bar): string {
  const shares = `${at('share', share)} ${at('seam', seam)} ${at('next', next ?? 0)}`;
  return `track ${kind} ${type} sales-${sales.word} marketing-${marketing.word} ${shares}`;
}
