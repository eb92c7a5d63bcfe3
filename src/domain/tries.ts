// How many tries a guesser gets, and for how long. Counts nothing itself: that is the database's work.

import { MINUTE_MS } from './durations.ts';
import { Refusal } from './refusal.ts';

/** Tries since `sinceAt` (UTC ms). */
export type Tries = { count: number; sinceAt: number };

/** At most `max` tries in any one `windowMs`, counted from the first of them. */
export type TryLimit = { max: number; windowMs: number };

export const tryLimits = {
  /**
   * An office shares one address, so this leaves room for a Monday morning; what went well is not counted. It still
   * holds a guesser, who may spread over accounts, to 4,800 words a day.
   */
  address: { max: 50, windowMs: 15 * MINUTE_MS },
  /** People give up after three or four; from however many addresses, a guesser gets 960 words a day. */
  account: { max: 10, windowMs: 15 * MINUTE_MS },
} as const satisfies Record<string, TryLimit>;

/**
 * The tries after one more at `now`. Refusal: `too_much` when this one is beyond the limit. A clock that went back
 * begins the window anew but forgets nothing: nobody gets more tries from it, and nobody waits longer than a window.
 */
export function countTry(known: Tries | null, { max, windowMs }: TryLimit, now: number): Tries {
  if (known === null || now - known.sinceAt >= windowMs) return { count: 1, sinceAt: now };
  const sinceAt = Math.min(known.sinceAt, now);
  if (known.count >= max) {
    const minutes = Math.ceil((sinceAt + windowMs - now) / MINUTE_MS);
    const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
    throw new Refusal('too_much', `Too many tries. Wait ${wait}, then try again.`);
  }
  return { count: known.count + 1, sinceAt };
}

/** Whom an address stands for: itself, or for IPv6 its network of 64 bits, which one household has whole. */
export function placeOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array<string>(zeros).fill('0'), ...last];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
