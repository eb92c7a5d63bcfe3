// A row of a list of assets, as the asset that it describes. It never asks the database.

import type { Asset } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { slug } from '#src/domain/text.ts';
import { isDay } from '#src/domain/time.ts';
import type { Row } from './columns.ts';
import type { PeopleIndex } from './people-index.ts';
import {
  complain,
  finish,
  has,
  type Parsed,
  type Reading,
  readNeeded,
  readText,
  startReading,
} from './row-fields.ts';
import { readShares } from './shares.ts';
import { quote } from './text.ts';

export type AssetContext = { people: PeopleIndex; current: (asset: string) => Asset | null };

/** A kind becomes its slug, so that “Landing page” and `landing-page` are one. A blank title is the key. */
export function parseAssetRow(row: Row, context: AssetContext): Parsed<Asset> {
  const reading = startReading(row);
  const asset = readNeeded(reading, 'asset', limits.keyTextMax);
  const current = context.current(asset);
  const state: Asset = {
    asset,
    title: readText(reading, 'title', limits.titleTextMax) || asset,
    kind: readKind(reading),
    publishedOn: has(reading, 'published') ? readDay(reading) : (current?.publishedOn ?? null),
    url: has(reading, 'url') ? readUrl(reading) : (current?.url ?? ''),
    makers: readShares(reading, 'makers', context.people),
  };
  return finish(reading, state, current);
}

function readKind(reading: Reading): string {
  const text = readNeeded(reading, 'kind', limits.nameTextMax);
  const kind = slug(text);
  if (text !== '' && kind === '')
    complain(reading, 'kind', `${quote(text)} has no letter in it. Write a word such as webinar.`);
  return kind;
}

/** Only the day counts; a time after it, as some systems write, is left out. */
function readDay(reading: Reading): string | null {
  const text = readText(reading, 'published', limits.nameTextMax);
  const day = text.slice(0, 10).replaceAll('/', '-');
  if (text === '') return null;
  if (isDay(day) && /^([T ]|$)/.test(text.slice(10))) return day;
  complain(reading, 'published', `${quote(text)} is not a date that exists. Write it as 2026-11-23.`);
  return null;
}

/** Pages link to it, so nothing but the web's own addresses may come in. */
function readUrl(reading: Reading): string {
  const url = readText(reading, 'url', limits.urlTextMax);
  if (url !== '' && !(/^https?:\/\//i.test(url) && URL.canParse(url))) {
    complain(reading, 'url', `${quote(url)} is not a web address. It has to begin with https:// or http://.`);
  }
  return url;
}
