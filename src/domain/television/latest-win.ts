// The latest win of a month as the board tells it: a label, and one sentence in a size that fits. Pure.

import type { BoardLatest } from '../frame.ts';
import type { WinStory } from '../story.ts';
import { BOARD_WORDS } from './board-words.ts';
import { type Step, shorten, stepFor } from './fit.ts';
import { sayWin, type Tongue, tellWin } from './win-sentence.ts';

/** A customer's name may be a paragraph; the sentence has to say who won it, too. */
const CUSTOMER_MAX = 44;

/** How much fits at 4, 3.4 and 2.9 hundredths of the height beside the goal; the sheet cuts what is longer. */
const STEPS: Step[] = [
  { em: 21.4, lines: 3 },
  { em: 25.2, lines: 4 },
  { em: 29.5, lines: 5 },
];

/** `when` says when it was won: `14:31`, `Friday`. Before the first win of a month it says where that will stand. */
export function latestOf(win: WinStory | null, when: string, tongue: Tongue): BoardLatest {
  const words = BOARD_WORDS[tongue.language];
  if (win === null)
    return {
      deal: '',
      label: words.noLatest,
      look: 'fit-0',
      customer: '',
      amountText: '',
      amount: '',
      words: [{ text: words.firstWin, craft: null }],
      closers: [],
    };
  return {
    deal: win.deal,
    label: words.latest(when),
    look: `fit-${stepFor(sayWin(win, tongue), STEPS)}`,
    customer: shorten(win.customer, CUSTOMER_MAX),
    amountText: win.amountText,
    amount: `, ${win.amountText}: `,
    words: tellWin(win, tongue),
    closers: win.closers.map(({ short }) => short),
  };
}
