// Season totals as the ledger keeps them: per team and craft, per person and kind, and the wins' worth.

import { and, eq, lt, min, sql } from 'drizzle-orm';
import type { Craft } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { dayMarks, personTotals, seasonSums, teamTotals } from '../schema.ts';

export type TeamTotal = { team: string; sales: number; marketing: number };
export type PersonTotal = { person: string; win: number; assist: number };
export type SeasonSum = { wins: number; amountMinor: number };

const teams = prepared((db) =>
  db
    .select()
    .from(teamTotals)
    .where(eq(teamTotals.season, sql.placeholder('season')))
    .orderBy(teamTotals.team)
    .prepare(),
);
const persons = prepared((db) =>
  db
    .select()
    .from(personTotals)
    .where(eq(personTotals.season, sql.placeholder('season')))
    .orderBy(personTotals.person)
    .prepare(),
);
const personKinds = prepared((db) =>
  db
    .select()
    .from(personTotals)
    .where(
      and(eq(personTotals.person, sql.placeholder('person')), eq(personTotals.kind, sql.placeholder('kind'))),
    )
    .limit(1)
    .prepare(),
);
const personPoints = prepared((db) =>
  db
    .select({ points: sql<number | null>`sum(${personTotals.points})` })
    .from(personTotals)
    .where(
      and(
        eq(personTotals.person, sql.placeholder('person')),
        eq(personTotals.season, sql.placeholder('season')),
      ),
    )
    .prepare(),
);
const personBest = prepared((db) =>
  db
    .select({ points: sql<number>`sum(${personTotals.points})`.as('points') })
    .from(personTotals)
    .where(
      and(
        eq(personTotals.person, sql.placeholder('person')),
        lt(personTotals.season, sql.placeholder('season')),
      ),
    )
    .groupBy(personTotals.season)
    .orderBy(sql`points DESC`)
    .limit(1)
    .prepare(),
);
const sum = prepared((db) =>
  db
    .select()
    .from(seasonSums)
    .where(eq(seasonSums.season, sql.placeholder('season')))
    .prepare(),
);
const seasons = prepared((db) => db.select().from(seasonSums).orderBy(seasonSums.season).prepare());
const firstOne = prepared((db) =>
  db
    .select({ season: min(seasonSums.season) })
    .from(seasonSums)
    .prepare(),
);
const addToSum = prepared((db) =>
  db
    .insert(seasonSums)
    .values({
      season: sql.placeholder('season'),
      wins: sql.placeholder('wins'),
      amountMinor: sql.placeholder('amountMinor'),
    })
    .onConflictDoUpdate({
      target: seasonSums.season,
      set: {
        wins: sql`${seasonSums.wins} + excluded.wins`,
        amountMinor: sql`${seasonSums.amountMinor} + excluded.amount_minor`,
      },
    })
    .prepare(),
);
const marks = prepared((db) =>
  db
    .select()
    .from(dayMarks)
    .where(eq(dayMarks.day, sql.placeholder('day')))
    .prepare(),
);
const mark = prepared((db) =>
  db
    .insert(dayMarks)
    .values({
      day: sql.placeholder('day'),
      team: sql.placeholder('team'),
      craft: sql.placeholder('craft'),
      points: sql.placeholder('points'),
    })
    .prepare(),
);

/** Teams that ever had points in the season, with the points of each craft. */
export function readTeamTotals(db: Db, season: string): TeamTotal[] {
  return byTeam(teams(db).all({ season }));
}

/** People who ever had points in the season, with those from wins and from assists. */
export function readPersonTotals(db: Db, season: string): PersonTotal[] {
  const all = new Map<string, PersonTotal>();
  for (const { person, kind, points } of persons(db).all({ season })) {
    const own = all.get(person) ?? { person, win: 0, assist: 0 };
    own[kind] += points;
    all.set(person, own);
  }
  return [...all.values()];
}

/** Whether the person has ever had points from assists. */
export function hasAssisted(db: Db, person: string): boolean {
  return personKinds(db).get({ person, kind: 'assist' }) !== undefined;
}

/** All points of the person in a season, 0 for none. */
export function readSeasonPoints(db: Db, person: string, season: string): number {
  return personPoints(db).get({ person, season })?.points ?? 0;
}

/** The points of the person's best month before that season, 0 for none. */
export function readBestBefore(db: Db, person: string, season: string): number {
  return Math.max(0, personBest(db).get({ person, season })?.points ?? 0);
}

/** The season's wins and what they are worth, in minor units of the office's currency. */
export function readSeasonSum(db: Db, season: string): SeasonSum {
  const row = sum(db).get({ season });
  return { wins: row?.wins ?? 0, amountMinor: row?.amountMinor ?? 0 };
}

/** Seasons that hold at least one win, oldest first. */
export function readSeasons(db: Db): string[] {
  return seasons(db)
    .all()
    .filter((row) => row.wins > 0)
    .map((row) => row.season);
}

/** The first season in which a win was ever known, refunded since or not; null before one. */
export function readFirstSeason(db: Db): string | null {
  return firstOne(db).get()?.season ?? null;
}

export function addToSeasonSum(db: Db, season: string, by: SeasonSum): void {
  addToSum(db).run({ season, ...by });
}

/** The open season's totals when the office day began, or null when nothing has been recorded that day. */
export function readDayMarks(db: Db, day: string): TeamTotal[] | null {
  const rows = marks(db).all({ day });
  return rows.length === 0 ? null : byTeam(rows.filter((row) => row.team !== NOBODY));
}

/** Keeps the totals of `season` as those of the beginning of `day`. */
export function saveDayMarks(db: Db, day: string, season: string): void {
  // A day that began with nothing still has to be told apart from a day that nobody has marked.
  mark(db).run({ day, team: NOBODY, craft: 'sales', points: 0 });
  for (const { team, craft, points } of teams(db).all({ season })) mark(db).run({ day, team, craft, points });
}

const NOBODY = '';

function byTeam(rows: { team: string; craft: Craft; points: number }[]): TeamTotal[] {
  const all = new Map<string, TeamTotal>();
  for (const { team, craft, points } of rows) {
    const own = all.get(team) ?? { team, sales: 0, marketing: 0 };
    own[craft] += points;
    all.set(team, own);
  }
  return [...all.values()];
}
