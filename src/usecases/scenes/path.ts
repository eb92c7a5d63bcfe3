// One win as a line of stations: who opened, helped, clinched and closed it. Reads, and gives null when there is nothing to show.

import { readLatestAssisted } from '#db/queries/assisted-wins.ts';
import { readDealFile } from '#db/queries/deal-file.ts';
import { type Award, award } from '#src/domain/award.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import { MINUTE_MS } from '#src/domain/durations.ts';
import type { Place } from '#src/domain/place.ts';
import { type PathScene, pathOf } from '#src/domain/television/path-scene.ts';
import { pathStops } from '#src/domain/television/path-stops.ts';
import type { App } from '../app.ts';
import { seenOnWall } from './seen-on-wall.ts';
import { toldSeason } from './told-season.ts';

/** The latest wins take turns, one every two minutes: about once around the loop. */
const TURNS = 3;
const TURN_MS = 2 * MINUTE_MS;

/** How far back a win with three stations is looked for. */
const LOOKED_AT = 12;

/** Two helpers and the closer. */
const STATIONS_MIN = 3;

/** Of the latest assisted wins of the season, in turn (a frozen board stays with one), those with at least three stations; one with two if there is no other. */
export function pathScene(app: App, place: Place): PathScene | null {
  const wins = toldSeason(app, (season) => readWins(app, season));
  if (wins === null) return null;
  const { file, award } = wins[Math.floor(app.now() / TURN_MS) % wins.length] ?? {};
  return file && award ? pathOf(file, award, seenOnWall(app, place), place) : null;
}

type Won = { file: DealFile; award: Award };

function readWins({ db }: App, season: string): Won[] | null {
  const wins: Won[] = [];
  let short: Won | null = null;
  for (const deal of readLatestAssisted(db, season, LOOKED_AT)) {
    const file = readDealFile(db, deal);
    if (file === null) continue;
    const win = { file, award: award(file) };
    if (pathStops(file, win.award).length >= STATIONS_MIN) wins.push(win);
    else short ??= win;
    if (wins.length === TURNS) break;
  }
  if (wins.length > 0) return wins;
  return short && [short];
}
