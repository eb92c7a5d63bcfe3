// A team's points in two tones with its next step. Strips slide behind a clip; nothing changes its size.
// In the leader's bar the style sheet adds the crafts' names to the numbers: that is the legend.

import type { Bar } from './bar-plan.ts';
import { at } from './share.ts';

export function TeamBar(props: { bar: Bar; only: string }) {
  const share = () => at(props.bar.share);
  return (
    <td class={`track ${props.bar.type} ${props.only}`} data-glide="tall" aria-hidden="true">
      <div class="steps">
        <div class={`step ${at(props.bar.next ?? 0)}`} />
      </div>
      <div class={`bar solid ${share()}`}>
        <div class="reach">
          <div class="still">
            <div class="lean">
              <div class={`sales-strip ${at(props.bar.seam)}`} />
            </div>
          </div>
        </div>
      </div>
      <div class={`hollow ${share()}`}>
        <div class={`outline ${at(props.bar.seam / props.bar.share)}`}>
          <i class="sales" />
          <i class="marketing" />
        </div>
      </div>
      <span class={`number ${props.bar.sales.word}`}>{props.bar.sales.inside}</span>
      <div class={`number-run ${at(props.bar.seam)}`}>
        <span class={`number ${props.bar.marketing.word}`}>{props.bar.marketing.inside}</span>
      </div>
      <div class={`after ${share()}`}>
        <b class="sales">{props.bar.sales.after}</b>
        <b class="marketing">{props.bar.marketing.after}</b>
      </div>
    </td>
  );
}
