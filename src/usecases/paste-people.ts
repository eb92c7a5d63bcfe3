// People from a spreadsheet, by the clipboard: shown as Assist reads them, corrected, and recorded in one go.

import { isDeepStrictEqual } from 'node:util';
import { readRoster } from '#db/queries/people.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { Fact, Person } from '#src/domain/fact.ts';
import { type JointTeam, jointTeams } from '#src/domain/joint-teams.ts';
import type { PastedPeople, PastedPerson } from '#src/domain/pasted-list.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean, slug } from '#src/domain/text.ts';
import { readPastedPeople } from '#src/inbound/pasted-people.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { dropPasteDraft, type PasteDraft, readPasteDraft } from './paste-draft.ts';
import { recordFacts } from './record-fact.ts';
import { officeOf } from './standings.ts';

/** `ready` lines can go in, `open` ones have a fault. `teams` are as they will be, with everybody known already. */
export type PasteView = { pasted: PastedPeople; teams: JointTeam[]; ready: number; open: number };

/** The draft as Assist reads it, or null when nothing was pasted. Refusals: those of `allow`. */
export function readPaste(app: App, actor: Actor): PasteView | null {
  allow(actor, 'edit-people');
  const draft = readPasteDraft(app, actor);
  if (draft === null) return null;
  const pasted = readPastedPeople(draft.text, draft.answers);
  const known = readRoster(app.db, app.now());
  const next = new Map(known.map((person) => [person.person, person]));
  for (const person of peopleOf(pasted, known)) next.set(person.person, person);
  const ready = pasted.lines.filter(({ person }) => person !== null).length;
  return { pasted, teams: jointTeams([...next.values()]), ready, open: pasted.lines.length - ready };
}

/** Everybody who is known already, in joint teams. Refusals: those of `allow`. */
export function readTeams(app: App, actor: Actor): JointTeam[] {
  allow(actor, 'edit-people');
  return jointTeams(readRoster(app.db, app.now()));
}

/** What was pasted, to paste it again with a change. Refusals: those of `allow`. */
export function readPastedText(app: App, actor: Actor): string {
  allow(actor, 'edit-people');
  return readPasteDraft(app, actor)?.text ?? '';
}

/**
 * Records every good line of the draft in one transaction, and drops the draft with the lines that are not good.
 * Nobody is written to. Somebody who is known by address, or else by name, is changed and not made twice.
 * Refusals: those of `allow`; `invalid` when no line can go in; `conflict` before there is an office.
 */
export function recordPaste(app: App, actor: Actor): { added: number; changed: number; left: number } {
  allow(actor, 'edit-people');
  officeOf(app);
  const draft = readPasteDraft(app, actor);
  if (draft === null) return { added: 0, changed: 0, left: 0 };
  const pasted = readPastedPeople(draft.text, draft.answers);
  const counts = app.db.$client
    .transaction(() => {
      const known = readRoster(app.db, app.now());
      const facts = factsOf(app, draft, peopleOf(pasted, known), known);
      if (facts.length === 0 && pasted.lines.every(({ person }) => person === null)) {
        throw new Refusal('invalid', 'No line can be added yet. Answer the questions, or paste again.');
      }
      recordFacts(app, facts, { actor: callOf(actor) });
      const before = new Set(known.map(({ person }) => person));
      const added = facts.filter((fact) => fact.kind === 'person_set' && !before.has(fact.person.person));
      const left = pasted.lines.filter(({ person }) => person === null).length;
      const told = { added: added.length, changed: facts.length - added.length, left };
      if (facts.length > 0) noteAudit(app, actor, 'people-pasted', 'people', told);
      dropPasteDraft(app, actor);
      return told;
    })
    .immediate();
  app.ring();
  return counts;
}

/** The people that the good lines describe, each with a key that is theirs alone. */
function peopleOf(pasted: PastedPeople, known: readonly Person[]): Person[] {
  const keys = new Set(known.map(({ person }) => person));
  const byEmail = new Map(
    known.filter(({ email }) => email !== '').map((one) => [one.email.toLowerCase(), one]),
  );
  const byName = new Map<string, Person | null>();
  for (const one of known) byName.set(clean(one.name), byName.has(clean(one.name)) ? null : one);
  return pasted.lines.flatMap(({ person }) => {
    if (person === null) return [];
    const before = byEmail.get(person.email.toLowerCase()) ?? sameByName(byName.get(person.name), person);
    return [toPerson(person, before, keys)];
  });
}

/** Two addresses make two people, whatever they are called. */
function sameByName(known: Person | null | undefined, { email }: PastedPerson): Person | null {
  if (!known) return null;
  return email === '' || known.email === '' ? known : null;
}

function toPerson(pasted: PastedPerson, before: Person | null, keys: Set<string>): Person {
  const { title, email, ...told } = pasted;
  if (before !== null)
    return { ...before, ...told, title: title || before.title, email: email || before.email };
  const person = freeKey(slug(pasted.name) || 'person', keys);
  keys.add(person);
  return { ...pasted, person, face: person };
}

function freeKey(wanted: string, keys: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!keys.has(key)) return key;
  }
}

function factsOf(app: App, { once }: PasteDraft, people: Person[], known: readonly Person[]): Fact[] {
  const before = new Map(known.map((person) => [person.person, person]));
  return people
    .filter((person) => !isDeepStrictEqual(before.get(person.person), person))
    .map((person) => {
      const key = `coach/${once}/person/${person.person}`;
      return { kind: 'person_set', key, source: 'coach', occurredAt: app.now(), person };
    });
}
