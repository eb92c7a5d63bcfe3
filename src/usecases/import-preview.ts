// Looks through a draft as if it went in: how many rows are what, some of them as Assist reads them, and what is wrong.

import { setImmediate as breath } from 'node:timers/promises';
import { changeImport, hasBatch } from '#db/queries/import-drafts.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { ImportCounts, PreviewLine, PreviewProblem } from '#src/domain/import-view.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { ColumnChoice } from '#src/inbound/column-choice.ts';
import { type ColumnOffer, offerColumns } from '#src/inbound/column-options.ts';
import type { ImportKind } from '#src/inbound/columns.ts';
import type { CsvRow } from '#src/inbound/csv.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { BATCH_ROWS, countAll, countsOf } from './import-commit.ts';
import { type DraftRow, openText, readDraft } from './import-draft.ts';
import { openDraftRun } from './import-draft-run.ts';
import { type Going, goingOf } from './import-going.ts';
import { lookAt, PROBLEMS_SHOWN, startLook } from './import-look.ts';
import { importBatch, type RowTold } from './import-rows.ts';

/**
 * `trouble` is the sentence of columns that do not go together: then no row was read, and the first ones are shown
 * as they stand in the file. `people` are names for putting owners and makers right.
 */
export type ImportPreview = ColumnOffer & {
  number: number;
  lane: ImportKind;
  file: string;
  at: number;
  choice: ColumnChoice;
  trouble: string | null;
  counts: ImportCounts;
  lines: PreviewLine[];
  problems: PreviewProblem[];
  moreProblems: number;
  people: string[];
  began: boolean;
  going: Going | null;
};

/** Rows that are shown while the columns do not go together yet. */
const RAW_SHOWN = 5;
const PEOPLE_OFFERED = 500;

/** Stores nothing but the counts. Refusals: those of `allow` and `readDraft`. */
export async function previewImport(app: App, actor: Actor, number: number): Promise<ImportPreview> {
  allow(actor, 'import-file');
  const draft = readDraft(app, number);
  const { lane, file, at, choice } = draft;
  const { header, lines } = await openingOf(draft);
  const going = goingOf(app).get(number) ?? null;
  const frame: ImportPreview = {
    ...{ number, lane, file, at, choice, began: hasBatch(app.db, number), going, trouble: null },
    ...{ counts: countsOf(app, number), lines, problems: [], moreProblems: 0, people: [] },
    ...offerColumns(lane, header, choice),
  };
  if (going !== null) return frame;
  try {
    return { ...frame, ...(await lookThrough(app, draft)) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== 'invalid') throw refusal;
    return { ...frame, trouble: refusal.say };
  }
}

type Looked = Pick<ImportPreview, 'counts' | 'lines' | 'problems' | 'moreProblems' | 'people'>;

async function lookThrough(app: App, draft: DraftRow & { body: string }): Promise<Looked> {
  const look = startLook(app, draft);
  const onRow = (told: RowTold) => lookAt(look, told);
  const { run, places, batches, close } = await openDraftRun(app, draft, { dryRun: true, onRow });
  look.places = places;
  try {
    for await (const batch of batches) {
      for (let at = 0; at < batch.length; at += BATCH_ROWS) {
        importBatch(run, batch.slice(at, at + BATCH_ROWS));
        await breath();
      }
    }
  } finally {
    await close();
  }
  const counts = countAll(run.result);
  if (JSON.stringify(countsOf(app, draft.number)) !== JSON.stringify(counts))
    changeImport(app.db, draft.number, { counts: JSON.stringify(counts) });
  const problems = [...look.problems.values()];
  return {
    counts,
    lines: look.lines,
    problems: problems.slice(0, PROBLEMS_SHOWN),
    moreProblems: Math.max(0, problems.length - PROBLEMS_SHOWN),
    people: look.known.people.slice(0, PEOPLE_OFFERED).map(({ name }) => name),
  };
}

/** The header, and the first rows as they stand in the file. */
async function openingOf({ body, choice }: DraftRow & { body: string }) {
  const csv = await openText(body);
  const { value } = await csv.batches.next();
  await csv.close();
  const first: CsvRow[] = choice.headless ? [{ line: 1, cells: csv.header }] : [];
  const lines = [...first, ...((value ?? []) as CsvRow[])].slice(0, RAW_SHOWN).map((row) => {
    const cells = 'say' in row ? [] : row.cells;
    const isMapped = (_text: string, place: number) => (choice.fields[place] ?? null) !== null;
    const shown = cells
      .filter(isMapped)
      .map((text) => ({ text: text.slice(0, 60), wrong: false, end: false }));
    return { line: row.line, bad: false, becomes: '', cells: shown };
  });
  return { header: csv.header, lines };
}
