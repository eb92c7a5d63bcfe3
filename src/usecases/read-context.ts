// Reads what `decide` needs to know about a fact that has just been applied.

import { readDealFile } from '#db/queries/deal-file.ts';
import { readPlacedDeal } from '#db/queries/deals.ts';
import { readEntriesOf } from '#db/queries/ledger.ts';
import { readChannels, wasMade } from '#db/queries/moments.ts';
import { readGoal } from '#db/queries/office.ts';
import { readPeople } from '#db/queries/people.ts';
import { hasAssisted, readSeasonSum, readTeamTotals } from '#db/queries/totals.ts';
import type { Scene } from '#src/domain/celebrate.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import type { Context, OpenFile } from '#src/domain/decide.ts';
import type { Fact } from '#src/domain/fact.ts';
import { shortNames } from '#src/domain/names.ts';
import { isNews } from '#src/domain/news.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { App } from './app.ts';
import { readSeals } from './seals.ts';
import { readStandings } from './standings.ts';

/** `deals` are those that `applyFact` named. */
export function readContext(app: App, fact: Fact, deals: string[], recordedAt: number): Context {
  const files = deals.flatMap((deal) => openFile(app, deal));
  const scene = readScene(app, fact, files, recordedAt);
  const seals = readSeals(app, recordedAt);
  return { recordedAt, files, seals, scene, channels: scene ? readChannels(app.db) : [] };
}

function openFile({ db }: App, deal: string): OpenFile[] {
  const file = readDealFile(db, deal);
  return file ? [{ file, posted: readEntriesOf(db, deal) }] : [];
}

/** The scene is set only for a deal won for the first time, and only while that is news. */
function readScene(app: App, fact: Fact, files: OpenFile[], recordedAt: number): Scene | null {
  if (fact.kind !== 'deal_set' || fact.deal.stage !== 'won' || !isNews(fact, recordedAt)) return null;
  const open = files.find(({ file }) => file.deal.deal === fact.deal.deal);
  if (!open?.file.deal.won || open.posted.length > 0 || wasMade(app.db, `deal_won/${fact.deal.deal}`))
    return null;
  return setScene(app, open.file, open.file.deal.won.at, recordedAt);
}

function setScene(app: App, file: DealFile, wonAt: number, recordedAt: number): Scene {
  const { db } = app;
  const season = seasonOf(wonAt, file.office.timezone);
  const sumAfter = readSeasonSum(db, season).amountMinor;
  const makers = new Set(
    [...file.assets.values()].flatMap((asset) => asset.makers.map((maker) => maker.person)),
  );
  return {
    shorts: shortNames(readPeople(db)),
    totals: readTeamTotals(db, season),
    leaders: (totals) =>
      readStandings(app, season, totals, recordedAt)
        .filter((team) => team.place === 1)
        .map((team) => team.team),
    goalMinor: wasMade(db, `goal_reached/${season}`) ? null : readGoal(db, season),
    sumBefore: sumAfter - (readPlacedDeal(db, file.deal.deal)?.place.officeMinor ?? 0),
    sumAfter,
    newcomers: new Set([...makers].filter((person) => !hasAssisted(db, person))),
  };
}
