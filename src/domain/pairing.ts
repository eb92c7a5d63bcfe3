// The letters that a new display shows until a coach enters them: how they are written, and how long they hold.

import { MINUTE_MS } from './durations.ts';
import type { TryLimit } from './tries.ts';

/** Consonants only, so that no word comes out, and none that is taken for another one from five metres. */
export const LETTERS = 'BHKMNPRTWX';

export const CODE_LENGTH = 8;

/** Long enough to walk to a desk and back, short enough that a photograph of the screen is worth nothing. */
export const CODE_LIFE_MS = 10 * MINUTE_MS;

/** As long as browsers keep a cookie at most. It is written anew with every page, so it only ends with the display. */
export const SCREEN_LIFE_SECONDS = 400 * 86_400;

export const pairingLimits = {
  /** An office shares one address and may hang up a floor of screens in one morning. */
  address: { max: 20, windowMs: CODE_LIFE_MS },
  /** Letters that somebody guesses: 5 of 100 million in as long as they are good. */
  guess: { max: 5, windowMs: CODE_LIFE_MS },
} as const satisfies Record<string, TryLimit>;

/** Displays that wait at once: more is no office, and every one is a row. */
export const WAITING_MAX = 200;

/** The letters as typed: any case, with spaces and dashes. Null when no screen can show them. */
export function readCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s\p{Pd}._]+/gu, '');
  return code.length === CODE_LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

/** `BKRT WMNH` */
export const writeCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** What a display shows: `expiresAt` and `now` in UTC ms; `zone` is the office's, null before there is an office. */
export type ShownPairing = {
  code: string;
  secret: string;
  expiresAt: number;
  now: number;
  zone: string | null;
};
