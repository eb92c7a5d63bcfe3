// Assets and who made them.

import { asc, eq, sql } from 'drizzle-orm';
import type { Asset, Share } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { assets } from '../schema.ts';

const every = prepared((db) => db.select().from(assets).orderBy(asc(assets.asset)).prepare());
const byKey = prepared((db) =>
  db
    .select()
    .from(assets)
    .where(eq(assets.asset, sql.placeholder('asset')))
    .prepare(),
);
const save = preparedSave(assets, [assets.asset]);

export function readAssets(db: Db): Asset[] {
  return every(db).all().map(assetOf);
}

export function readAsset(db: Db, asset: string): Asset | null {
  const row = byKey(db).get({ asset });
  return row ? assetOf(row) : null;
}

export function saveAsset(db: Db, asset: Asset, fact: number): void {
  const { retired = false, ...rest } = asset;
  save(db).run({ ...rest, retired: Number(retired), makers: JSON.stringify(asset.makers), fact });
}

function assetOf(row: typeof assets.$inferSelect): Asset {
  const { fact: _fact, makers, retired, ...rest } = row;
  return { ...rest, makers: JSON.parse(makers) as Share[], ...(retired && { retired }) };
}
