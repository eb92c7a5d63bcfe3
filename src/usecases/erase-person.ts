// Erases a person: name, address, picture and account go everywhere, the history included. Their points stay.

import { randomBytes } from 'node:crypto';
import { readAccountByPerson, saveAccount } from '#db/queries/accounts.ts';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import {
  blankPerson,
  blankThanks,
  dropTraces,
  PLACES,
  readNaming,
  readNamingFacts,
  renameKey,
  withoutGuards,
  writeNaming,
  writeNamingFact,
} from '#db/queries/erase-person.ts';
import { readPeople, readPerson } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Person } from '#src/domain/fact.ts';
import { forget, type Instead, type Known, keyInstead } from '#src/domain/forget.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { hashContent } from './hash-fact.ts';
import { beginEpoch } from './new-epoch.ts';
import { noteAudit } from './note-audit.ts';

/** How everybody who was erased is called. */
export const FORMER = 'Ex-colleague';

/**
 * Gives the key under which the points stand from now on. `typed` has to be the person's name: nothing brings it
 * back. The epoch changes, so that every screen asks for a whole frame without the name.
 * Refusals: those of `allow`, `not_found`, `invalid` when `typed` is another name.
 */
export function erasePerson(app: App, actor: Actor, person: string, typed: string): string {
  const { db } = app;
  const who = personToErase(app, actor, person);
  // A keyboard may compose a letter in another way than the name was kept in.
  if (clean(typed) !== clean(who.name))
    throw new Refusal('invalid', `Write ${who.name} to erase ${who.name}: it cannot be taken back.`);
  const key = db.$client.transaction(() => erase(app, actor, who)).immediate();
  app.ring();
  return key;
}

/** Whom the page is about. Refusals: those of `allow`, `not_found`. */
export function personToErase({ db }: App, actor: Actor, person: string): Person {
  allow(actor, 'erase-person');
  const who = readPerson(db, person);
  if (who === null) throw new Refusal('not_found', 'There is nobody of that name here.');
  return who;
}

function erase(app: App, actor: Actor, who: Person): string {
  const { db } = app;
  const account = readAccountByPerson(db, who.person);
  const choice = readChoice(db, who.person);
  const known = knownOf(who, account, choice.alias);
  const others = readPeople(db).flatMap(({ person }) => (person === who.person ? [] : [person]));
  const mark = randomBytes(4).toString('hex');
  const instead: Instead = { person: keyInstead(known, others, mark), name: FORMER };
  // As they stand inside JSON, where a quote or a letter may be written otherwise.
  const texts = [known.person, ...known.names, ...known.emails].map((text) =>
    JSON.stringify(text).slice(1, -1),
  );
  withoutGuards(db, ['facts', 'entries', 'audit', 'seals'], () => {
    rewriteFacts(app, texts, known, instead);
    for (const place of PLACES) {
      for (const { key, text } of readNaming(db, place, texts)) {
        writeNaming(db, place, key, rewritten(text, known, instead));
      }
    }
    blankThanks(db, who.person);
    dropTraces(db, who.person, account?.id ?? null, texts);
    renameKey(db, who.person, instead.person);
    blankPerson(db, instead.person, FORMER);
  });
  if (account !== null) {
    const email = `${account.id}@erased.invalid`;
    const gone = { email, name: FORMER, passwordHash: null, person: null, disabledAt: app.now() };
    saveAccount(db, { ...account, ...gone, changed: account.changed + 1 });
  }
  saveChoice(db, {
    ...choice,
    person: instead.person,
    alias: '',
    shownAs: 'name',
    strengths: '',
    erasedAt: app.now(),
  });
  beginEpoch(db);
  noteAudit(app, actor, 'person-erased', `person:${instead.person}`);
  return instead.person;
}

function knownOf(who: Person, account: { name: string; email: string } | null, alias: string): Known {
  const names = [who.name, account?.name ?? '', alias].filter((name) => name !== '');
  const emails = [who.email, account?.email ?? ''].filter((email) => email !== '');
  return { person: who.person, names: [...new Set(names)], emails: [...new Set(emails)] };
}

/** A fact keeps its number and what it means for points; its fingerprint is that of the new content. */
function rewriteFacts({ db }: App, texts: string[], known: Known, instead: Instead): void {
  for (const fact of readNamingFacts(db, texts)) {
    const content = forget(JSON.parse(fact.body), known, instead);
    const key = [known.person, ...known.names, ...known.emails].reduce(
      (text, word) => text.replaceAll(word, instead.person),
      fact.key,
    );
    const subject = fact.subject === known.person ? instead.person : fact.subject;
    const hash = hashContent({ kind: fact.kind, ...content });
    writeNamingFact(db, { number: fact.number, key, subject, body: JSON.stringify(content), hash });
  }
}

function rewritten(text: string, known: Known, instead: Instead): string {
  try {
    return JSON.stringify(forget(JSON.parse(text), known, instead));
  } catch {
    return forget(text, known, instead);
  }
}
