// Which rate a deal gets that brings none: its own of before, or the table's of its day. Reads and converts nothing.

import { DAY_MS } from './durations.ts';
import type { Deal, Office, Rate } from './fact.ts';
import { limits } from './limits.ts';
import { sayDay } from './say-time.ts';
import { dayOf, startOfDay } from './time.ts';

/**
 * `today` is the office day now. `latest` gives the last line of a currency on or before an office day, however old,
 * or null for none.
 */
export type RateTable = { today: () => string; latest: (currency: string, day: string) => Rate | null };

/** What decides the day of a rate. */
export type Dated = Pick<Deal, 'currency' | 'lead' | 'opened' | 'won'>;

/**
 * A deal keeps its rate while its currency and its won day are the same: a later table changes no deal. Otherwise it
 * is the latest rate on or before its won day, else the day on which it was opened, first known, or today. A
 * sentence that says what to do where there is none, or only one older than `limits.rateAgeDaysMax`.
 */
export function offerRate(
  deal: Dated,
  before: Deal | null,
  office: Pick<Office, 'timezone'>,
  table: RateTable,
): Rate | string {
  if (before !== null && before.rate !== null && isSameMoney(deal, before, office)) return before.rate;
  const milestone = deal.won ?? deal.opened ?? deal.lead;
  const day = milestone === null ? table.today() : dayOf(milestone.at, office.timezone);
  const found = table.latest(deal.currency, day);
  if (found === null) return `There is no rate for ${deal.currency} on or before ${say(day)}. ${ADD_IT}`;
  if (daysBetween(found.on, day) <= limits.rateAgeDaysMax) return found;
  return `The latest rate for ${deal.currency} is of ${say(found.on)}, more than ${limits.rateAgeDaysMax} days before ${say(day)}. ${ADD_IT}`;
}

const ADD_IT = 'Add it with: assist rates import rates.csv, or give the deal its own.';

function isSameMoney(deal: Dated, before: Deal, { timezone }: Pick<Office, 'timezone'>): boolean {
  const wonOn = ({ won }: Pick<Deal, 'won'>) => (won === null ? null : dayOf(won.at, timezone));
  return deal.currency === before.currency && wonOn(deal) === wonOn(before);
}

/** Calendar days, which every zone has alike. */
function daysBetween(from: string, to: string): number {
  return Math.round((startOfDay(to, 'UTC') - startOfDay(from, 'UTC')) / DAY_MS);
}

const say = (day: string) => sayDay(startOfDay(day, 'UTC'), 'UTC', { year: 'numeric' });
