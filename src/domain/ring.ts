// A rung win made into a deal, its touches and the facts that will be recorded. Knows no database and no deck.

import type { Deal, Fact, Office, Share, Touch } from './fact.ts';
import { limits } from './limits.ts';
import { groupMark } from './locale.ts';
import { parseAmount } from './parse-amount.ts';
import { compare, rational, readRational, ZERO } from './rational.ts';
import { Refusal } from './refusal.ts';
import { clean } from './text.ts';
import { dayOf, isDay, startOfDay } from './time.ts';

/**
 * What a phone sends. `once` names this very ring. `deal` is null for a customer whom no list knows. `amount` is as
 * it was typed; empty keeps the deal's own. No `owners`: those of the deal, or the ringer alone. `helped` are assets
 * that were not known to have touched the deal, with the office day. `isAnother`: asked "Is it this one?", said no.
 */
export type Rung = {
  once: string;
  deal: string | null;
  customer: string;
  amount: string;
  owners: Share[];
  helped: { asset: string; day: string }[];
  isAnother: boolean;
};

/** `ringer` is the person who rings, or null for a coach who plays for nobody. `now` in UTC milliseconds. */
export type RingScene = { known: Deal | null; office: Office; ringer: string | null; now: number };

export type DraftWin = { deal: Deal; touches: Touch[] };

/** Helpers whom somebody names at the bell: more were never in one room. */
const HELPED_MAX = 30;
const ONCE = /^[\w-]{12,64}$/;

/** The win as it will be. Refusals: `invalid` for whatever cannot be used, `forbidden` for taking an owner away. */
export function draftWin(rung: Rung, scene: RingScene): DraftWin {
  if (!ONCE.test(rung.once))
    throw new Refusal('invalid', 'This page is too old to ring. Open the bell again.');
  const { known, office, now } = scene;
  const currency = known?.currency ?? office.currency;
  const deal: Deal = {
    ...(known ?? freshDeal(rung, currency)),
    owners: ownersOf(rung, scene),
    amountMinor: amountOf(rung.amount, known, currency, groupMark(office.locale)),
    won: { at: now, precision: 'time' },
    stage: 'won',
  };
  return { deal, touches: touchesOf(rung, deal.deal, scene) };
}

/** In the order in which they are recorded: the help first, so that the win celebrates it too. */
export function ringFacts({ deal, touches }: DraftWin, once: string): Fact[] {
  const told = touches.map((touch): Fact => {
    return { kind: 'touch_set', key: touch.touch, source: 'bell', occurredAt: touch.at.at, touch };
  });
  const occurredAt = deal.won?.at ?? 0;
  return [...told, { kind: 'deal_set', key: `bell/${once}/deal`, source: 'bell', occurredAt, deal }];
}

function freshDeal({ once, customer }: Rung, currency: string) {
  const name = clean(customer);
  if (name === '')
    throw new Refusal('invalid', 'Who is the customer? Write the name as your screens should show it.');
  if (name.length > limits.nameTextMax) {
    throw new Refusal('invalid', `A customer’s name has at most ${limits.nameTextMax} characters.`);
  }
  return { deal: `bell-${once}`, customer: name, currency, rate: null, lead: null, opened: null };
}

function amountOf(text: string, known: Deal | null, currency: string, mark: string): number {
  if (clean(text) === '' && known !== null) return known.amountMinor;
  const amount = parseAmount(clean(text), currency, mark);
  if (typeof amount === 'string') throw new Refusal('invalid', amount);
  if (amount < 0) throw new Refusal('invalid', 'A win is worth something. Write an amount of zero or more.');
  return amount;
}

function ownersOf({ owners }: Rung, { known, ringer }: RingScene): Share[] {
  if (owners.length === 0) {
    if (known !== null && known.owners.length > 0) return known.owners;
    // A coach who plays for nobody has to choose; that is refused when it rings.
    return ringer === null ? [] : [{ person: ringer, share: '1' }];
  }
  if (owners.length > limits.ownersMax || new Set(owners.map(({ person }) => person)).size < owners.length) {
    throw new Refusal('invalid', 'Name everybody who closed it once.');
  }
  for (const { share } of owners) refuseBadShare(share);
  const isKept = known?.owners.every(({ person }) => owners.some((owner) => owner.person === person)) ?? true;
  if (!isKept) throw new Refusal('forbidden', 'Only your coach can take somebody off a deal.');
  const isOwn = known === null || known.owners.some(({ person }) => person === ringer);
  if (!isOwn) throw new Refusal('forbidden', 'Whoever owns this deal decides with whom to share it.');
  return owners;
}

function refuseBadShare(text: string): void {
  const share = text.length > limits.shareTextMax ? null : readRational(text);
  if (share !== null && compare(share, ZERO) > 0 && compare(share, rational(limits.shareMax)) <= 0) return;
  throw new Refusal('invalid', `“${text}” is not a share. Write a number above zero, such as 60 and 40.`);
}

function touchesOf({ once, helped }: Rung, deal: string, { office, ringer, now }: RingScene): Touch[] {
  if (helped.length > HELPED_MAX)
    throw new Refusal('invalid', `Name at most ${HELPED_MAX} helpers at the bell.`);
  const today = dayOf(now, office.timezone);
  return helped.map(({ asset, day }, index) => {
    const on = day === '' ? today : day;
    if (!isDay(on) || on > today) {
      throw new Refusal('invalid', `“${day}” is not a day up to today. Write it as ${today}.`);
    }
    return {
      touch: `bell/${once}/touch/${index + 1}`,
      deal,
      asset,
      at: { at: startOfDay(on, office.timezone), precision: 'day' },
      contact: null,
      evidence: 'named',
      rejected: false,
      ...(ringer !== null && { saidBy: ringer }),
    };
  });
}
