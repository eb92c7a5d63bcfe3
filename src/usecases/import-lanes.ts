// What differs between importing people, assets, deals and touches: who reads a row, and which fact it becomes.

import { readAsset, readAssets } from '#db/queries/assets.ts';
import { readLatestLine } from '#db/queries/changes.ts';
import { readDeal } from '#db/queries/deals.ts';
import { readOffice } from '#db/queries/office.ts';
import { readPeople, readPlayer } from '#db/queries/people.ts';
import { readTouch } from '#db/queries/touches.ts';
import type { Happening, Office, Touch } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { parseAssetRow } from '#src/inbound/asset-rows.ts';
import type { ColumnMap } from '#src/inbound/column-map.ts';
import type { ImportKind, Row } from '#src/inbound/columns.ts';
import { parseDealRow } from '#src/inbound/deal-rows.ts';
import { indexPeople } from '#src/inbound/people-index.ts';
import { parsePersonRow } from '#src/inbound/people-rows.ts';
import type { Parsed } from '#src/inbound/row-fields.ts';
import { parseTouchRow } from '#src/inbound/touch-rows.ts';
import type { App } from './app.ts';
import { ratesOf } from './rates.ts';
import { UNDO_IMPORT } from './restore-before.ts';
import { withoutRuledOut } from './ruled-out.ts';

/**
 * What a row says, ready to be recorded. `before` is the state known so far, null for something new.
 * `occurredAt` is null where the list does not say since when. `waits`: its deal has not arrived yet.
 */
export type Draft = {
  key: string;
  state: unknown;
  before: unknown;
  happening: Happening;
  occurredAt: number | null;
  waits: boolean;
};

/** Reads one row against what is known at that moment. */
export type Lane = (row: Row) => Draft | Extract<Parsed<unknown>, { problems: unknown }>;

/** Refused as `conflict` before there is an office. */
export function openLane(app: App, kind: ImportKind, columns: ColumnMap): Lane {
  const office = readOffice(app.db);
  if (office === null) {
    throw new Refusal('conflict', 'There is no office yet. Make one with: assist init --name …');
  }
  switch (kind) {
    case 'people':
      return peopleLane(app);
    case 'assets':
      return assetLane(app);
    case 'deals':
      return dealLane(app, office, columns);
    case 'touches':
      return touchLane(app, office);
    default:
      return kind satisfies never;
  }
}

/** A list does not say since when somebody plays for a team: it is from now on. */
function peopleLane({ db, now }: App): Lane {
  const context = { current: (key: string) => readPlayer(db, key, now()) };
  return (row) => {
    const parsed = parsePersonRow(row, context);
    if ('problems' in parsed) return parsed;
    const person = parsed.state;
    return { ...parsed, key: person.person, happening: { kind: 'person_set', person }, ...NOW };
  };
}

const NOW = { occurredAt: null, waits: false };

function assetLane({ db }: App): Lane {
  const context = { people: indexPeople(readPeople(db)), current: (key: string) => readAsset(db, key) };
  return (row) => {
    const parsed = parseAssetRow(row, context);
    if ('problems' in parsed) return parsed;
    // A list knows nothing of retirement. What went with an import that was undone may come in again.
    const isRetired = parsed.before?.retired && !wasUndone(db, 'asset_set', parsed.before.asset);
    const { asset: key, makers } = parsed.state;
    const kept = withoutRuledOut({ db }, { kind: 'maker', asset: key }, makers, parsed.before?.makers ?? []);
    const asset = { ...parsed.state, makers: kept, ...(isRetired && { retired: true as const }) };
    return { ...parsed, state: asset, key, happening: { kind: 'asset_set', asset }, ...NOW };
  };
}

function dealLane(app: App, office: Office, { stages }: ColumnMap): Lane {
  const { db } = app;
  const people = indexPeople(readPeople(db));
  const current = (key: string) => readDeal(db, key);
  const context = { office, people, stages, current, rates: ratesOf(app, office) };
  return (row) => {
    const parsed = parseDealRow(row, context);
    if ('problems' in parsed) return parsed;
    const { deal: key, owners } = parsed.state;
    const kept = withoutRuledOut({ db }, { kind: 'owner', deal: key }, owners, parsed.before?.owners ?? []);
    const deal = { ...parsed.state, owners: kept };
    const occurredAt = deal.stage === 'won' ? (deal.won?.at ?? null) : null;
    return { ...parsed, state: deal, key, happening: { kind: 'deal_set', deal }, occurredAt, waits: false };
  };
}

function touchLane({ db }: App, office: Office): Lane {
  const known = new Set(readAssets(db).map(({ asset }) => asset));
  const context = {
    office,
    isAsset: (asset: string) => known.has(asset),
    current: (key: string) => heardTouch(db, key),
  };
  return (row) => {
    const parsed = parseTouchRow(row, context);
    if ('problems' in parsed) return parsed;
    const touch = parsed.state;
    const before = parsed.before && readTouch(db, touch.touch);
    const waits = readDeal(db, touch.deal) === null;
    return {
      ...parsed,
      before,
      key: touch.touch,
      happening: { kind: 'touch_set', touch },
      occurredAt: touch.at.at,
      waits,
    };
  };
}

/** What a coach rejected stays rejected. What went with an import that was undone may come in again. */
function heardTouch(db: App['db'], key: string): Touch | null {
  const touch = readTouch(db, key);
  if (!touch?.rejected) return touch;
  return { ...touch, rejected: !wasUndone(db, 'touch_set', key) };
}

function wasUndone(db: App['db'], kind: string, key: string): boolean {
  return readLatestLine(db, kind, key)?.key.startsWith(UNDO_IMPORT) ?? false;
}
