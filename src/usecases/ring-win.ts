// Rings the bell: puts a win on deck, or says that it is there already. What goes on air is the deck's business.

import { readAsset } from '#db/queries/assets.ts';
import { readDeal } from '#db/queries/deals.ts';
import { addDeckWin, readDeckWinByOnce } from '#db/queries/deck.ts';
import { readOffice } from '#db/queries/office.ts';
import { readPerson } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import { DECK_WAIT_MS } from '#src/domain/deck.ts';
import type { Deal, Office } from '#src/domain/fact.ts';
import { toOffice } from '#src/domain/money.ts';
import { offerRate } from '#src/domain/rate-table.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { type DraftWin, draftWin, type Rung, ringFacts } from '#src/domain/ring.ts';
import type { SameWin } from '#src/domain/same-win.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { noteAudit } from './note-audit.ts';
import { ratesOf } from './rates.ts';
import { findOnDeck, findSameWins, sameWin } from './same-win.ts';

/**
 * `id` is that of the ring on deck. `already`: this very deal is won or rung. `perhaps`: it looks like one of these,
 * and the ring has to say whether it is another (`isAnother`) before there are two.
 */
export type Rang = { id: number } | { already: SameWin } | { perhaps: SameWin[] };

/**
 * The same `once` gives the same ring again, whatever else it says.
 * Refusals: those of `allow` and `draftWin`; `not_found` for an unknown deal; `conflict` for one that was deleted or
 * refunded, and before there is an office.
 */
export function ringWin(app: App, actor: Actor, rung: Rung): Rang {
  allow(actor, 'ring-bell');
  const rang = app.db.$client.transaction(() => ring(app, actor, rung)).immediate();
  if ('id' in rang) {
    app.ring();
    return rang;
  }
  return veilUnseen(app, actor, rang);
}

/** The win as it would be, with every name checked. It writes nothing. Refusals: those of `ringWin`. */
export function draftRing(
  app: App,
  actor: Actor,
  rung: Rung,
): DraftWin & { office: Office; known: Deal | null } {
  allow(actor, 'ring-bell');
  const office = readOffice(app.db);
  if (office === null) throw new Refusal('conflict', 'There is no office yet. Your coach sets it up first.');
  const known = rung.deal === null ? null : readDeal(app.db, rung.deal);
  if (rung.deal !== null && known === null) {
    throw new Refusal('not_found', 'That deal is not in the list any more. Ring it as another customer.');
  }
  refuseUnseen(app, actor, known);
  if (known?.stage === 'deleted' || known?.stage === 'refunded') {
    throw new Refusal('conflict', `This deal was ${known.stage}. Ask your coach to open it again.`);
  }
  const ringer = actor.kind === 'account' ? actor.person : null;
  const drawn = draftWin(rung, { known, office, ringer, now: app.now() });
  const draft = { ...drawn, deal: withRate(app, drawn.deal, known, office) };
  refuseStrangers(app, draft);
  // An amount that Assist cannot count is refused now, not when it is due.
  toOffice(draft.deal.amountMinor, draft.deal.currency, draft.deal.rate?.rate ?? null, office.currency);
  return { ...draft, office, known };
}

/** A deal whose end came after the freeze: its page is silent until the ceremony, and so is the bell. */
function refuseUnseen(app: App, actor: Actor, known: Deal | null): void {
  if (known === null || known.stage === 'open') return;
  const seen = asSeen(app, actor);
  if (seen.frozen && readDeal(seen.db, known.deal)?.stage !== known.stage)
    throw new Refusal('conflict', 'This deal needs no ring any more. The ceremony says why.');
}

/** What waits, or was won since the board was frozen, is asked about without its amount. */
function veilUnseen(app: App, actor: Actor, rang: Exclude<Rang, { id: number }>): Rang {
  const seen = asSeen(app, actor);
  if (!seen.frozen) return rang;
  const veil = (one: SameWin): SameWin => {
    const isKnown = one.kind === 'open' || readDeal(seen.db, one.deal)?.stage === one.kind;
    return isKnown ? one : { ...one, amount: '' };
  };
  return 'already' in rang ? { already: veil(rang.already) } : { perhaps: rang.perhaps.map(veil) };
}

/** The rate of the day of the win. Where the table has none, nobody at a bell can give one: that of the deal stays. */
function withRate(app: App, deal: Deal, known: Deal | null, office: Office): Deal {
  if (deal.currency === office.currency) return deal;
  const rate = offerRate(deal, known, office, ratesOf(app, office));
  return typeof rate === 'string' ? deal : { ...deal, rate };
}

function ring(app: App, actor: Actor, rung: Rung): Rang {
  const by = actor.kind === 'account' ? actor.account : '';
  const before = readDeckWinByOnce(app.db, rung.once);
  if (before !== null) {
    if (before.by === by) return { id: before.id };
    throw new Refusal('conflict', 'Somebody else rang from this very page. Open the bell again.');
  }
  const { deal, touches, office, known } = draftRing(app, actor, rung);
  refuseNobody(deal);
  if (known?.stage === 'won') return { already: sameWin('won', known, office) };
  const onDeck = findOnDeck(app, office, deal.deal);
  if (onDeck !== null) return { already: onDeck };
  const perhaps = known === null && !rung.isAnother ? findSameWins(app, office, deal) : [];
  if (perhaps.length > 0) return { perhaps };
  const now = app.now();
  const facts = ringFacts({ deal, touches }, rung.once);
  const id = addDeckWin(app.db, { once: rung.once, by, facts, rungAt: now, airsAt: now + DECK_WAIT_MS });
  noteAudit(app, actor, 'rang', `deal:${deal.deal}`, { customer: deal.customer, ring: id });
  return { id };
}

/** Refused as `invalid`: a win that nobody closed. */
export function refuseNobody({ owners }: Deal): void {
  if (owners.length === 0) throw new Refusal('invalid', 'Who closed it? Choose at least one person.');
}

function refuseStrangers({ db }: App, { deal, touches }: DraftWin): void {
  const stranger = deal.owners.find(({ person }) => readPerson(db, person) === null);
  if (stranger) {
    throw new Refusal('invalid', `${stranger.person} is nobody we know. Ask your coach to add them first.`);
  }
  const missing = touches.find(({ asset }) => readAsset(db, asset) === null);
  if (missing)
    throw new Refusal('invalid', 'One of these assets is gone. Go one step back and choose again.');
}
