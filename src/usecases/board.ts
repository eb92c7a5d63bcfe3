// What the office television shows, as of one fact: the page and the stream both read it here.

import { readDealFile } from '#db/queries/deal-file.ts';
import { readLatestWin } from '#db/queries/deals.ts';
import { readEpoch, readLastFact } from '#db/queries/facts.ts';
import { readGoal } from '#db/queries/office.ts';
import { readRoster } from '#db/queries/people.ts';
import { readDayMarks, readSeasonSum, readTeamTotals } from '#db/queries/totals.ts';
import { award } from '#src/domain/award.ts';
import { boardRows, type Faces } from '#src/domain/board.ts';
import { change } from '#src/domain/change.ts';
import type { Office } from '#src/domain/fact.ts';
import type { BoardFrame, BoardLatest } from '#src/domain/frame.ts';
import { goalOf } from '#src/domain/goal.ts';
import { limits } from '#src/domain/limits.ts';
import { groupMark } from '#src/domain/locale.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { faceOf } from '#src/domain/names.ts';
import { officePlace, type Place } from '#src/domain/place.ts';
import { sayWhen } from '#src/domain/say-time.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { TeamStanding } from '#src/domain/standings.ts';
import { BOARD_WORDS } from '#src/domain/television/board-words.ts';
import { latestOf } from '#src/domain/television/latest-win.ts';
import { tell } from '#src/domain/tell.ts';
import { dayOf } from '#src/domain/time.ts';
import { type App, liveOf } from './app.ts';
import { frozenNote } from './freezes.ts';
import { showPictures } from './show-pictures.ts';
import { type ShownPeople, shownPeople } from './shown-people.ts';
import { officeOf, readStandings } from './standings.ts';
import { toldMoments } from './told-moments.ts';

/**
 * The frame of the present season. `after` is the screen's cursor, a fact number: moments of later facts come
 * along while they are fresh. Null means that the screen has seen nothing yet and gets no moments. `rowsMax` teams
 * are on it: whoever asks for more than a screen shows has to cut it before it leaves the server. Its words and
 * numbers are those of the place, or the office's own for null.
 * Refusal: `conflict` before `assist init`.
 */
export function boardFrame(
  app: App,
  after: number | null = null,
  rowsMax: number = limits.boardRows,
  asked: Place | null = null,
): BoardFrame {
  const { db } = app;
  const office = officeOf(app);
  const place = asked ?? officePlace(office);
  const words = BOARD_WORDS[place.language];
  const at = app.now();
  const season = seasonOf(at, office.timezone);
  const shown = shownPeople(app, { kind: 'screen', language: place.language });
  const roster = readPlayers(app, at, shown);
  const sum = readSeasonSum(db, season);
  const target = readGoal(db, season);
  const standings = readStandings(app, season, withEveryTeam(readTeamTotals(db, season), roster.faces), at);
  const month = monthOf(season, 'month', place.language);
  const teams = readRows(app, office, place, standings, roster.faces, at, rowsMax);
  return {
    epoch: readEpoch(db),
    fact: readLastFact(db),
    build: app.build,
    // Screens tell the time by it, and the time goes on.
    at: liveOf(app).now(),
    office: {
      name: office.name,
      timezone: place.timezone,
      locale: place.locale,
      group: groupMark(place.locale),
    },
    season: { key: season, month },
    table: words.table,
    empty: teams.length > 0 ? [] : words.empty,
    teams: showPictures(app, shown.faces(teams)),
    more: Math.max(0, standings.length - rowsMax),
    goal: target === null ? null : goalOf(office, season, sum.amountMinor, target, at, place),
    latest: readLatest(app, office, season, roster.shorts, shown, place),
    wins: sum.wins,
    moments: after === null ? [] : toldMoments(app, after, office, place, shown, roster.faces),
    note: frozenNote(app, place),
    foot: words.wins(office.name, sum.wins, month),
    slots: [],
    screen: null,
  };
}

type Players = { shorts: Map<string, string>; faces: Map<string, Faces> };

/** Who plays for which team at `at`, with faces A to Z. Whoever keeps off screens is missing, also by a face. */
function readPlayers({ db }: App, at: number, shown: ShownPeople): Players {
  const people = readRoster(db, at);
  const shorts = shown.shorts(people);
  const faces = new Map<string, Faces>();
  for (const person of people) {
    if (person.team === null || shown.how(person.person) === 'hidden') continue;
    const own = faces.get(person.team) ?? { sales: [], marketing: [] };
    own[person.craft].push(faceOf(person, shorts));
    faces.set(person.team, own);
  }
  return { shorts, faces };
}

function readRows(
  app: App,
  office: Office,
  { language, locale }: Place,
  now: TeamStanding[],
  faces: Map<string, Faces>,
  at: number,
  rowsMax: number,
) {
  const marks = readDayMarks(app.db, dayOf(at, office.timezone));
  const season = seasonOf(at, office.timezone);
  const before = marks === null ? now : readStandings(app, season, marks, at);
  return boardRows(now, change(now, before), faces, {
    rowsMax,
    group: groupMark(locale),
    language,
  });
}

/** Teams that have people but no points yet belong on the board too. */
function withEveryTeam(totals: ReturnType<typeof readTeamTotals>, faces: Map<string, Faces>) {
  const known = new Set(totals.map((total) => total.team));
  const silent = [...faces.keys()].filter((team) => !known.has(team));
  return [...totals, ...silent.map((team) => ({ team, sales: 0, marketing: 0 }))];
}

function readLatest(
  app: App,
  office: Office,
  season: string,
  shorts: Map<string, string>,
  shown: ShownPeople,
  place: Place,
): BoardLatest {
  const tongue = { language: place.language, group: groupMark(place.locale) };
  const deal = readLatestWin(app.db, season);
  const file = deal === null ? null : readDealFile(app.db, deal);
  if (file === null) return latestOf(null, '', tongue);
  const win = shown.faces(tell(file, award(file), shorts, place.locale));
  const wonAt = { at: win.wonAt, precision: win.wonPrecision };
  return latestOf(win, sayWhen(wonAt, liveOf(app).now(), office.timezone, place), tongue);
}
