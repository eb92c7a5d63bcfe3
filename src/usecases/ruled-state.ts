// What a ruling makes of the touch, the deal or the asset that was questioned, and what that moves. It writes nothing.

import { readAsset } from '#db/queries/assets.ts';
import { readDealFile, readSupposedFile } from '#db/queries/deal-file.ts';
import { readDeal, readDealsTouchedBy } from '#db/queries/deals.ts';
import { readEntriesOf } from '#db/queries/ledger.ts';
import { doubtOf, type QuestionRow } from '#db/queries/questions.ts';
import { readTouch } from '#db/queries/touches.ts';
import { award } from '#src/domain/award.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import type { Asset, Deal, Ruling, Touch } from '#src/domain/fact.ts';
import { type Move, movesOf } from '#src/domain/moves.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { stillDeserved } from '#src/domain/sealed.ts';
import { settle } from '#src/domain/settle.ts';
import type { App } from './app.ts';
import { readSeals } from './seals.ts';

/** The thing as the ruling leaves it. */
export type RuledState =
  | { kind: 'touch_set'; touch: Touch }
  | { kind: 'deal_set'; deal: Deal }
  | { kind: 'asset_set'; asset: Asset };

/**
 * Null where the ruling leaves everything as it stands. `rejected` rules a touch out and takes a person out of the
 * deal's owners or the asset's makers; `counts` lets a touch count again that was ruled out.
 * Refusal: `conflict` where nobody would be left.
 */
export function ruledState(app: App, question: QuestionRow, ruling: Ruling): RuledState | null {
  const doubt = doubtOf(question);
  switch (doubt.kind) {
    case 'touch':
      return ruledTouch(app, doubt.touch, ruling === 'rejected');
    case 'owner':
      return ruling === 'rejected' ? withoutOwner(app, question.deal, doubt.person) : null;
    case 'maker':
      return ruling === 'rejected' ? withoutMaker(app, doubt.asset, doubt.person) : null;
    default:
      return doubt satisfies never;
  }
}

/** Whose points would move if it were so: what settling would post, summed per person. */
export function movesOfState(app: App, state: RuledState | null): Move[] {
  if (state === null) return [];
  const seals = readSeals(app, app.now());
  const entries = supposedFiles(app, state).flatMap((file) => {
    const posted = readEntriesOf(app.db, file.deal.deal);
    return settle(stillDeserved(award(file).deserved, posted, seals), posted);
  });
  return movesOf(entries);
}

function ruledTouch({ db }: App, key: string, rejected: boolean): RuledState | null {
  const touch = readTouch(db, key);
  return touch === null || touch.rejected === rejected
    ? null
    : { kind: 'touch_set', touch: { ...touch, rejected } };
}

function withoutOwner({ db }: App, key: string, person: string): RuledState | null {
  const deal = readDeal(db, key);
  if (deal === null || !deal.owners.some((owner) => owner.person === person)) return null;
  const owners = deal.owners.filter((owner) => owner.person !== person);
  if (owners.length === 0) {
    const say = `Nobody would be left who closed ${deal.customer || key}. Put whoever did close it on the deal’s page first, then rule.`;
    throw new Refusal('conflict', say);
  }
  return { kind: 'deal_set', deal: { ...deal, owners } };
}

function withoutMaker({ db }: App, key: string, person: string): RuledState | null {
  const asset = readAsset(db, key);
  if (asset === null || !asset.makers.some((maker) => maker.person === person)) return null;
  const makers = asset.makers.filter((maker) => maker.person !== person);
  if (makers.length === 0) {
    const say = `Nobody would be left who made ${asset.title}. Put whoever did make it on the asset’s page first, then rule.`;
    throw new Refusal('conflict', say);
  }
  return { kind: 'asset_set', asset: { ...asset, makers } };
}

function supposedFiles({ db }: App, state: RuledState): DealFile[] {
  const present = (file: DealFile | null) => (file === null ? [] : [file]);
  switch (state.kind) {
    case 'touch_set': {
      const deal = readDeal(db, state.touch.deal);
      return deal === null ? [] : present(readSupposedFile(db, deal, [state.touch]));
    }
    case 'deal_set':
      return present(readSupposedFile(db, state.deal, []));
    case 'asset_set': {
      const { asset } = state;
      return readDealsTouchedBy(db, asset.asset).flatMap((deal) => {
        const file = readDealFile(db, deal);
        return file === null ? [] : [{ ...file, assets: new Map([...file.assets, [asset.asset, asset]]) }];
      });
    }
    default:
      return state satisfies never;
  }
}
