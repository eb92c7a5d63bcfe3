// Where somebody is signed in, in words that its owner recognises. Reads what browsers call themselves.

import { DAY_MS, HOUR_MS, MINUTE_MS } from './durations.ts';

/** `seen` is how long ago; `isThis` is the one that asks. */
export type OwnSession = { id: string; browser: string; place: string; seen: string; isThis: boolean };

const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
];

const MACHINES: readonly [RegExp, string][] = [
  [/iPhone/, 'an iPhone'],
  [/iPad/, 'an iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'a Chromebook'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'a Mac'],
  [/Linux/, 'Linux'],
];

/** `Firefox on a Mac`; `A browser` when the text says nothing we know. */
export function tellBrowser(agent: string): string {
  const browser = BROWSERS.find(([known]) => known.test(agent))?.[1] ?? 'A browser';
  const machine = MACHINES.find(([known]) => known.test(agent))?.[1];
  return machine ? `${browser} on ${machine}` : browser;
}

/** `on the machine of Assist itself`, `in a private network`, or the address: we ask nobody where that is. */
export function tellPlace(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (plain === '::1' || plain.startsWith('127.')) return 'at the machine that runs Assist';
  if (/^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd][\da-f]{2}:|fe80:)/i.test(plain))
    return `in the office’s network, ${plain}`;
  return `from ${plain}`;
}

/** How long ago, roughly: `just now`, `12 minutes ago`, `3 hours ago`, `5 days ago`. */
export function tellSince(ms: number): string {
  if (ms < 2 * MINUTE_MS) return 'just now';
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} minutes ago`;
  if (ms < 2 * HOUR_MS) return 'an hour ago';
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)} hours ago`;
  if (ms < 2 * DAY_MS) return 'yesterday';
  return `${Math.floor(ms / DAY_MS)} days ago`;
}
