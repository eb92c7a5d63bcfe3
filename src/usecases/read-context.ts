// Reads what `decide` needs to know about a fact that has just been applied.

import { readDealFile } from '#db/queries/deal-file.ts';
import { readPlacedDeal } from '#db/queries/deals.ts';
import { readEntriesOf } from '#db/queries/ledger.ts';
import { readChannels, wasMade } from '#db/queries/moments.ts';
import { readGoal } from '#db/queries/office.ts';
import { readPeople, readPerson } from '#db/queries/people.ts';
import {
  hasAssisted,
  readBestBefore,
  readSeasonPoints,
  readSeasonSum,
  readTeamTotals,
} from '#db/queries/totals.ts';
import { personalBestKey, type Scene } from '#src/domain/celebrate.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import { type Context, type OpenFile, thanksKey } from '#src/domain/decide.ts';
import type { Fact } from '#src/domain/fact.ts';
import { faceOf, shortNames } from '#src/domain/names.ts';
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
  const thanked = readThanked(app, fact, recordedAt);
  const channels = scene || thanked ? readChannels(app.db) : [];
  return { recordedAt, files, seals, scene, thanked, channels };
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

function readThanked({ db }: App, fact: Fact, recordedAt: number): Context['thanked'] {
  if (fact.kind !== 'thanks_given' || !isNews(fact, recordedAt)) return null;
  const { thanks, giver, receiver, words } = fact.thanks;
  const [from, to] = [readPerson(db, giver), readPerson(db, receiver)];
  if (from === null || to === null || wasMade(db, thanksKey(thanks))) return null;
  const shorts = shortNames(readPeople(db));
  return { kind: 'thanks', thanks, from: faceOf(from, shorts), to: faceOf(to, shorts), words };
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
    months: monthsOf(app, season, [...makers, ...file.deal.owners.map(({ person }) => person)]),
    newcomers: new Set([...makers].filter((person) => !hasAssisted(db, person))),
  };
}

/** Nobody passes the own best twice in a month. */
function monthsOf({ db }: App, season: string, people: readonly string[]): Scene['months'] {
  const open = [...new Set(people)].filter((person) => !wasMade(db, personalBestKey(season, person)));
  return new Map(
    open.map((person) => [
      person,
      { best: readBestBefore(db, person, season), points: readSeasonPoints(db, person, season) },
    ]),
  );
}
