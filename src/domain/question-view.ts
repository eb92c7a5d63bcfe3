// What pages show of a question and its ruling, ready to print: words and names as the reader may see them.

import type { Choice } from './desk-forms.ts';
import type { Face } from './story.ts';

/**
 * `open`: a coach can rule on it. `sealed`: its month was sealed before anybody ruled. `gone`: the deal is no win any
 * more, so there is nothing to rule on.
 */
export type QuestionState = 'open' | 'counts' | 'rejected' | 'sealed' | 'gone';

/** What the two rulings would do: whose points would move, and why one cannot be given now. */
export type RulingPreview = { counts: string; rejected: string; problem: string | null };

/**
 * `number` names it on its page, `question` is its key. `about` goes on after a name: `on “Pricing guide” of 8 October`.
 * `verdict` is how it stands in two or three words; `reason` and `ruled` (who, when) are empty while it is open.
 * `moved` tells whose points the ruling moved, `since` that things were set right afterwards.
 */
export type QuestionLine = {
  number: number;
  question: string;
  href: string;
  customer: string;
  face: Face | null;
  asker: string;
  about: string;
  asked: string;
  why: string;
  state: QuestionState;
  verdict: string;
  reason: string;
  ruled: string;
  moved: string;
  since: string;
};

/** `choices` is null for somebody who may not ask; `closed` says why nobody can, empty while everybody may. */
export type WinQuestions = {
  lines: (QuestionLine & { preview: RulingPreview | null })[];
  choices: Choice[] | null;
  closed: string;
  until: string;
};
