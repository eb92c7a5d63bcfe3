// The files that came in by the desk: the list of them, those that wait, and one that has gone in.

import { readAccount } from '#db/queries/accounts.ts';
import { hasBatch, type ImportLine, readImport, readImports } from '#db/queries/import-drafts.ts';
import type { Actor } from '#src/domain/actor.ts';
import { writeDay } from '#src/domain/change-words.ts';
import type { ImportCounts } from '#src/domain/import-view.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { sayClock } from '#src/domain/say-time.ts';
import { dayOf } from '#src/domain/time.ts';
import type { ImportKind } from '#src/inbound/columns.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { countsOf } from './import-commit.ts';
import { type Going, goingOf } from './import-going.ts';
import { officeOf } from './standings.ts';

/** `began`: rows of it have gone in. A draft that began and is not going was interrupted. */
export type ImportTold = {
  number: number;
  lane: ImportKind;
  file: string;
  by: string;
  at: number;
  when: string;
  state: 'draft' | 'done' | 'undone';
  counts: ImportCounts;
  began: boolean;
  going: Going | null;
};

const IMPORTS_SHOWN = 100;

/** Newest first. Refusals: those of `allow`. */
export function listImports(app: App, actor: Actor): ImportTold[] {
  allow(actor, 'import-file');
  return readImports(app.db, IMPORTS_SHOWN).map((line) => tellImport(app, line));
}

/** Refusals: those of `allow`, `not_found`. */
export function readImportTold(app: App, actor: Actor, number: number): ImportTold {
  allow(actor, 'import-file');
  const line = readImport(app.db, number);
  if (line === null) throw new Refusal('not_found', 'There is no such import.');
  return tellImport(app, line);
}

/** A file that waits for its coach: `ready` rows could go in as it is, `problems` rows could not. */
export type DraftImport = {
  number: number;
  file: string;
  lane: ImportKind;
  problems: number;
  ready: number;
  at: number;
};

/** For Today, newest first. It asks for no permission: whoever shows it has. */
export function draftImports(app: App): DraftImport[] {
  return readImports(app.db, IMPORTS_SHOWN)
    .filter(({ state }) => state === 'draft')
    .map(({ number, file, lane, at }) => {
      const counts = countsOf(app, number);
      return { number, file, lane, at, problems: counts.left, ready: counts.rows - counts.left };
    });
}

function tellImport(app: App, { number, lane, file, by, at, state }: ImportLine): ImportTold {
  const going = goingOf(app).get(number) ?? null;
  const began = hasBatch(app.db, number);
  return {
    number,
    lane,
    file,
    by: callerName(app, by),
    at,
    when: whenOf(app, at),
    state,
    counts: countsOf(app, number),
    began,
    going,
  };
}

/** `23 Nov 2026, 11:20` in office time. */
export function whenOf(app: App, at: number): string {
  const { timezone } = officeOf(app);
  return `${writeDay(dayOf(at, timezone))}, ${sayClock(at, timezone)}`;
}

/** The name of an actor as the log calls it. */
function callerName({ db }: App, by: string): string {
  if (by === 'terminal') return 'the terminal';
  return readAccount(db, by.replace(/^account:/, ''))?.name ?? by;
}
