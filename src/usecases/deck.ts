// Wins between the bell and the screens: who may stop, hold or drop one, and what goes on air when it is due.

import { readAccount } from '#db/queries/accounts.ts';
import { readDeal } from '#db/queries/deals.ts';
import {
  bringForward,
  type DeckRow,
  readDeckWin,
  readDueWins,
  readNextDue,
  readOnDeck,
  saveDeckWin,
} from '#db/queries/deck.ts';
import { readOffice } from '#db/queries/office.ts';
import type { Actor } from '#src/domain/actor.ts';
import { DECK_WAIT_MS, type DeckState, type DeckStation, type DeckWin } from '#src/domain/deck.ts';
import { limits } from '#src/domain/limits.ts';
import { formatMoney } from '#src/domain/money.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { dealOfFacts, touchesOfFacts } from './deck-deal.ts';
import { noteAudit } from './note-audit.ts';
import { previewWin } from './preview-win.ts';
import { recordFacts } from './record-fact.ts';

/** Waiting and held wins, first rung first, with everybody's points as they would be now. */
export function readDeck(app: App): DeckWin[] {
  return readOnDeck(app.db).map((row) => deckWin(app, row));
}

/** One ring, whatever became of it, or null. */
export function readRing(app: App, id: number): (DeckWin & { by: string }) | null {
  const row = readDeckWin(app.db, id);
  return row && { ...deckWin(app, row), by: row.by };
}

/** The win waits until the coach releases or drops it. Refusals: `conflict` when it is on air or gone already. */
export function holdWin(app: App, actor: Actor, id: number): void {
  allow(actor, 'edit-deck');
  turn(app, actor, id, { from: ['waiting'], to: 'held', verb: 'held' });
}

/** A held win goes on air at once; one that could not before is tried again. */
export function releaseWin(app: App, actor: Actor, id: number): void {
  allow(actor, 'edit-deck');
  turn(app, actor, id, { from: ['held'], to: 'waiting', verb: 'released', airsAt: app.now() });
}

/** The win is not recorded; who dropped it and why stays in the audit log. Refusal: `invalid` without a reason. */
export function dropWin(app: App, actor: Actor, id: number, reason: string): void {
  allow(actor, 'edit-deck');
  const why = clean(reason);
  if (why === '') throw new Refusal('invalid', 'Say why you drop it: whoever rang it will read that.');
  if (why.length > limits.noteTextMax) {
    throw new Refusal('invalid', `A reason has at most ${limits.noteTextMax} characters.`);
  }
  turn(app, actor, id, { from: ['waiting', 'held'], to: 'dropped', verb: 'dropped', trouble: why });
}

/** Takes a ring back before anybody saw it: whoever rang, or the coach. */
export function undoRing(app: App, actor: Actor, id: number): void {
  allow(actor, 'ring-bell');
  const row = readDeckWin(app.db, id);
  allow(actor, 'undo-ring', { accounts: row ? [row.by] : [] });
  if (row?.state === 'undone') return;
  turn(app, actor, id, { from: ['waiting', 'held'], to: 'undone', verb: 'took-back' });
}

/**
 * Records the facts of every win that is due, as a system: nobody asks for it. One that a rule refuses by now is held
 * with the rule's sentence. Gives when the next is due (UTC ms), or null. A trouble of the database stops nothing
 * else: it is thrown once the others had their turn, and the win stays due.
 */
export function airDue(app: App): number | null {
  const now = app.now();
  bringForward(app.db, now + DECK_WAIT_MS);
  const troubles: unknown[] = [];
  let aired = 0;
  for (const row of readDueWins(app.db, now)) {
    try {
      aired += Number(app.db.$client.transaction(() => air(app, row.id)).immediate());
    } catch (error) {
      if (error instanceof Refusal) saveDeckWin(app.db, row, { state: 'held', trouble: error.say });
      else troubles.push(error);
    }
  }
  if (aired > 0) app.ring();
  if (troubles.length > 0) throw troubles[0];
  return readNextDue(app.db);
}

/** In one transaction: the facts and the row's state, so that a crash between cannot air a win twice. */
function air(app: App, id: number): boolean {
  const row = readDeckWin(app.db, id);
  if (row?.state !== 'waiting') return false;
  const deal = dealOfFacts(row.facts);
  if (deal && readDeal(app.db, deal.deal)?.stage === 'won') {
    const name = deal.customer || deal.deal;
    throw new Refusal(
      'conflict',
      `${name} was won in the meantime by another way. Drop this ring, and name its help on the win’s page.`,
    );
  }
  const recorded = recordFacts(app, row.facts, { actor: `account:${row.by}` });
  saveDeckWin(app.db, row, { state: 'aired', fact: recorded.at(-1)?.fact ?? null, trouble: null });
  return true;
}

type Turn = {
  from: readonly DeckState[];
  to: DeckState;
  verb: string;
  airsAt?: number;
  trouble?: string;
};

function turn(app: App, actor: Actor, id: number, { from, to, verb, airsAt, trouble }: Turn): void {
  app.db.$client
    .transaction(() => {
      const row = readDeckWin(app.db, id);
      if (row === null) throw new Refusal('not_found', 'That win is not on deck.');
      if (!from.includes(row.state)) throw new Refusal('conflict', TOO_LATE[row.state]);
      saveDeckWin(app.db, row, {
        state: to,
        trouble: trouble ?? null,
        ...(airsAt !== undefined && { airsAt }),
      });
      const deal = dealOfFacts(row.facts);
      const told = {
        ring: id,
        customer: deal?.customer ?? '',
        ...(trouble !== undefined && { reason: trouble }),
      };
      noteAudit(app, actor, verb, `deal:${deal?.deal ?? ''}`, told);
    })
    .immediate();
  app.ring();
}

const TOO_LATE: Record<DeckState, string> = {
  waiting: 'This win waits for its turn. There is nothing to release.',
  held: 'This win is held already.',
  undone: 'Whoever rang this win has taken it back.',
  dropped: 'This win was dropped already.',
  aired: 'This win counts already. It can be amended on its own page.',
};

function deckWin(app: App, { id, facts, by, rungAt, airsAt, state, trouble }: DeckRow): DeckWin {
  const deal = dealOfFacts(facts);
  const locale = readOffice(app.db)?.locale ?? 'en-GB';
  return {
    id,
    deal: deal?.deal ?? '',
    customer: deal?.customer || (deal?.deal ?? ''),
    amount: deal ? formatMoney(deal.amountMinor, deal.currency, locale) : '',
    rungBy: readAccount(app.db, by)?.name ?? by,
    rungAt,
    airsAt,
    waitMs: DECK_WAIT_MS,
    state,
    stations: deal ? stations(app, facts) : [],
    trouble,
  };
}

// Somebody who owned the deal may be gone by now: then the win is shown without its path.
function stations(app: App, facts: DeckRow['facts']): DeckStation[] {
  const deal = dealOfFacts(facts);
  if (deal === null) return [];
  try {
    return previewWin(app, { deal, touches: touchesOfFacts(facts) }).map(
      ({ person, name, face, craft, verb, what, points }) => ({
        person,
        name,
        face,
        craft,
        verb,
        what,
        points,
      }),
    );
  } catch (error) {
    if (error instanceof Refusal || error instanceof RangeError) return [];
    throw error;
  }
}
