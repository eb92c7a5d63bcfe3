// Sets the joint goal of a season: what both crafts want to win together, in the office's currency.

import { readLastFact } from '#db/queries/facts.ts';
import { readGoal } from '#db/queries/office.ts';
import { groupMark } from '#src/domain/locale.ts';
import { parseAmount } from '#src/domain/parse-amount.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { isSeason, seasonOf } from '#src/domain/season.ts';
import type { App } from './app.ts';
import { recordFact } from './record-fact.ts';
import { officeOf } from './standings.ts';

/**
 * `amount` is text as people write it, `season` null for the present one.
 * Refusals: `invalid` for an amount that cannot be read or is not above zero, and for a bad season.
 */
export function setGoal(
  app: App,
  amount: string,
  season: string | null,
): { season: string; amountMinor: number } {
  const office = officeOf(app);
  const now = app.now();
  const asked = season ?? seasonOf(now, office.timezone);
  if (!isSeason(asked)) throw new Refusal('invalid', `${asked} is not a season. Write it as YYYY-MM.`);
  const amountMinor = parseAmount(amount, office.currency, groupMark(office.locale));
  if (typeof amountMinor === 'string') throw new Refusal('invalid', amountMinor);
  if (amountMinor <= 0) throw new Refusal('invalid', 'A goal has to be above zero.');
  if (readGoal(app.db, asked) !== amountMinor) {
    const key = `goal/${asked}/${readLastFact(app.db) + 1}`;
    recordFact(app, { kind: 'goal_set', key, source: 'cli', occurredAt: now, season: asked, amountMinor });
  }
  return { season: asked, amountMinor };
}
