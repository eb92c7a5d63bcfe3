// The coach makes an asset, sets one right, retires it or brings it back.

import { readAsset } from '#db/queries/assets.ts';
import { readStandingFact } from '#db/queries/fact-history.ts';
import { readPerson } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { AssetForm } from '#src/domain/desk-forms.ts';
import type { Asset, Fact } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { slug } from '#src/domain/text.ts';
import { readAssetForm } from '#src/inbound/desk-asset.ts';
import { warnOfPercents } from '#src/inbound/share-rows.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import type { DealChanged, Editing } from './edit-deal.ts';
import { hashContent } from './hash-fact.ts';
import { type Changed, onceKey, readReason, recordChange } from './record-change.ts';

/** Its key is made of the title. Refusals: those of `allow`; `invalid` with a problem per field. */
export function makeAsset(app: App, actor: Actor, form: AssetForm, typedOnce: string): DealChanged {
  allow(actor, 'edit-assets');
  const once = onceKey(typedOnce, 'asset_set');
  const changed = recordChange(app, actor, once, () => {
    const asset = readForm(app, freeKey(app, form.title, typedOnce), form, null);
    return { fact: factOf(app, asset, once), verb: 'asset-made', reason: '' };
  });
  return { ...changed, warning: warnOfPercents(form.makers) };
}

/** Refusals: those of `allow`; `not_found`; `invalid` with a problem per field; `conflict` when it changed meanwhile. */
export function amendAsset(
  app: App,
  actor: Actor,
  key: string,
  form: AssetForm,
  editing: Editing,
): DealChanged {
  allow(actor, 'edit-assets');
  const once = onceKey(editing.once, 'asset_set');
  const changed = recordChange(app, actor, once, () => {
    const before = knownAsset(app, key, editing.seen);
    const asset = readForm(app, key, form, before);
    if (hashContent(asset) === hashContent(before))
      throw new Refusal('invalid', 'Nothing is different yet. Change a field, then save.');
    return { fact: factOf(app, asset, once), verb: 'asset-amended', reason: readReason(editing.reason) };
  });
  return { ...changed, warning: warnOfPercents(form.makers) };
}

/** Refusals: as `amendAsset`. Its past stays; it is only no longer suggested. */
export function retireAsset(
  app: App,
  actor: Actor,
  key: string,
  retired: boolean,
  editing: Editing,
): Changed {
  allow(actor, 'edit-assets');
  const once = onceKey(editing.once, 'asset_set');
  return recordChange(app, actor, once, () => {
    const { retired: _was, ...before } = knownAsset(app, key, editing.seen);
    const asset: Asset = retired ? { ...before, retired } : before;
    const verb = retired ? 'asset-retired' : 'asset-brought-back';
    return { fact: factOf(app, asset, once), verb, reason: readReason(editing.reason) };
  });
}

function readForm({ db }: App, key: string, form: AssetForm, before: Asset | null): Asset {
  const nameOf = (person: string) => readPerson(db, person)?.name ?? null;
  const { asset, problems } = readAssetForm(key, form, before, nameOf);
  const many = problems.length === 1 ? 'One field needs' : `${problems.length} fields need`;
  if (problems.length > 0) throw new Refusal('invalid', `${many} another look.`, problems);
  return asset;
}

/** The title's own words; with the form's key behind where those are taken or nothing is left of them. */
function freeKey({ db }: App, title: string, once: string): string {
  const words = slug(title).slice(0, 60);
  if (words !== '' && readAsset(db, words) === null) return words;
  return `${words || 'asset'}-${once.slice(0, 8)}`;
}

function knownAsset({ db }: App, key: string, seen: number): Asset {
  const asset = readAsset(db, key);
  if (asset === null) throw new Refusal('not_found', 'There is no asset of that key.');
  if (readStandingFact(db, 'asset_set', key) !== seen) {
    throw new Refusal(
      'conflict',
      'This asset changed while you were writing. You see both below: look again, then save.',
    );
  }
  return asset;
}

function factOf(app: App, asset: Asset, key: string): Fact {
  return { kind: 'asset_set', key, source: 'coach', occurredAt: app.now(), asset };
}
