// The office's table of rates, as deals ask it and as the desk shows it. It changes nothing.

import { readLatestRate, readLatestRates } from '#db/queries/rates.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Office } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import type { RateTable } from '#src/domain/rate-table.ts';
import type { ListedRate } from '#src/domain/rate-view.ts';
import { addDays, dayOf } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { officeOf } from './standings.ts';

/** What deals without a rate of their own are offered. */
export function ratesOf({ db, now }: App, { timezone }: Pick<Office, 'timezone'>): RateTable {
  return {
    today: () => dayOf(now(), timezone),
    latest: (currency, day) => readLatestRate(db, currency, day),
  };
}

/** By currency. Refusals: those of `allow`; `conflict` before there is an office. */
export function listRates(app: App, actor: Actor): ListedRate[] {
  allow(actor, 'import-rates');
  const today = dayOf(app.now(), officeOf(app).timezone);
  const oldest = addDays(today, -limits.rateAgeDaysMax);
  return readLatestRates(app.db).map((row) => ({ ...row, isOld: row.on < oldest }));
}
