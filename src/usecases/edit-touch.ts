// The coach adds a touch to a deal, rules one out, or lets it count again.

import { readAsset } from '#db/queries/assets.ts';
import { readDeal } from '#db/queries/deals.ts';
import { readStandingFact } from '#db/queries/fact-history.ts';
import { readTouch } from '#db/queries/touches.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Touch } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import type { Editing } from './edit-deal.ts';
import { readTouchDay, refuseTwice } from './name-touch.ts';
import { type Changed, onceKey, readReason, recordChange } from './record-change.ts';

/** `says` is `imported` (a list), `tracked` (a link), or the key of a person who says so. */
export type TouchForm = { asset: string; on: string; says: string };

/** Refusals: those of `allow`; `not_found`; `invalid`; `conflict` for one that is there already. */
export function addTouch(
  app: App,
  actor: Actor,
  deal: string,
  form: TouchForm,
  editing: Omit<Editing, 'seen'>,
): Changed {
  allow(actor, 'edit-deals');
  const once = onceKey(editing.once, 'touch_set');
  return recordChange(app, actor, once, () => {
    const known = readDeal(app.db, deal);
    if (known === null) throw new Refusal('not_found', 'There is no deal of that key.');
    const at = readTouchDay(app, form.on, known.won);
    refuseTwice(app, deal, form.asset, at);
    const said = evidenceOf(app, deal, form);
    const touch: Touch = {
      touch: `coach-${editing.once}`,
      deal,
      asset: form.asset,
      at,
      contact: null,
      rejected: false,
      ...said,
    };
    const fact = { kind: 'touch_set', key: once, source: 'coach', occurredAt: at.at, touch } as const;
    return { fact, verb: 'touch-added', reason: readReason(editing.reason) };
  });
}

/** Rules a touch out (`rejected`), or lets it count again. Refusals: as `addTouch`; `conflict` when it changed. */
export function ruleTouch(app: App, actor: Actor, key: string, rejected: boolean, editing: Editing): Changed {
  allow(actor, 'edit-deals');
  const once = onceKey(editing.once, 'touch_set');
  return recordChange(app, actor, once, () => {
    const before = readTouch(app.db, key);
    if (before === null) throw new Refusal('not_found', 'There is no touch of that key.');
    if (readStandingFact(app.db, 'touch_set', key) !== editing.seen) {
      throw new Refusal('conflict', 'Somebody else ruled on this touch meanwhile. Look again.');
    }
    const reason = readReason(editing.reason);
    const touch = { ...before, rejected };
    const fact = { kind: 'touch_set', key: once, source: 'coach', occurredAt: app.now(), touch } as const;
    return { fact, verb: rejected ? 'touch-rejected' : 'touch-accepted', reason };
  });
}

/** An owner of the deal names, a maker of the asset claims; nobody else can say so. */
function evidenceOf(app: App, deal: string, { asset, says }: TouchForm): Pick<Touch, 'evidence' | 'saidBy'> {
  if (says === 'imported' || says === 'tracked') return { evidence: says };
  const isIn = (shares: { person: string }[] = []) => shares.some(({ person }) => person === says);
  if (isIn(readDeal(app.db, deal)?.owners)) return { evidence: 'named', saidBy: says };
  if (isIn(readAsset(app.db, asset)?.makers)) return { evidence: 'claimed', saidBy: says };
  throw new Refusal('invalid', 'Only somebody who closed the deal or made the asset can say so.');
}
