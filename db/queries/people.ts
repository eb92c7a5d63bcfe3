// People and the teams they played for, from when.

import { and, asc, eq, getTableColumns, gte, max, min, sql } from 'drizzle-orm';
import { ALWAYS, type Membership, type Person } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { facts, memberships, people } from '../schema.ts';

const every = prepared((db) => db.select().from(people).orderBy(asc(people.name)).prepare());
const byKey = prepared((db) =>
  db
    .select()
    .from(people)
    .where(eq(people.person, sql.placeholder('person')))
    .prepare(),
);
/** The team at `:at`: that of the latest spell which has begun by then. */
const teamThen = sql<string | null>`(
  SELECT spell.team FROM memberships AS spell
  WHERE spell.person = people.person AND spell.from_at <= ${sql.placeholder('at')}
  ORDER BY spell.from_at DESC LIMIT 1)`;
const then = { ...getTableColumns(people), team: teamThen.as('team') };
const roster = prepared((db) => db.select(then).from(people).orderBy(asc(people.name)).prepare());
const player = prepared((db) =>
  db
    .select(then)
    .from(people)
    .where(eq(people.person, sql.placeholder('person')))
    .prepare(),
);
const save = preparedSave(people, [people.person]);
const spells = prepared((db) => db.select().from(memberships).orderBy(asc(memberships.fromAt)).prepare());
const spellsOf = prepared((db) =>
  db
    .select()
    .from(memberships)
    .where(eq(memberships.person, sql.placeholder('person')))
    .orderBy(asc(memberships.fromAt))
    .prepare(),
);
const arrivals = prepared((db) =>
  db
    .select({ person: memberships.person, at: min(facts.recordedAt) })
    .from(memberships)
    .innerJoin(facts, eq(facts.number, memberships.fact))
    .groupBy(memberships.person)
    .prepare(),
);
const lastListed = prepared((db) =>
  db
    .select({ at: max(memberships.fromAt) })
    .from(memberships)
    .innerJoin(facts, eq(facts.number, memberships.fact))
    .where(and(eq(memberships.person, sql.placeholder('person')), eq(facts.kind, 'person_set')))
    .prepare(),
);
const dropFrom = prepared((db) =>
  db
    .delete(memberships)
    .where(
      and(
        eq(memberships.person, sql.placeholder('person')),
        gte(memberships.fromAt, sql.placeholder('fromAt')),
      ),
    )
    .prepare(),
);
const saveSpell = preparedSave(memberships, [memberships.person, memberships.fromAt]);

/** Everybody, by name. `team` is what a list last said: who plays where at a moment is in `readRoster`. */
export function readPeople(db: Db): Person[] {
  return every(db).all().map(personOf);
}

export function readPerson(db: Db, person: string): Person | null {
  const row = byKey(db).get({ person });
  return row ? personOf(row) : null;
}

/** Everybody as of an instant (UTC ms), by name: `team` is the one they play for then. */
export function readRoster(db: Db, at: number): Person[] {
  return roster(db).all({ at }).map(personOf);
}

/** One of the roster. */
export function readPlayer(db: Db, person: string, at: number): Person | null {
  const row = player(db).get({ at, person });
  return row ? personOf(row) : null;
}

export function savePerson(db: Db, person: Person, fact: number): void {
  save(db).run({ ...person, fact });
}

/** One person's memberships, oldest first; each lasts until the next begins. */
export function readMemberships(db: Db, person: string): Membership[] {
  return spellsOf(db)
    .all({ person })
    .map(({ team, fromAt }) => ({ team, fromAt }));
}

/** Everybody's memberships, oldest first, by person. */
export function readAllMemberships(db: Db): Map<string, Membership[]> {
  const all = new Map<string, Membership[]>();
  for (const { person, team, fromAt } of spells(db).all()) {
    const own = all.get(person);
    if (own) own.push({ team, fromAt });
    else all.set(person, [{ team, fromAt }]);
  }
  return all;
}

/** When each person first became known to this office (UTC ms), whatever their memberships say. */
export function readArrivals(db: Db): Map<string, number> {
  return new Map(
    arrivals(db)
      .all()
      .map(({ person, at }) => [person, at ?? 0]),
  );
}

export function saveMembership(db: Db, person: string, membership: Membership, fact: number): void {
  saveSpell(db).run({ person, ...membership, fact });
}

/** Forgets what was said of the person's teams from an instant (UTC ms) on; the facts still know. */
export function dropMembershipsFrom(db: Db, person: string, fromAt: number): void {
  dropFrom(db).run({ person, fromAt });
}

/** The latest instant from which a list moved the person (UTC ms). */
export function readLastListed(db: Db, person: string): number {
  return lastListed(db).get({ person })?.at ?? ALWAYS;
}

function personOf(row: typeof people.$inferSelect): Person {
  const { fact: _fact, ...person } = row;
  return person;
}
