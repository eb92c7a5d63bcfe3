// How a touch is known, and why one does not count, in a few words. It judges nothing.

import type { Reason } from './counted.ts';
import type { Touch } from './fact.ts';
import { sayInstant } from './wall-time.ts';

/** `named by Maya Okafor, 23 Nov 2026`: who said so and when (UTC ms); an account stands in for nobody's person. */
export function sayEvidence(
  { evidence, saidBy }: Touch,
  said: { at: number; by: string | null } | null,
  nameOf: (person: string) => string,
  zone: string,
): string {
  if (evidence === 'tracked') return 'a tracked link';
  if (evidence === 'imported') return 'a list';
  const by = saidBy ? nameOf(saidBy) : (said?.by ?? null);
  const on = said ? sayInstant({ at: said.at, precision: 'day' }, zone, 'short') : null;
  return [by ? `${evidence} by ${by}` : evidence, on].filter(Boolean).join(', ');
}

/** `windowDays` are those of the rules in force at the win. */
export function sayReason(reason: Reason, windowDays: number): string {
  switch (reason) {
    case 'counted':
      return '';
    case 'after_the_win':
      return 'It came after the win.';
    case 'outside_the_window':
      return `More than ${windowDays} days before the win.`;
    case 'repeated_that_day':
      return 'The same again that day. Counted once.';
    case 'rejected':
      return 'Ruled out.';
    case 'asset_unknown':
      return 'Nobody knows this asset.';
    case 'no_makers':
      return 'The asset has no makers.';
    case 'not_won':
      return 'The deal is not won.';
    default:
      return reason satisfies never;
  }
}
