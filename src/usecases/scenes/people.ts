// Firsts, climbers, bests and the honours so far: never a tail. Reads, and gives null when there is nothing to show.

import { readFirsts } from '#db/queries/firsts.ts';
import { readRoster } from '#db/queries/people.ts';
import { readPointsUntil, readSeasonsOf } from '#db/queries/profile.ts';
import { readPersonTotals } from '#db/queries/totals.ts';
import { honours } from '#src/domain/honours.ts';
import { groupMark } from '#src/domain/locale.ts';
import { byCodeUnit } from '#src/domain/order.ts';
import type { Place } from '#src/domain/place.ts';
import { daysOf, previousSeason, seasonOf } from '#src/domain/season.ts';
import {
  type Best,
  climbsOf,
  type First,
  type PeopleScene,
  tellPeople,
} from '#src/domain/television/people-scene.ts';
import { dayOf, endOfDay } from '#src/domain/time.ts';
import { writePoints } from '#src/domain/write-points.ts';
import type { App } from '../app.ts';
import { candidates } from '../seal-month.ts';
import { facesOf, shownPeople } from '../shown-people.ts';
import { officeOf } from '../standings.ts';

export function peopleScene(app: App, { language, locale }: Place): PeopleScene | null {
  const { timezone } = officeOf(app);
  const season = seasonOf(app.now(), timezone);
  const people = readRoster(app.db, app.now());
  const shown = shownPeople(app, { kind: 'screen', language });
  const visible = facesOf(people, shown);
  const hidden = people.flatMap(({ person }) => (visible.has(person) ? [] : [person]));
  const isThere = ({ person }: { person: string }) => visible.has(person);
  const month = {
    season,
    previous: previousSeason(season),
    honours: honours(candidates(app, season, new Set(hidden))),
    firsts: firstsOf(app, season).filter(isThere),
    bests: bestsOf(app, season).filter(isThere),
    climbs: climbsNow(app, season, timezone).filter(isThere),
  };
  const faceFor = (person: string) => visible.get(person) ?? null;
  const group = groupMark(locale);
  return tellPeople(month, faceFor, language, (points) => writePoints(points, group));
}

function firstsOf({ db }: App, season: string): First[] {
  return readFirsts(db, season).map(({ person, kind, deal, customer }) => {
    return { kind: kind === 'win' ? 'first_win' : 'first_assist', person, where: customer || deal };
  });
}

/** By how far the own best was passed, as a part of it: what is a lot for one is little for another. */
function bestsOf({ db }: App, season: string): Best[] {
  return readPersonTotals(db, season)
    .flatMap(({ person, win, assist }): Best[] => {
      const past = readSeasonsOf(db, person).filter((own) => own.season < season && own.points > 0);
      const best = past.toSorted((a, b) => b.points - a.points)[0];
      const points = win + assist;
      if (best === undefined || points <= best.points) return [];
      return [{ person, points, best: best.points, bestIn: best.season }];
    })
    .sort((a, b) => b.points / b.best - a.points / a.best || byCodeUnit(a.person, b.person));
}

/** Against the same days of the month before; a shorter month counts whole. */
function climbsNow({ db, now }: App, season: string, timezone: string) {
  const before = previousSeason(season);
  const days = daysOf(before);
  const day = days[Math.min(Number(dayOf(now(), timezone).slice(8)), days.length) - 1] ?? '';
  return climbsOf(
    sums(readPointsUntil(db, season, now())),
    sums(readPointsUntil(db, before, endOfDay(day, timezone))),
  );
}

function sums(rows: readonly { person: string; points: number }[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { person, points } of rows) all.set(person, (all.get(person) ?? 0) + points);
  return all;
}
