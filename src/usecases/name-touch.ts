// From the win page: an owner names the asset that helped, a maker claims that theirs was there. Once per day.

import { readAsset } from '#db/queries/assets.ts';
import { readDeal } from '#db/queries/deals.ts';
import { readTouchesOf } from '#db/queries/touches.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Asset, Deal, Instant, Touch } from '#src/domain/fact.ts';
import { Refusal, wrongField } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { dayOf, parseInstant } from '#src/domain/time.ts';
import { sayInstant } from '#src/domain/wall-time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asPublic, refuseUnseen } from './as-seen.ts';
import { type Changed, onceKey, recordChange } from './record-change.ts';
import { officeOf } from './standings.ts';

/** `on` is an office day `2026-11-12`, or one with a time. */
export type SayForm = { asset: string; on: string };

/** An owner names ("this deck convinced them"), a maker claims ("my webinar was there"). */
export type Saying = 'named' | 'claimed';

/**
 * Refusals: those of `allow`; `not_found`; `invalid` for a day that is none or comes after the win; `conflict` for a
 * deal that is not won, or an asset that is on the path that day already.
 */
export function nameTouch(app: App, actor: Actor, deal: string, form: SayForm, once: string): Changed {
  return say(app, actor, 'named', deal, form, once);
}

/** Refusals: as `nameTouch`. */
export function claimTouch(app: App, actor: Actor, deal: string, form: SayForm, once: string): Changed {
  return say(app, actor, 'claimed', deal, form, once);
}

/** Refusals: those of `allow`, for somebody who neither closed the deal, nor made the asset, nor is the coach. */
export function allowSaying({ db }: App, actor: Actor, saying: Saying, deal: string, asset: string): void {
  const isNamed = saying === 'named';
  const shares = isNamed ? readDeal(db, deal)?.owners : readAsset(db, asset)?.makers;
  const people = (shares ?? []).map(({ person }) => person);
  allow(actor, isNamed ? 'name-touch' : 'claim-touch', { people });
}

/** The touch as it would be recorded, after every check; it writes nothing. Refusals: as `nameTouch`. */
export function draftTouch(
  app: App,
  actor: Actor,
  evidence: Saying,
  key: string,
  form: SayForm,
  touch: string,
): Touch {
  const { deal, asset } = knownPair(app, key, form.asset);
  const at = readTouchDay(app, form.on, deal.won);
  if (deal.won && dayOf(at.at, officeOf(app).timezone) > dayOf(deal.won.at, officeOf(app).timezone)) {
    throw wrongField('on', 'That is after the win. Choose a day on the way to it.');
  }
  refuseTwice(app, key, asset.asset, at);
  const saidBy = actor.kind === 'account' ? actor.person : null;
  const said = { touch, deal: key, asset: asset.asset, at, contact: null, evidence, rejected: false };
  return { ...said, ...(saidBy !== null && { saidBy }) };
}

/**
 * The end of the office day, or the time; the day of the win ends with the win. Refusal: `invalid` for a day that
 * does not exist or is still to come.
 */
export function readTouchDay(app: App, typed: string, won: Instant | null): Instant {
  const { timezone } = officeOf(app);
  const at = parseInstant(clean(typed).slice(0, 40), timezone, 'end');
  if (at === null) throw wrongField('on', 'On which day? Write it as 2026-11-23.');
  if (dayOf(at.at, timezone) > dayOf(app.now(), timezone))
    throw wrongField('on', 'That day is still to come.');
  const isDayOfWin = won !== null && dayOf(at.at, timezone) === dayOf(won.at, timezone);
  return isDayOfWin && at.precision === 'day' ? { ...at, at: won.at } : at;
}

/** Refusal: `conflict` where the asset is on the deal's path that day already, counted or ruled out. */
export function refuseTwice(app: App, deal: string, asset: string, at: Instant): void {
  const { timezone } = officeOf(app);
  const day = dayOf(at.at, timezone);
  const same = readTouchesOf(app.db, deal).find(
    (touch) => touch.asset === asset && dayOf(touch.at.at, timezone) === day,
  );
  if (same === undefined) return;
  const title = readAsset(app.db, asset)?.title ?? asset;
  const when = sayInstant({ at: at.at, precision: 'day' }, timezone);
  // While the board is frozen a ruling waits, whoever would like to hear of it.
  const isTold = same.rejected && asPublic(app).frozen === undefined;
  const ruled = isTold ? ' It was ruled out there.' : '';
  throw new Refusal('conflict', `${title} is on this path on ${when} already, and counts once.${ruled}`);
}

function say(
  app: App,
  actor: Actor,
  evidence: Saying,
  deal: string,
  form: SayForm,
  typedOnce: string,
): Changed {
  allowSaying(app, actor, evidence, deal, form.asset);
  const once = onceKey(typedOnce, 'touch_set');
  return recordChange(app, actor, once, () => {
    refuseUnseen(app, actor, deal);
    const touch = draftTouch(app, actor, evidence, deal, form, `${evidence}-${typedOnce}`);
    const fact = { kind: 'touch_set', key: once, source: 'coach', occurredAt: touch.at.at, touch } as const;
    return { fact, verb: `touch-${evidence}`, reason: '' };
  });
}

function knownPair({ db }: App, key: string, assetKey: string): { deal: Deal; asset: Asset } {
  const deal = readDeal(db, key);
  if (deal === null) throw new Refusal('not_found', 'There is no win of that key.');
  if (deal.stage !== 'won')
    throw new Refusal('conflict', 'This deal is no win any more, so nobody can be named.');
  const asset = readAsset(db, assetKey);
  if (asset === null) throw wrongField('asset', 'Choose what helped.');
  return { deal, asset };
}
