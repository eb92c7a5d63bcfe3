// The calculator's answer as its page shows it: touches with their fractions, people with their points.

import type { CalculatorForm } from './calculator-form.ts';
import type { Score } from './scored.ts';
import { sayReason } from './touch-words.ts';

/** `share` is the part of the pot, 0 to 1; `why` is empty for a touch that counts. */
export type AnsweredTouch = {
  name: string;
  weight: string | null;
  percent: string;
  share: number;
  why: string;
};

/** `share` is the length of the bar, 0 to 1, of which `closingShare` is for closing. */
export type AnsweredPerson = {
  person: string;
  closing: number;
  helping: number;
  share: number;
  closingShare: number;
};

export type CalculatorAnswer = Pick<Score, 'winPoints' | 'assistPot' | 'waiting'> & {
  touches: AnsweredTouch[];
  people: AnsweredPerson[];
};

export type RulesChoice = { value: string; label: string };

/** `json` is the case in the text area; `isJson`: it was run from there. Null `answer`: `complaints` say why. */
export type CalculatorView = {
  form: CalculatorForm;
  choices: { label: string; choices: RulesChoice[] }[];
  kinds: string[];
  currency: string;
  answer: CalculatorAnswer | null;
  complaints: string[];
  json: string;
  isJson: boolean;
  isAsked: boolean;
};

/** `assets` are the names of the touches' assets, by touch. */
export function tellScore(
  score: Score,
  assets: ReadonlyMap<string, string>,
  windowDays: number,
): CalculatorAnswer {
  const { winPoints, assistPot, waiting } = score;
  const touches = score.touches.map(({ touch, reason, weight }): AnsweredTouch => {
    const share = weight === null ? 0 : shareOf(weight);
    const percent = weight === null ? '' : `${Number((share * 100).toFixed(2))} %`;
    return { name: assets.get(touch) ?? touch, weight, percent, share, why: sayReason(reason, windowDays) };
  });
  return { winPoints, assistPot, waiting, touches, people: peopleOf(score) };
}

/** In the order in which the entries name them. */
function peopleOf({ entries }: Score): AnsweredPerson[] {
  const sums = new Map<string, { closing: number; helping: number }>();
  for (const { person, kind, points } of entries) {
    const sum = sums.get(person) ?? { closing: 0, helping: 0 };
    sum[kind === 'win' ? 'closing' : 'helping'] += points;
    sums.set(person, sum);
  }
  const most = Math.max(1, ...[...sums.values()].map(({ closing, helping }) => closing + helping));
  return [...sums].map(([person, { closing, helping }]) => {
    const share = (closing + helping) / most;
    return { person, closing, helping, share, closingShare: closing / most };
  });
}

function shareOf(fraction: string): number {
  const [top, bottom = '1'] = fraction.split('/');
  return Number(top) / Number(bottom);
}
