// The wins behind a person's month, each with its award as it stands now. It reads; `profileOf` tells.

import { readDealFile } from '#db/queries/deal-file.ts';
import { type DealPoints, readDealPoints } from '#db/queries/profile.ts';
import { type Award, award } from '#src/domain/award.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import type { Entry } from '#src/domain/entry.ts';
import type { Asset } from '#src/domain/fact.ts';
import { toOffice } from '#src/domain/money.ts';
import { byCodeUnit } from '#src/domain/order.ts';
import type { LeafPart, MonthWin } from '#src/domain/profile-month.ts';
import { dayOf } from '#src/domain/time.ts';
import type { App } from './app.ts';

/** Newest first; a deal whose entries of this season cancel out for the person is left out. */
export function readMonthWins(
  { db }: App,
  person: string,
  season: string,
): { wins: MonthWin[]; assets: Map<string, Asset> } {
  const assets = new Map<string, Asset>();
  const wins = readDealPoints(db, person, season).flatMap((points) => {
    const file = readDealFile(db, points.deal);
    if (file === null || (points.closed === 0 && points.made === 0)) return [];
    for (const [key, asset] of file.assets) assets.set(key, asset);
    return [winOf(file, award(file), points, season)];
  });
  wins.sort((a, b) => b.wonAt - a.wonAt || byCodeUnit(a.deal, b.deal));
  return { wins, assets };
}

function winOf(file: DealFile, judged: Award, points: DealPoints, season: string): MonthWin {
  const { deal, office } = file;
  const wonAt = deal.won?.at ?? 0;
  const wonOn = dayOf(wonAt, office.timezone);
  const owners = judged.deserved.filter((entry) => entry.kind === 'win');
  return {
    deal: deal.deal,
    customer: deal.customer || deal.deal,
    officeMinor: toOffice(deal.amountMinor, deal.currency, deal.rate?.rate ?? null, office.currency),
    wonAt,
    day: wonOn.startsWith(season) ? Number(wonOn.slice(8)) : 0,
    won: deal.stage === 'won',
    winPoints: judged.winPoints,
    assistPot: judged.assistPot,
    waiting: judged.waiting,
    owners: owners.map(({ person, weight, points: own }) => ({ person, weight, points: own })),
    leaves: judged.deserved.flatMap((entry) => leafOf(entry, file)),
    closed: points.closed,
    made: points.made,
    helped: points.helped,
  };
}

function leafOf(entry: Entry, file: DealFile): LeafPart[] {
  const touch = file.touches.find((one) => one.touch === entry.touch);
  if (entry.kind !== 'assist' || touch === undefined || entry.asset === null) return [];
  const { person, asset, weight, points } = entry;
  return [{ touch: touch.touch, asset, person, at: touch.at.at, evidence: touch.evidence, weight, points }];
}
