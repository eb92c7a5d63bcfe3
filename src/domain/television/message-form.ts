// What a coach wants everybody to know, as a form brings it: few words, perhaps why, whom to ask, until which day.

import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { sayDay } from '../say-time.ts';
import { clean } from '../text.ts';
import { addDays, isDay, startOfDay } from '../time.ts';

/** As a form brings it: nothing is checked yet. `ask` is a person's key or ''; `until` a day or '' for today. */
export type MessageForm = { words: string; why: string; ask: string; until: string };

/** `until` is the last day on which it shows, `YYYY-MM-DD`. */
export type MessageSettings = { words: string; why: string; ask: string; until: string };

/** `ask` is a person's key, with the name; `until` the last office day. `at` is when it was written, UTC ms. */
export type MessageNow = {
  id: number;
  words: string;
  why: string;
  ask: string;
  askName: string;
  until: string;
  by: string;
  at: number;
};

export const BLANK_MESSAGE: MessageForm = { words: '', why: '', ask: '', until: '' };

/** What is read in one look from five metres. */
export const WORDS_MAX = 15;
export const LETTERS_MAX = 140;
export const WHY_MAX = 140;

/** Longer than a month it is no news but a poster. */
export const MESSAGE_DAYS_MAX = 31;

/**
 * Whether there is such a person is for the use-case to ask. @param today of the office, `YYYY-MM-DD`
 * Refusals: `invalid`, with a sentence for the first field that cannot be.
 */
export function readMessageForm(form: MessageForm, today: string): MessageSettings {
  const words = clean(form.words).replace(/\s+/g, ' ');
  const count = words === '' ? 0 : words.split(' ').length;
  if (count === 0)
    throw new Refusal('invalid', 'Write the message: one sentence that everybody should know.');
  if (count > WORDS_MAX)
    throw new Refusal(
      'invalid',
      `These are ${count} words. ${WORDS_MAX} can be read from five metres: leave out what matters least.`,
    );
  if ([...words].length > LETTERS_MAX)
    throw new Refusal(
      'invalid',
      `The message has at most ${LETTERS_MAX} characters, so that it can be large.`,
    );
  const why = clean(form.why).replace(/\s+/g, ' ');
  if ([...why].length > WHY_MAX) throw new Refusal('invalid', `Why has at most ${WHY_MAX} characters.`);
  const ask = clean(form.ask);
  if (ask.length > limits.keyTextMax) throw new Refusal('invalid', 'Choose whom to ask from the list.');
  return { words, why, ask, until: readUntil(form.until.trim(), today) };
}

function readUntil(typed: string, today: string): string {
  if (typed === '') return today;
  if (!isDay(typed))
    throw new Refusal('invalid', 'Write the last day like 2026-12-24, or leave it empty for today.');
  if (typed < today)
    throw new Refusal('invalid', 'The last day is over already. Choose today or a later one.');
  const last = addDays(today, MESSAGE_DAYS_MAX);
  if (typed > last)
    throw new Refusal(
      'invalid',
      `A message stays for ${MESSAGE_DAYS_MAX} days at most, until ${sayDay(startOfDay(last, 'UTC'), 'UTC')}.`,
    );
  return typed;
}
