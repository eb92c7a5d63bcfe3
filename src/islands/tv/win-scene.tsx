// The Win scene: what was won, for how much, and by whose work, marketing and sales side by side.

import { listNames } from '#src/domain/names.ts';
import type { WinCheer } from '#src/domain/television/cheer.ts';
import { type Step, stepFor, widthOf } from '#src/domain/television/fit.ts';
import { say } from '#src/domain/television/say.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import { writePoints } from '#src/domain/write-points.ts';
import { drawCrowd } from './big-cheer.tsx';
import { drawHalf } from './win-half.tsx';
import { planHalves } from './win-plan.ts';

/** Ems of a customer's name at 12, 9 and 7.4 hundredths of the height on one line, then 6 and 4.8 on two. */
const NAME_STEPS: Step[] = [
  { em: 12.2, lines: 1 },
  { em: 16.2, lines: 1 },
  { em: 19.8, lines: 1 },
  { em: 24, lines: 2 },
  { em: 30, lines: 2 },
];
/** So much of many customers' names fits into two lines; the others are counted. */
const CUSTOMERS_EM = 50;
/** What the plate holds at its smallest type; amounts that are longer together give way to their points. */
const AMOUNTS_EM = 12;
const AMOUNT_STEPS: Step[] = [
  { em: 4.7, lines: 1 },
  { em: 6.6, lines: 1 },
  { em: 9, lines: 1 },
  { em: AMOUNTS_EM, lines: 1 },
];

/** A scene never changes while it plays, so everything is worked out once. */
export function drawWin(cheer: WinCheer, group: string, words: TvWords) {
  const { wins, winPoints, assistPoints, lead } = cheer;
  const name = customersOf(cheer, words);
  // Amounts are texts, perhaps of several currencies; what three wins add up to is their points.
  const sum = `+${writePoints(winPoints + assistPoints, group)} ${words.points}`;
  const amounts = wins.map((win) => win.amountText).join(' + ');
  const isSummed = wins.length > 2 || (wins.length > 1 && widthOf(amounts) > AMOUNTS_EM);
  const amount = isSummed ? sum : amounts;
  return (
    <>
      <p class={`win-name fit-${stepFor(name, NAME_STEPS)}`} dir="auto">
        <span>{name}</span>
      </p>
      {lead && (
        <div class="win-lead">
          <p dir="auto">{say(words.takesLead, { team: lead.team })}</p>
          {drawCrowd(lead.who)}
        </div>
      )}
      <p class="plate">
        <b class={`fit-${stepFor(amount, AMOUNT_STEPS)}`}>{amount}</b>
      </p>
      {planHalves(cheer, group, words).map(drawHalf)}
    </>
  );
}

/** `Northwind, Emden and Vann`, or as many as fit and how many more: `Northwind, Emden, Vann +17`. */
function customersOf({ wins }: WinCheer, words: TvWords): string {
  const customers = wins.map(({ customer }) => customer);
  let width = 0;
  const fitting = customers.filter((customer) => {
    width += widthOf(customer) + 1;
    return width <= CUSTOMERS_EM;
  });
  const shown = Math.max(1, fitting.length);
  if (shown === customers.length) return listNames(customers, words.and);
  return `${customers.slice(0, shown).join(', ')} +${customers.length - shown}`;
}
