// A row of a list of people, as the person that it describes. It never asks the database.

import type { Craft, Person } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import type { Row } from './columns.ts';
import {
  complain,
  finish,
  has,
  type Parsed,
  type Reading,
  readNeeded,
  readText,
  readWord,
  startReading,
} from './row-fields.ts';
import { quote } from './text.ts';

export type PeopleContext = { current: (person: string) => Person | null };

const CRAFTS: readonly Craft[] = ['sales', 'marketing'];

/** A blank name is the key; a blank team is none. Somebody new without a `face` is drawn from the key. */
export function parsePersonRow(row: Row, context: PeopleContext): Parsed<Person> {
  const reading = startReading(row);
  const person = readNeeded(reading, 'person', limits.keyTextMax);
  if (/[;|]/.test(person)) {
    complain(reading, 'person', 'A key cannot hold ; or |: they stand between people in a list of owners.');
  }
  const current = context.current(person);
  const state: Person = {
    person,
    name: readText(reading, 'name', limits.nameTextMax) || person,
    craft: readWord(reading, 'craft', CRAFTS, null) ?? 'sales',
    team: readText(reading, 'team', limits.nameTextMax) || null,
    title: has(reading, 'title') ? readText(reading, 'title', limits.titleTextMax) : (current?.title ?? ''),
    email: has(reading, 'email') ? readEmail(reading) : (current?.email ?? ''),
    face: readText(reading, 'face', limits.keyTextMax) || (current?.face ?? person),
  };
  return finish(reading, state, current);
}

function readEmail(reading: Reading): string {
  const email = readText(reading, 'email', limits.emailTextMax);
  if (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    complain(reading, 'email', `${quote(email)} is not an e-mail address.`);
  }
  return email;
}
