// What one row of deals says about its currency and the rate to the office's. It converts nothing that is kept.

import type { Deal, Instant, Office, Rate } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { isCurrency, toOffice } from '#src/domain/money.ts';
import { offerRate, type RateTable } from '#src/domain/rate-table.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { dayOf, isDay } from '#src/domain/time.ts';
import { isRate } from './rate-rows.ts';
import { complain, type Reading, readText } from './row-fields.ts';
import { quote } from './text.ts';

/** Blank means the office's own. */
export function readCurrency(reading: Reading, officeCurrency: string): string {
  const text = readText(reading, 'currency', limits.nameTextMax);
  const code = text.toUpperCase();
  if (text === '' || isCurrency(code)) return code || officeCurrency;
  complain(
    reading,
    'currency',
    `${quote(text)} is not a currency that Assist knows. Write its code, such as EUR.`,
  );
  return officeCurrency;
}

export type Priced = {
  amountMinor: number;
  currency: string;
  lead: Instant | null;
  opened: Instant | null;
  won: Instant | null;
};

/** Where a rate comes from that the row does not bring: the deal as it was, and the office's table (null: neither). */
export type RateOffer = { before: Deal | null; table: RateTable } | null;

/**
 * Null for the office's own currency. A row without a rate gets what `offer` gives. The day of a rate that it brings
 * is `rate_on`, or that of the deal's latest milestone, never today: the same file has to mean the same tomorrow.
 */
export function readRate(reading: Reading, deal: Priced, office: Office, offer: RateOffer): Rate | null {
  if (deal.currency === office.currency) return null;
  const text = readText(reading, 'rate', limits.shareTextMax);
  if (text === '') return readOffered(reading, deal, office, offer);
  const on = readDay(reading, deal, office.timezone);
  if (!isRate(text)) {
    const say = `${quote(text)} is not a rate. Write it as a number above zero, such as 1.0842.`;
    complain(reading, 'rate', say);
    return null;
  }
  refuseBeyondCounting(reading, deal, text, office.currency);
  return on === null ? null : { rate: text, on };
}

function readOffered(reading: Reading, deal: Priced, office: Office, offer: RateOffer): Rate | null {
  if (reading.problems.some(({ field }) => field === 'rate' || field === 'currency')) return null;
  if (offer === null) {
    const say = `The amount is in ${deal.currency} and the office counts in ${office.currency}. Add its “rate”: what one ${deal.currency} is in ${office.currency}.`;
    complain(reading, 'rate', say);
    return null;
  }
  const found = offerRate(deal, offer.before, office, offer.table);
  if (typeof found === 'string') {
    complain(reading, 'rate', found);
    return null;
  }
  refuseBeyondCounting(reading, deal, found.rate, office.currency);
  return found;
}

function readDay(reading: Reading, { won, opened, lead }: Priced, timezone: string): string | null {
  const text = readText(reading, 'rate_on', limits.nameTextMax);
  const milestone = won ?? opened ?? lead;
  if (text === '' && milestone !== null) return dayOf(milestone.at, timezone);
  if (isDay(text)) return text;
  const say =
    text === ''
      ? 'Say in a column “rate_on” on which day the rate was taken, such as 2026-11-23.'
      : `${quote(text)} is not a date that exists. Write it as 2026-11-23.`;
  complain(reading, 'rate_on', say);
  return null;
}

function refuseBeyondCounting(reading: Reading, deal: Priced, rate: string, officeCurrency: string): void {
  try {
    toOffice(deal.amountMinor, deal.currency, rate, officeCurrency);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    complain(reading, 'rate', refusal.say);
  }
}
