// Looks for a win that is being rung a second time: on deck, won in the last days, or open in the list. Only reads.

import { readAccount } from '#db/queries/accounts.ts';
import { readOpenDeals, readWinsSince } from '#db/queries/bell.ts';
import { readOnDeck } from '#db/queries/deck.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Deal, Office } from '#src/domain/fact.ts';
import { formatMoney, toOffice } from '#src/domain/money.ts';
import { isLikeAmount, type SameWin, sameCustomerAs } from '#src/domain/same-win.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { App } from './app.ts';
import { dealOfFacts } from './deck-deal.ts';

/** Two colleagues ring the same signature within a week, or not at all. */
const LATELY_MS = 7 * DAY_MS;
const WINS_MAX = 2_000;
const SHOWN_MAX = 5;

/** The ring of this very deal that waits, if there is one. */
export function findOnDeck(app: App, office: Office, deal: string): SameWin | null {
  for (const row of readOnDeck(app.db)) {
    const rung = dealOfFacts(row.facts);
    if (rung?.deal === deal) return sameWin('deck', rung, office, row.id, nameOfAccount(app, row.by));
  }
  return null;
}

/** Wins that may be the same as `deal`, which nobody has recorded yet. */
export function findSameWins(app: App, office: Office, deal: Deal): SameWin[] {
  const amountMinor = priceOf(deal, office);
  const isTheirs = sameCustomerAs(deal.customer);
  const isSame = (other: Deal, otherMinor: number) =>
    isLikeAmount(otherMinor, amountMinor) && isTheirs(other.customer);
  const onDeck = readOnDeck(app.db).flatMap((row) => {
    const rung = dealOfFacts(row.facts);
    if (rung === null || !isSame(rung, priceOf(rung, office))) return [];
    return [sameWin('deck', rung, office, row.id, nameOfAccount(app, row.by))];
  });
  const since = app.now() - LATELY_MS;
  const won = readWinsSince(app.db, seasonOf(since, office.timezone), since, WINS_MAX)
    .filter((win) => isSame(win.deal, win.officeMinor))
    .map((win) => sameWin('won', win.deal, office));
  // An amount moves until the day of the signature, so an open deal of the customer is enough.
  const open = readOpenDeals(app.db)
    .filter((one) => isTheirs(one.deal.customer))
    .map((one) => sameWin('open', one.deal, office));
  return [...onDeck, ...won, ...open].slice(0, SHOWN_MAX);
}

/** A deal as an answer to "Is it this one?". */
export function sameWin(
  kind: SameWin['kind'],
  deal: Deal,
  office: Office,
  ring: number | null = null,
  rungBy: string | null = null,
): SameWin {
  const amount = formatMoney(deal.amountMinor, deal.currency, office.locale);
  return { kind, deal: deal.deal, customer: deal.customer || deal.deal, amount, ring, rungBy };
}

const priceOf = (deal: Deal, office: Office) =>
  toOffice(deal.amountMinor, deal.currency, deal.rate?.rate ?? null, office.currency);

const nameOfAccount = ({ db }: App, id: string) => readAccount(db, id)?.name ?? null;
