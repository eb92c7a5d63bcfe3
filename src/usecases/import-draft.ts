// A file on the desk before it goes in: taken, guessed, and put right column by column and cell by cell.

import {
  addImport,
  changeImport,
  dropImport,
  hasBatch,
  readDraftOf,
  readImport,
  readImportText,
} from '#db/queries/import-drafts.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { ImportCounts } from '#src/domain/import-view.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { type ColumnChoice, type Fix, keyOf } from '#src/inbound/column-choice.ts';
import type { ImportKind } from '#src/inbound/columns.ts';
import { type Csv, openCsv } from '#src/inbound/csv.ts';
import { decodeText } from '#src/inbound/decode.ts';
import { guessColumns } from '#src/inbound/guess-columns.ts';
import { guessStages } from '#src/inbound/guess-stages.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { isGoing } from './import-going.ts';

const FILE_BYTES_MAX = 32 * 1024 * 1024;
const FILE_NAME_MAX = 120;
const SAMPLE_ROWS = 500;
const STAGE_WORDS_MAX = 100;
/** One cell can be put right at a time, but a file that needs more of this should be put right where it came from. */
const FIXES_MAX = 500;

export type ImportFile = { lane: ImportKind | null; file: string; bytes: Uint8Array };

export const NO_COUNTS: ImportCounts = { rows: 0, new: 0, changed: 0, unchanged: 0, waiting: 0, left: 0 };

/**
 * Keeps the file and guesses what it is; nothing goes in yet. The same file again is the same draft. Gives the
 * import's number. Refusals: those of `allow`, and `invalid` for a file that is too large or no table.
 */
export async function draftImport(
  app: App,
  actor: Actor,
  { lane, file, bytes }: ImportFile,
): Promise<number> {
  allow(actor, 'import-file');
  if (bytes.length > FILE_BYTES_MAX) throw new Refusal('invalid', TOO_LARGE);
  const body = (await Array.fromAsync(decodeText(once(bytes)))).join('');
  const known = readDraftOf(app.db, body);
  if (known !== null) return known;
  const { lane: guessed, choice } = await guess(body, lane);
  return addImport(app.db, {
    lane: guessed,
    file: clean(file).slice(-FILE_NAME_MAX) || 'pasted.csv',
    body,
    columns: JSON.stringify(choice),
    counts: JSON.stringify(NO_COUNTS),
    by: callOf(actor),
    at: app.now(),
    state: 'draft',
  });
}

export const TOO_LARGE =
  'A file may have 32 MB. Leave out columns that Assist does not need, or split it by year: files may come in one after the other.';

async function guess(
  body: string,
  lane: ImportKind | null,
): Promise<{ lane: ImportKind; choice: ColumnChoice }> {
  const csv = await openText(body);
  const rows: string[][] = [];
  try {
    for await (const batch of csv.batches) {
      rows.push(...batch.flatMap((row) => ('cells' in row ? [row.cells] : [])));
      if (rows.length >= SAMPLE_ROWS) break;
    }
  } finally {
    await csv.close();
  }
  const guessed = guessColumns({ header: csv.header, rows }, lane);
  const place = guessed.choice.fields.indexOf('stage');
  if (guessed.lane !== 'deals' || place === -1) return guessed;
  return { ...guessed, choice: { ...guessed.choice, stages: guessStages(await wordsAt(body, place)) } };
}

/** Every word of a column: a stage may first come in the last row. */
async function wordsAt(body: string, place: number): Promise<string[]> {
  const csv = await openText(body);
  const words = new Set<string>();
  for await (const batch of csv.batches) {
    for (const row of batch) if ('cells' in row) words.add(row.cells[place] ?? '');
    if (words.size > STAGE_WORDS_MAX) break;
  }
  await csv.close();
  return [...words];
}

/** The stored text as a file again. */
export function openText(body: string): Promise<Csv> {
  return openCsv(once(Buffer.from(body)));
}

const CHUNK_BYTES = 64 * 1024;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

export type DraftRow = {
  number: number;
  lane: ImportKind;
  file: string;
  at: number;
  by: string;
  choice: ColumnChoice;
};

/** Refusals: `not_found`; `conflict` for an import that has gone in, even in part. */
export function readDraft(app: App, number: number): DraftRow & { body: string } {
  const row = readImport(app.db, number);
  const body = row === null ? null : readImportText(app.db, number);
  if (row === null) throw new Refusal('not_found', 'There is no such import.');
  if (row.state !== 'draft' || body === null) throw new Refusal('conflict', 'This file has gone in already.');
  const { lane, file, at, by } = row;
  return { number, lane, file, at, by, choice: JSON.parse(row.columns) as ColumnChoice, body };
}

type Choosing = Partial<Pick<ColumnChoice, 'fields' | 'constants' | 'stages' | 'dates' | 'headless'>> & {
  lane?: ImportKind;
};

/** What the coach chose instead of the guess. Another lane means other columns, so those are guessed anew. */
export async function chooseColumns(app: App, actor: Actor, number: number, told: Choosing): Promise<void> {
  const { body, choice, lane } = openDraft(app, actor, number);
  if (told.lane !== undefined && told.lane !== lane) {
    const guessed = await guess(body, told.lane);
    changeImport(app.db, number, { lane: told.lane, columns: JSON.stringify(guessed.choice) });
    return;
  }
  const { lane: _lane, ...chosen } = told;
  saveChoice(app, number, { ...choice, ...chosen });
}

/** A cell put right; an empty `value` takes the correction back. */
export function fixCell(app: App, actor: Actor, number: number, fix: Fix): void {
  const { choice } = openDraft(app, actor, number);
  const others = choice.fixes.filter((other) => keyOf(other) !== keyOf(fix));
  const value = clean(fix.value);
  const fixes = value === '' ? others : [...others, { ...fix, value }];
  if (fixes.length > FIXES_MAX)
    throw new Refusal(
      'invalid',
      `More than ${FIXES_MAX} values are better put right where the file came from.`,
    );
  saveChoice(app, number, { ...choice, fixes });
}

/** Forgets a file that has not gone in. */
export function dropDraft(app: App, actor: Actor, number: number): void {
  openDraft(app, actor, number);
  dropImport(app.db, number);
}

function openDraft(app: App, actor: Actor, number: number): DraftRow & { body: string } {
  allow(actor, 'import-file');
  const draft = readDraft(app, number);
  if (isGoing(app, number) || hasBatch(app.db, number))
    throw new Refusal('conflict', 'Rows of this file have gone in already. Let it go on, or undo it.');
  return draft;
}

function saveChoice(app: App, number: number, choice: ColumnChoice): void {
  changeImport(app.db, number, { columns: JSON.stringify(choice) });
}
