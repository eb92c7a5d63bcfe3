// The full reason for a deal's points: what it deserves, touch by touch, and every entry that was posted.

import { readDealFile } from '#db/queries/deal-file.ts';
import { readEntriesOf } from '#db/queries/ledger.ts';
import type { Actor } from '#src/domain/actor.ts';
import { award } from '#src/domain/award.ts';
import type { EntryKind } from '#src/domain/entry.ts';
import type { Evidence, Stage } from '#src/domain/fact.ts';
import { formatMoney } from '#src/domain/money.ts';
import { toText } from '#src/domain/rational.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';

export type ReceiptEntry = {
  number: number;
  fact: number;
  person: string;
  team: string | null;
  kind: EntryKind;
  touch: string | null;
  asset: string | null;
  weight: string;
  points: number;
  season: string;
  rulesVersion: number;
};

export type ReceiptTouch = {
  touch: string;
  asset: string;
  title: string;
  at: string;
  evidence: Evidence;
  counted: boolean;
  reason: string;
  weight: string | null;
};

/** Points are whole; weights are exact fractions of the pot; `wonAt` and `at` are UTC in ISO 8601. */
export type Receipt = {
  deal: string;
  customer: string;
  stage: Stage;
  amount: string;
  wonAt: string | null;
  rulesVersion: number;
  winPoints: number;
  assistPot: number;
  waiting: number;
  touches: ReceiptTouch[];
  entries: ReceiptEntry[];
};

/** The receipt for whoever may see it. Refusals: those of `allow` and `receipt`. */
export function readReceipt(app: App, actor: Actor, deal: string): Receipt {
  allow(actor, 'see-receipt');
  return receipt(asSeen(app, actor), deal);
}

/** Refusal: `not_found` for a deal that has not reached us. */
export function receipt({ db }: App, deal: string): Receipt {
  const file = readDealFile(db, deal);
  if (file === null)
    throw new Refusal('not_found', `There is no deal ${deal === '' ? 'without a key' : deal}.`);
  const judged = award(file);
  return {
    deal: file.deal.deal,
    customer: file.deal.customer,
    stage: file.deal.stage,
    amount: formatMoney(file.deal.amountMinor, file.deal.currency, file.office.locale),
    wonAt: file.deal.won ? new Date(file.deal.won.at).toISOString() : null,
    rulesVersion: file.rules.version,
    winPoints: judged.winPoints,
    assistPot: judged.assistPot,
    waiting: judged.waiting,
    touches: judged.touches.map(({ touch, counted, reason, weight }) => ({
      touch: touch.touch,
      asset: touch.asset,
      title: file.assets.get(touch.asset)?.title ?? touch.asset,
      at: new Date(touch.at.at).toISOString(),
      evidence: touch.evidence,
      counted,
      reason,
      weight: weight === null ? null : toText(weight),
    })),
    entries: readEntriesOf(db, deal).map(({ deal: _deal, craft: _craft, ...entry }) => entry),
  };
}
