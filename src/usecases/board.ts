// What the office television shows, as of one fact: the page and the stream both read it here.

import { readDealFile } from '#db/queries/deal-file.ts';
import { readLatestWin } from '#db/queries/deals.ts';
import { readEpoch, readLastFact } from '#db/queries/facts.ts';
import { readMomentsAfter } from '#db/queries/moments.ts';
import { readGoal } from '#db/queries/office.ts';
import { readRoster } from '#db/queries/people.ts';
import { readDayMarks, readSeasonSum, readTeamTotals } from '#db/queries/totals.ts';
import { award } from '#src/domain/award.ts';
import { boardRows, type Faces } from '#src/domain/board.ts';
import { change } from '#src/domain/change.ts';
import type { Office } from '#src/domain/fact.ts';
import type { BoardFrame } from '#src/domain/frame.ts';
import { goalOf } from '#src/domain/goal.ts';
import { limits } from '#src/domain/limits.ts';
import { groupMark } from '#src/domain/locale.ts';
import type { ShownMoment } from '#src/domain/moment.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { faceOf } from '#src/domain/names.ts';
import type { Place } from '#src/domain/place.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { TeamStanding } from '#src/domain/standings.ts';
import type { WinStory } from '#src/domain/story.ts';
import { tell } from '#src/domain/tell.ts';
import { dayOf } from '#src/domain/time.ts';
import { type App, liveOf } from './app.ts';
import { frozenNote } from './freezes.ts';
import { readableMoments } from './readable-moments.ts';
import { showPictures } from './show-pictures.ts';
import { type ShownPeople, shownPeople } from './shown-people.ts';
import { officeOf, readStandings } from './standings.ts';
import { testMoments } from './test-bell.ts';

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
  _place: Place | null = null,
): BoardFrame {
  const { db } = app;
  const office = officeOf(app);
  const at = app.now();
  const season = seasonOf(at, office.timezone);
  const shown = shownPeople(app, { kind: 'screen' });
  const roster = readPlayers(app, at, shown);
  const sum = readSeasonSum(db, season);
  const target = readGoal(db, season);
  const standings = readStandings(app, season, withEveryTeam(readTeamTotals(db, season), roster.faces), at);
  const frame: BoardFrame = {
    epoch: readEpoch(db),
    fact: readLastFact(db),
    build: app.build,
    // Screens tell the time by it, and the time goes on.
    at: liveOf(app).now(),
    office: {
      name: office.name,
      timezone: office.timezone,
      locale: office.locale,
      group: groupMark(office.locale),
    },
    season: { key: season, month: monthOf(season) },
    teams: readRows(app, office, standings, roster.faces, at, rowsMax),
    more: Math.max(0, standings.length - rowsMax),
    goal: target === null ? null : goalOf(office, season, sum.amountMinor, target, at),
    latest: readLatest(app, season, roster.shorts),
    wins: sum.wins,
    moments: after === null ? [] : momentsAfter(app, after, roster.faces, shown),
    note: frozenNote(app),
    foot: footOf(office, sum.wins, season),
    slots: [],
    screen: null,
  };
  return showPictures(app, shown.faces(frame));
}

/** A test bell never joins a win that somebody earned. */
function momentsAfter(
  app: App,
  after: number,
  faces: Map<string, Faces>,
  shown: ShownPeople,
): ShownMoment[] {
  const live = liveOf(app);
  const isReadable = readableMoments(app, shown);
  const earned = readMomentsAfter(app.db, after, live.now() - limits.momentFreshMs).filter(isReadable);
  return earned.length > 0 ? earned.map((moment) => withCrew(moment, faces)) : testMoments(live);
}

/** Whose place it is, and whose goal: both crafts, sales first. */
function withCrew(moment: ShownMoment, faces: Map<string, Faces>): ShownMoment {
  if (moment.kind !== 'lead_taken' && moment.kind !== 'goal_reached') return moment;
  const teams = moment.kind === 'goal_reached' ? [...faces.values()] : [faces.get(moment.team)];
  const crew = (['sales', 'marketing'] as const).flatMap((craft) =>
    teams.flatMap((team) => team?.[craft] ?? []),
  );
  return { ...moment, crew };
}

function footOf({ name }: Office, wins: number, season: string): string {
  const count = wins === 0 ? 'no wins yet' : wins === 1 ? '1 win' : `${wins} wins`;
  return `${name}: ${count} in ${monthOf(season)}`;
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
    group: groupMark(office.locale),
  });
}

/** Teams that have people but no points yet belong on the board too. */
function withEveryTeam(totals: ReturnType<typeof readTeamTotals>, faces: Map<string, Faces>) {
  const known = new Set(totals.map((total) => total.team));
  const silent = [...faces.keys()].filter((team) => !known.has(team));
  return [...totals, ...silent.map((team) => ({ team, sales: 0, marketing: 0 }))];
}

function readLatest({ db }: App, season: string, shorts: Map<string, string>): WinStory | null {
  const deal = readLatestWin(db, season);
  const file = deal === null ? null : readDealFile(db, deal);
  return file ? tell(file, award(file), shorts) : null;
}
