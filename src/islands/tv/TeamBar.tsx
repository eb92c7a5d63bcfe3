// A team's points in two tones with its next step. Strips slide behind a clip; nothing changes its size.
// The leader's bar is the legend: the crafts' names stand beside its numbers, or else below it.

import type { RowPlan } from '#src/domain/television/row-plan.ts';

export function TeamBar(props: { row: RowPlan }) {
  const sales = () => props.row.numbers.sales;
  const marketing = () => props.row.numbers.marketing;
  const words = () => props.row.words;
  return (
    <td class={`track ${props.row.track}`} data-glide="tall" aria-hidden="true">
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
      <span class="number" data-word={words().sales}>
        {sales().inside}
      </span>
      <div class="number-run">
        <span class="number" data-word={words().marketing}>
          {marketing().inside}
        </span>
      </div>
      <div class="after">
        <b class="sales">{sales().after}</b>
        <b class="marketing">{marketing().after}</b>
      </div>
      <div class="crafts">
        <b class="sales">{words().sales}</b>
        <b class="marketing">{words().marketing}</b>
      </div>
    </td>
  );
}
