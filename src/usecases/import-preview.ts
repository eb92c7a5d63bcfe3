// Looks through a draft as if it went in: how many rows are what, some of them as Assist reads them, and what is wrong.

import { setImmediate as breath } from 'node:timers/promises';
import { readAssets } from '#db/queries/assets.ts';
import { changeImport, hasBatch } from '#db/queries/import-drafts.ts';
import { readPeople } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import { isCurrency } from '#src/domain/money.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { type ColumnChoice, keyOf } from '#src/inbound/column-choice.ts';
import type { ImportKind } from '#src/inbound/columns.ts';
import type { CsvRow } from '#src/inbound/csv.ts';
import { indexPeople } from '#src/inbound/people-index.ts';
import { type Known, proposeFix } from '#src/inbound/propose-fix.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { BATCH_ROWS, countAll, countsOf } from './import-commit.ts';
import { type DraftRow, type ImportCounts, openText, readDraft } from './import-draft.ts';
import { openDraftRun } from './import-draft-run.ts';
import { type Going, goingOf } from './import-going.ts';
import { importBatch, type RowTold } from './import-rows.ts';
import { officeWords } from './office-words.ts';
import { aboutRow, type PreviewRow, type Teller, tellRow } from './preview-row.ts';

/** A stretch of rows that need no look, or a row. */
export type PreviewLine = { fold: number; bad: boolean } | PreviewRow;

/**
 * One thing to put right: the cell `raw` of `line`, and `rows` rows that have the same. `proposed` is what it most
 * likely means, `about` tells people which row it is.
 */
export type PreviewProblem = {
  line: number;
  field: string;
  raw: string;
  say: string;
  about: string;
  rows: number;
  proposed: string | null;
  fixable: boolean;
};

/** `trouble` is the sentence of columns that do not go together: then no row was read. */
export type ImportPreview = {
  number: number;
  lane: ImportKind;
  file: string;
  at: number;
  header: string[];
  choice: ColumnChoice;
  trouble: string | null;
  counts: ImportCounts;
  lines: PreviewLine[];
  problems: PreviewProblem[];
  moreProblems: number;
  began: boolean;
  going: Going | null;
};

const PROBLEMS_SHOWN = 40;
const GOOD_SHOWN = 2;
/** Rows that are shown while the columns do not go together yet. */
const RAW_SHOWN = 5;

/** Stores nothing but the counts. Refusals: those of `allow` and `readDraft`. */
export async function previewImport(app: App, actor: Actor, number: number): Promise<ImportPreview> {
  allow(actor, 'import-file');
  const draft = readDraft(app, number);
  const going = goingOf(app).get(number) ?? null;
  const { lane, file, at, choice } = draft;
  const blank = {
    counts: countsOf(app, number),
    lines: [],
    problems: [],
    moreProblems: 0,
    header: [],
    trouble: null,
  };
  const frame = { number, lane, file, at, choice, began: hasBatch(app.db, number), going, ...blank };
  if (going !== null) return frame;
  try {
    return { ...frame, ...(await lookThrough(app, draft)) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== 'invalid') throw refusal;
    return { ...frame, ...(await rawRows(draft)), trouble: refusal.say };
  }
}

type Looked = Pick<ImportPreview, 'header' | 'counts' | 'lines' | 'problems' | 'moreProblems'>;

async function lookThrough(app: App, draft: DraftRow & { body: string }): Promise<Looked> {
  const look = startLook(app, draft);
  const onRow = (told: RowTold) => lookAt(look, told);
  const { run, places, header, batches, close } = await openDraftRun(app, draft, { dryRun: true, onRow });
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
  changeImport(app.db, draft.number, { counts: JSON.stringify(counts) });
  const problems = [...look.problems.values()];
  const moreProblems = Math.max(0, problems.length - PROBLEMS_SHOWN);
  return { header, counts, lines: look.lines, problems: problems.slice(0, PROBLEMS_SHOWN), moreProblems };
}

/** `shown` counts the rows without problems that were shown. */
type Look = {
  teller: Teller;
  places: ReadonlyMap<string, number>;
  known: Known;
  lines: PreviewLine[];
  problems: Map<string, PreviewProblem>;
  shown: number;
  shownBad: number;
};

function startLook(app: App, { lane, choice }: DraftRow): Look {
  const people = readPeople(app.db);
  const words = officeWords(app);
  const { currency, timezone } = words;
  const fields = choice.fields.filter((field) => field !== null);
  const known = { people, assets: lane === 'touches' ? readAssets(app.db) : [], currency, timezone };
  const teller = { words, people: indexPeople(people), fields, kind: lane };
  return { teller, places: new Map(), known, lines: [], problems: new Map(), shown: 0, shownBad: 0 };
}

function lookAt(look: Look, told: RowTold): void {
  const isBad = typeof told.outcome !== 'string';
  if (isBad) noteProblems(look, told);
  const isShown = isBad ? look.shownBad < PROBLEMS_SHOWN : look.shown < GOOD_SHOWN;
  if (isShown) {
    look.lines.push(tellRow(look.teller, told));
    if (isBad) look.shownBad += 1;
    else look.shown += 1;
    return;
  }
  const last = look.lines.at(-1);
  if (last !== undefined && 'fold' in last && last.bad === isBad) last.fold += 1;
  else look.lines.push({ fold: 1, bad: isBad });
}

function noteProblems({ teller, places, known, problems }: Look, { row, cells, outcome }: RowTold): void {
  if (typeof outcome === 'string') return;
  for (const { line, field, say } of outcome) {
    const raw = cells[places.get(field) ?? -1] ?? '';
    const key = row === null ? `row ${line}` : keyOf({ field, raw, line });
    const same = problems.get(key);
    if (same !== undefined) {
      same.rows += 1;
      continue;
    }
    const currency = row?.cells['currency']?.trim().toUpperCase() || known.currency;
    const proposed =
      problems.size < PROBLEMS_SHOWN && isCurrency(currency)
        ? proposeFix(field, row?.cells[field] ?? raw, { ...known, currency })
        : null;
    const about = aboutRow(teller, row, field);
    problems.set(key, { line, field, raw, say, about, rows: 1, proposed, fixable: row !== null });
  }
}

/** The first rows as they stand in the file. */
async function rawRows({ body }: { body: string }): Promise<Pick<ImportPreview, 'header' | 'lines'>> {
  const csv = await openText(body);
  const { value: rows = [] } = await csv.batches.next();
  await csv.close();
  const lines = (rows as CsvRow[]).slice(0, RAW_SHOWN).flatMap((row) =>
    'say' in row
      ? []
      : [
          {
            line: row.line,
            bad: false,
            becomes: '',
            cells: row.cells.map((text) => ({ text, wrong: false, end: false })),
          },
        ],
  );
  return { header: csv.header, lines };
}
