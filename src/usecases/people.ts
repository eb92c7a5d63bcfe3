// Adds people and changes what is known of them. Their teams have days, and are moved elsewhere.

import { readFactByKey, readLastFactAbout, readSubject } from '#db/queries/facts.ts';
import { readLastListed, readMemberships, readPerson } from '#db/queries/people.ts';
import { readStrengths, saveStrengths } from '#db/queries/strengths.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { Fact, Person } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { teamAt } from '#src/domain/membership.ts';
import type { TypedPerson } from '#src/domain/people-forms.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean, slug } from '#src/domain/text.ts';
import { startOfDay } from '#src/domain/time.ts';
import { parsePersonRow } from '#src/inbound/people-rows.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { readDay, refuseStale } from './move-person.ts';
import { noteAudit } from './note-audit.ts';
import { recordFacts } from './record-fact.ts';
import { officeOf } from './standings.ts';

/** `from` is the office day from which somebody new plays for `team`; empty means since ever. */
export type NewPerson = TypedPerson & { team: string; from: string; once: string };

/**
 * Adds somebody, and gives the key. The same `once` again gives the same key and adds nobody.
 * Refusals: those of `allow`; `invalid` for what cannot be; `conflict` before there is an office.
 */
export function addPerson(app: App, actor: Actor, typed: NewPerson): string {
  allow(actor, 'edit-people');
  const { timezone } = officeOf(app);
  const fromAt = typed.from === '' ? null : startOfDay(readDay(typed.from), timezone);
  const key = `coach/${typed.once}/person`;
  const person = app.db.$client
    .transaction(() => {
      const seen = readFactByKey(app.db, key);
      if (seen) return readSubject(app.db, seen.number) ?? '';
      const fresh = freeKey(app, typed.name);
      const state = readTyped(typed, fresh, typed.team, null);
      const told = { source: 'coach', occurredAt: app.now() } as const;
      const start = fromAt === null ? state : { ...state, team: null };
      const facts: Fact[] = [{ kind: 'person_set', person: start, key, ...told }];
      if (fromAt !== null && state.team !== null) {
        const joins = { kind: 'membership_set', person: fresh, team: state.team, fromAt } as const;
        facts.push({ ...joins, key: `coach/${typed.once}/membership`, ...told });
      }
      recordFacts(app, facts, { actor: callOf(actor) });
      noteAudit(app, actor, 'person-added', `person:${fresh}`, { name: state.name, team: state.team });
      return fresh;
    })
    .immediate();
  app.ring();
  return person;
}

/**
 * Changes what is known of somebody. Refusals: those of `allow`; `not_found`; `invalid`; `conflict` when the person
 * has changed since `seen`.
 */
export function editPerson(
  app: App,
  actor: Actor,
  key: string,
  typed: TypedPerson & { seen: number; once: string },
): void {
  allow(actor, 'edit-people');
  app.db.$client
    .transaction(() => {
      const before = knownPerson(app, key);
      const factKey = `coach/${typed.once}/person`;
      if (readFactByKey(app.db, factKey)) return;
      refuseStale(app, key, before.name, typed.seen);
      // A person's fact also says the team from now on, which is no other than before.
      const at = Math.max(app.now(), readLastListed(app.db, key));
      const team = teamAt(readMemberships(app.db, key), at);
      const person = readTyped(typed, key, team ?? '', before);
      const told = { key: factKey, source: 'coach', occurredAt: app.now() } as const;
      recordFacts(app, [{ kind: 'person_set', person, ...told }], { actor: callOf(actor) });
      const { name, craft } = person;
      noteAudit(app, actor, 'person-changed', `person:${key}`, { name, craft, before: before.craft });
    })
    .immediate();
  app.ring();
}

/** Refusals: those of `allow`; `not_found`; `invalid` for more than a paragraph; `conflict` as above. */
export function setStrengths(app: App, actor: Actor, key: string, text: string, seen: number): void {
  allow(actor, 'edit-people');
  const { name } = knownPerson(app, key);
  const strengths = clean(text);
  if (strengths.length > limits.noteTextMax)
    throw new Refusal('invalid', `Strengths are a paragraph of at most ${limits.noteTextMax} characters.`);
  const now = readStrengths(app.db, key);
  if (now.strengths === strengths) return;
  if (now.changed !== seen)
    throw new Refusal('conflict', `Somebody changed what is written of ${name} while you were here.`);
  saveStrengths(app.db, key, strengths);
}

/** What the page of one person is drawn from. Refusals: those of `allow`; `not_found`. */
export function readPersonNow(app: App, actor: Actor, key: string) {
  allow(actor, 'edit-people');
  const person = knownPerson(app, key);
  return {
    person,
    spells: readMemberships(app.db, key),
    ...readStrengths(app.db, key),
    seen: readLastFactAbout(app.db, key),
  };
}

function knownPerson(app: App, key: string): Person {
  const person = readPerson(app.db, key);
  if (person === null) throw new Refusal('not_found', 'There is nobody of that name here.');
  return person;
}

function readTyped(typed: TypedPerson, person: string, team: string, before: Person | null): Person {
  const { name, craft, title, email } = typed;
  if (clean(name) === '') throw new Refusal('invalid', 'Write a name.');
  const row = { line: 1, cells: { person, name, craft, team, title, email } };
  const parsed = parsePersonRow(row, { current: () => before });
  if ('problems' in parsed) throw new Refusal('invalid', parsed.problems.map(({ say }) => say).join(' '));
  return parsed.state;
}

function freeKey({ db }: App, name: string): string {
  const wanted = slug(name).slice(0, KEY_CHARS) || 'person';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (readPerson(db, key) === null) return key;
  }
}

/** Leaves room for a number behind it. */
const KEY_CHARS = limits.keyTextMax - 10;
