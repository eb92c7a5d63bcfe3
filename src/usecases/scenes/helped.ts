// Which assets helped in which wins, as a flow. Reads, and gives null when there is nothing to show.

import { readBiggestAssisted } from '#db/queries/assisted-wins.ts';
import { readDealFile } from '#db/queries/deal-file.ts';
import { award } from '#src/domain/award.ts';
import type { Place } from '#src/domain/place.ts';
import { type HelpedMonth, type HelpedScene, helpedOf } from '#src/domain/television/helped-scene.ts';
import type { App } from '../app.ts';
import { seenOnWall } from './seen-on-wall.ts';
import { toldSeason } from './told-season.ts';

/** As many as have names that can be read from five metres (tv.md). */
const WINS_MAX = 4;

/** The biggest wins of the season that somebody helped in. */
export function helpedScene(app: App, place: Place): HelpedScene | null {
  const month = toldSeason(app, (season) => readMonth(app, season));
  return month && helpedOf(month, seenOnWall(app, place), place);
}

function readMonth({ db }: App, season: string): HelpedMonth | null {
  const { deals, areBiggest, all } = readBiggestAssisted(db, season, WINS_MAX);
  const wins = deals.flatMap((deal) => {
    const file = readDealFile(db, deal);
    return file ? [{ file, award: award(file) }] : [];
  });
  return wins.length === 0 ? null : { season, wins, areBiggest, isOnly: all === 1 };
}
