// Brings a connection to the past in line with the fact that it stands at, by the very functions that apply facts.

import { closeDb, type Db } from '#db/open.ts';
import { changePast, openPast, openScratch, type Past } from '#db/past.ts';
import { readOffice, saveOffice } from '#db/queries/office.ts';
import {
  copyFact,
  isAboutPerson,
  layOver,
  makeSums,
  makeViews,
  readChanged,
  readNewest,
  readSaidThen,
} from '#db/queries/past.ts';
import type { App } from './app.ts';
import { applyFact } from './apply-fact.ts';

/** The figures of `live` as of a fact. It costs what has been recorded since, not what there is. */
export function rewind(live: Db, fact: number): Past {
  const past = openPast(live, fact);
  try {
    changePast(past, () => {
      makeViews(past);
      layLater(past);
      makeSums(past);
    });
    return past;
  } catch (error) {
    past.close();
    throw error;
  }
}

/** Facts have been recorded meanwhile: what they are about is shown as it was. Its sums have not moved. */
export function keepUp(past: Past): void {
  changePast(past, () => layLater(past));
}

function layLater(past: Past): void {
  const last = readNewest(past);
  const changed = readChanged(past, past.seen, last);
  if (changed.length > 0) {
    const scratch = openScratch(past);
    try {
      const isAbout = sayAgain(past, scratch, changed);
      layOver(past, scratch, isAbout);
    } finally {
      closeDb(scratch);
    }
  }
  past.seen = last;
}

/** Gives the people among what has changed. */
function sayAgain(past: Past, scratch: Db, changed: { kind: string; subject: string }[]): string[] {
  const app: App = { db: scratch, now: () => 0, ring: () => {}, build: '' };
  const office = readOffice(past.db);
  if (office !== null) saveOffice(scratch, office);
  const people = new Set<string>();
  for (const { kind, subject } of changed) {
    const isPerson = isAboutPerson(kind);
    if (isPerson && people.has(subject)) continue;
    if (isPerson) people.add(subject);
    for (const { number, fact } of readSaidThen(past, kind, subject)) {
      if (isPerson) copyFact(past, scratch, number);
      applyFact(app, fact, number);
    }
  }
  return [...people];
}
