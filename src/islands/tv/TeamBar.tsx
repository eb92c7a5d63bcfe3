// A team's points in two tones with its next step. Strips slide behind a clip; nothing changes its size.
// The leader's bar is the legend: the style sheet adds the crafts' names to its numbers, or else below it.

import type { Bar } from './bar-plan.ts';
import { at } from './share.ts';

export function TeamBar(props: { bar: Bar; leads: boolean }) {
  return (
    <td class={classOf(props.bar, props.leads)} data-glide="tall" aria-hidden="true">
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

function classOf({ kind, type, share, seam, next, sales, marketing }: Bar, leads: boolean): string {
  const shares = `${at('share', share)} ${at('seam', seam)} ${at('next', next ?? 0)}`;
  const legend = sales.word && marketing.word ? 'legend' : leads ? 'key' : '';
  return `track ${kind} ${type} ${legend} ${shares}`;
}
