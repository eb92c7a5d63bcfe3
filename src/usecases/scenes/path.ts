// One win as a line of stations: who opened, helped, clinched and closed it. Reads, and gives null when there is nothing to show.

import { readLatestAssisted } from '#db/queries/assisted-wins.ts';
import { readDealFile } from '#db/queries/deal-file.ts';
import { award } from '#src/domain/award.ts';
import type { Place } from '#src/domain/place.ts';
import type { Face } from '#src/domain/story.ts';
import { type PathScene, pathOf } from '#src/domain/television/path-scene.ts';
import { type App, liveOf } from '../app.ts';
import { seenOnWall } from './seen-on-wall.ts';
import { toldSeason } from './told-season.ts';

/** The latest wins take turns, one every two minutes: about once around the loop. */
const TURNS = 3;
const TURN_MS = 120_000;

/** How far back a win with three stations is looked for. */
const LOOKED_AT = 12;

/** Two helpers and the closer. */
const STATIONS_MIN = 3;

/** Of the latest assisted wins of the season, those with at least three stations; one with two if there is no other. */
export function pathScene(app: App, place: Place): PathScene | null {
  const seen = seenOnWall(app, place);
  const paths = toldSeason(app, (season) => readPaths(app, place, season, seen));
  if (paths === null) return null;
  return paths[Math.floor(liveOf(app).now() / TURN_MS) % paths.length] ?? null;
}

function readPaths(
  { db }: App,
  place: Place,
  season: string,
  seen: (person: string) => Face | null,
): PathScene[] | null {
  const paths: PathScene[] = [];
  let short: PathScene | null = null;
  for (const deal of readLatestAssisted(db, season, LOOKED_AT)) {
    const file = readDealFile(db, deal);
    const path = file && pathOf(file, award(file), seen, place);
    if (path === null) continue;
    if (path.stations.length >= STATIONS_MIN) paths.push(path);
    else short ??= path;
    if (paths.length === TURNS) return paths;
  }
  if (paths.length > 0) return paths;
  return short && [short];
}
