// People and the teams they played for, from when.

import { asc, eq, min, sql } from 'drizzle-orm';
import type { Membership, Person } from '#src/domain/fact.ts';
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
const saveSpell = preparedSave(memberships, [memberships.person, memberships.fromAt]);

/** Everybody, by name. */
export function readPeople(db: Db): Person[] {
  return every(db).all().map(personOf);
}

export function readPerson(db: Db, person: string): Person | null {
  const row = byKey(db).get({ person });
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

function personOf(row: typeof people.$inferSelect): Person {
  const { fact: _fact, ...person } = row;
  return person;
}
