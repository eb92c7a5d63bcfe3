// Assets on the desk: the list by kind with the wins they helped, and one of them as its form.

import { readAsset, readAssets } from '#db/queries/assets.ts';
import { type AssetSum, readAssetSum, readAssetSums } from '#db/queries/assets-desk.ts';
import { readStandingFact } from '#db/queries/fact-history.ts';
import { readPeople } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { AssetForm, Choice } from '#src/domain/desk-forms.ts';
import type { Asset } from '#src/domain/fact.ts';
import { fold } from '#src/domain/fold.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { shortNames } from '#src/domain/names.ts';
import { capital, kindWords } from '#src/domain/profile-words.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { listShares, sayShares } from '#src/domain/share-words.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { choicesOf } from './deal-desk.ts';
import { officeOf } from './standings.ts';

export type AssetRow = {
  key: string;
  href: string;
  title: string;
  kind: string;
  makers: string;
  published: string;
  wins: number;
  points: number;
};

/** `groups` are kinds in use, A to Z, the assets that helped most first. */
export type AssetList = {
  groups: { kind: string; rows: AssetRow[] }[];
  retired: AssetRow[];
  count: number;
  words: string;
  locale: string;
};

export type AssetDesk = {
  key: string;
  seen: number;
  title: string;
  retired: boolean;
  form: AssetForm;
  percents: string[];
  wins: number;
  points: number;
  people: Choice[];
  kinds: string[];
  locale: string;
};

/** Refusals: those of `allow`. */
export function listAssets(app: App, actor: Actor, typed: string): AssetList {
  allow(actor, 'edit-assets');
  const sums = readAssetSums(app.db);
  const people = readPeople(app.db);
  const shorts = shortNames(people);
  const names = new Map(people.map(({ person, name }) => [person, name]));
  const words = clean(typed).slice(0, 200);
  const found = readAssets(app.db).filter((asset) => {
    const makers = asset.makers.map(({ person }) => names.get(person) ?? person);
    return fold([asset.title, asset.asset, kindWords(asset.kind), ...makers].join('\n')).includes(
      fold(words),
    );
  });
  const rows = found
    .map((asset) => ({ asset, row: rowOf(asset, sums.get(asset.asset), shorts) }))
    .sort((a, b) => b.row.wins - a.row.wins || a.row.title.localeCompare(b.row.title, 'en'));
  const inUse = rows.filter(({ asset }) => !asset.retired).map(({ row }) => row);
  const groups = Map.groupBy(inUse, ({ kind }) => kind);
  return {
    groups: [...groups]
      .map(([kind, members]) => ({ kind, rows: members }))
      .sort((a, b) => a.kind.localeCompare(b.kind, 'en')),
    retired: rows.filter(({ asset }) => asset.retired).map(({ row }) => row),
    count: inUse.length,
    words,
    locale: officeOf(app).locale,
  };
}

/** The asset as its form, or a blank one for a null key. Refusals: those of `allow`; `not_found`. */
export function assetDesk(app: App, actor: Actor, key: string | null): AssetDesk {
  allow(actor, 'edit-assets');
  const { db } = app;
  const asset = key === null ? BLANK : readAsset(db, key);
  if (asset === null) throw new Refusal('not_found', 'There is no asset of that key.');
  const shares = sayShares(asset.makers);
  const { title, kind, url, publishedOn } = asset;
  const { wins, points } = readAssetSum(db, asset.asset);
  return {
    key: asset.asset,
    seen: readStandingFact(db, 'asset_set', asset.asset),
    title,
    retired: asset.retired ?? false,
    form: {
      title,
      kind,
      url,
      published: publishedOn ?? '',
      makers: shares.map(({ person, said }) => ({ person, share: said })),
    },
    percents: shares.map(({ percent }) => percent),
    wins,
    points,
    people: choicesOf(readPeople(db)),
    kinds: [...new Set(readAssets(db).map((one) => one.kind))].sort(),
    locale: officeOf(app).locale,
  };
}

const BLANK: Asset = { asset: '', title: '', kind: '', publishedOn: null, url: '', makers: [] };

function rowOf(asset: Asset, sum: AssetSum | undefined, shorts: ReadonlyMap<string, string>): AssetRow {
  return {
    key: asset.asset,
    href: keyPath('/coach/assets', asset.asset),
    title: asset.title,
    kind: capital(kindWords(asset.kind)),
    makers: listShares(asset.makers, (person) => shorts.get(person) ?? person) || 'nobody',
    published: asset.publishedOn ?? '',
    wins: sum?.wins ?? 0,
    points: sum?.points ?? 0,
  };
}
