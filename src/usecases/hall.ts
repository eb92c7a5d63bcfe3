// The hall of fame: every sealed month as it was sealed, with the names as everybody may see them now.

import { readPeople } from '#db/queries/people.ts';
import {
  countCorrections,
  readSeal,
  readSealedSeasons,
  readSealRows,
  type SealRow,
} from '#db/queries/seals.ts';
import type { Actor } from '#src/domain/actor.ts';
import { goalResult } from '#src/domain/ceremony-goal.ts';
import { sayWhy } from '#src/domain/ceremony-why.ts';
import type { Office } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { faceOf } from '#src/domain/names.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { sayDay } from '#src/domain/say-time.ts';
import { isSeason, seasonOf } from '#src/domain/season.ts';
import type { SealedSeason } from '#src/domain/season-seal.ts';
import {
  type Footnotes,
  type HallMonth,
  type HallRow,
  shownHonours,
  shownRows,
} from '#src/domain/season-view.ts';
import type { Face } from '#src/domain/story.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { readFootnotes } from './footnotes.ts';
import { stepsOf } from './season-result.ts';
import { listSeasons, type SeasonLine } from './seasons.ts';
import { showPictures } from './show-pictures.ts';
import { audienceOf, type ShownPeople, shownPeople } from './shown-people.ts';
import { officeOf } from './standings.ts';

/** `waiting` are months that are over and not sealed yet, without a podium; all newest first. */
export type Hall = {
  months: HallMonth[];
  waiting: { season: string; month: string }[];
  open: string;
  locale: string;
};

/** One sealed month with the places that may be shown and every later correction. */
export type SealedMonth = HallMonth & {
  standings: HallRow[];
  more: number;
  footnotes: Footnotes;
  previous: Neighbour | null;
  next: Neighbour | null;
  locale: string;
};

/** The sealed month before or after another. */
type Neighbour = { season: string; month: string };

/** Refusals: those of `allow`; `conflict` before there is an office. */
export function hallOfFame(live: App, actor: Actor): Hall {
  allow(actor, 'see-people');
  const app = asSeen(live, actor);
  const office = officeOf(app);
  const tell = teller(app, actor, office);
  const finished = listSeasons(app, actor).filter(({ state }) => state === 'finished');
  return {
    months: showPictures(app, readSealRows(app.db).map(tell)),
    waiting: finished.map(({ season, month }) => ({ season, month })),
    open: monthOf(seasonOf(app.now(), office.timezone)),
    locale: office.locale,
  };
}

/** Refusals: those of `allow`; `not_found` for a month that is not sealed, or no month at all. */
export function sealedMonth(live: App, actor: Actor, season: string): SealedMonth {
  allow(actor, 'see-receipt');
  const app = asSeen(live, actor);
  const row = isSeason(season) ? readSeal(app.db, season) : null;
  if (row === null) throw new Refusal('not_found', `There is no sealed month ${season}.`);
  const office = officeOf(app);
  const sealed = JSON.parse(row.body) as SealedSeason;
  const standings = shownRows(sealed, limits.boardRows);
  const placed = sealed.standings.filter(({ place }) => place !== null).length;
  return showPictures(app, {
    ...teller(app, actor, office)(row),
    standings,
    more: placed - standings.length,
    footnotes: readFootnotes(app, season, shownPeople(app, audienceOf(actor))),
    ...neighboursOf(app, season),
    locale: office.locale,
  });
}

/** A month for machines: everything of a sealed one, and of the others how far they are. Refusals: as above. */
export function readSeason(app: App, actor: Actor, season: string): SealedMonth | SeasonLine {
  const line = listSeasons(app, actor).find((one) => one.season === season);
  return line === undefined || line.state === 'sealed' ? sealedMonth(app, actor, season) : line;
}

function neighboursOf({ db }: App, season: string): { previous: Neighbour | null; next: Neighbour | null } {
  const sealed = [...readSealedSeasons(db)].sort();
  const at = sealed.indexOf(season);
  const named = (one: string | undefined) =>
    one === undefined ? null : { season: one, month: monthOf(one, 'long') };
  return { previous: named(sealed[at - 1]), next: named(sealed[at + 1]) };
}

function teller(app: App, actor: Actor, office: Office): (row: SealRow) => HallMonth {
  const shown = shownPeople(app, audienceOf(actor));
  const people = readPeople(app.db);
  const shorts = shown.shorts(people);
  const faces = new Map(people.map((one) => [one.person, faceOf(one, shorts)]));
  const corrections = countCorrections(app.db);
  return (row) => {
    const sealed = JSON.parse(row.body) as SealedSeason;
    const whys = new Map(sealed.why.map((why) => [why.team, sayWhy(why, shorts)]));
    return {
      season: row.season,
      month: monthOf(row.season, 'long'),
      state: 'sealed',
      sealedAt: new Date(row.sealedAt).toISOString(),
      sealedOn: sayDay(row.sealedAt, office.timezone, { year: 'numeric' }),
      overruled: row.overruled,
      digest: row.digest,
      unit: sealed.perHead ? 'points a head' : 'points',
      wins: sealed.joint.wins,
      joint: goalResult(office, sealed.joint),
      podium: stepsOf(sealed).map(({ place, teams }) => {
        return {
          place,
          teams: teams.map(({ team, scoreText }) => ({ team, score: scoreText, why: whys.get(team) ?? '' })),
        };
      }),
      honours: shownHonours(sealed.honours, faceThen(sealed, faces, shown)),
      corrections: corrections.get(row.season) ?? 0,
    };
  };
}

/** Null for somebody who is not shown to this reader, or whom nobody knows any more. Crafts are those of then. */
function faceThen({ cast }: SealedSeason, faces: ReadonlyMap<string, Face>, shown: ShownPeople) {
  const makers = new Set(cast.flatMap(({ marketing }) => marketing));
  const closers = new Set(cast.flatMap(({ sales }) => sales));
  return (person: string): Face | null => {
    const face = faces.get(person);
    if (face === undefined || shown.how(person) === 'hidden') return null;
    const craft = makers.has(person) ? 'marketing' : closers.has(person) ? 'sales' : face.craft;
    return shown.faces({ ...face, craft });
  };
}
