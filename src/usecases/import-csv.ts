// Imports a file of people, assets, deals or touches: good rows go in, each bad one comes back with a sentence.

import { isDeepStrictEqual } from 'node:util';
import { countFactsUnder } from '#db/queries/imports.ts';
import type { Fact } from '#src/domain/fact.ts';
import type { Problem } from '#src/domain/problem.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { type ColumnMap, mapColumns, toRow } from '#src/inbound/column-map.ts';
import { COLUMNS, type ImportKind } from '#src/inbound/columns.ts';
import { type CsvRow, openCsv } from '#src/inbound/csv.ts';
import { quote } from '#src/inbound/text.ts';
import type { App } from './app.ts';
import { type Draft, type Lane, openLane } from './import-lanes.ts';
import { recordFacts } from './record-fact.ts';

export type { ImportKind };

/**
 * `map` is unchecked JSON, or null. `onProgress` hears how many rows have been read and are safe, after each batch.
 */
export type ImportRequest = {
  kind: ImportKind;
  input: AsyncIterable<Uint8Array>;
  map: unknown;
  dryRun: boolean;
  onProgress?: (rows: number) => void;
};

/**
 * Each row is counted once: `read` is the sum of the four others and the rows that have problems (a row may have
 * several). `waiting` are touches whose deal is not here yet. `notes` are remarks on the file as a whole.
 */
export type ImportResult = {
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  waiting: number;
  problems: Problem[];
  notes: string[];
};

type Outcome = 'new' | 'changed' | 'unchanged' | 'waiting';

/** An import on its way: `seen` is what earlier rows of the same file said, `recorded` how many facts they made. */
type Run = {
  app: App;
  request: ImportRequest;
  columns: ColumnMap;
  lane: Lane;
  result: ImportResult;
  seen: Map<string, { line: number; state: unknown }>;
  recorded: number;
};

/**
 * A file describes a state: what it says already holds makes no fact, what it says anew amends. Each batch of rows
 * is one transaction, so that whatever happens, a row is stored with its points or not at all; the bell rings once.
 * A dry run gives the same answer and stores nothing.
 * Refusals: `invalid` for a file, a header or a map that cannot be used; `conflict` before there is an office.
 */
export async function importCsv(app: App, request: ImportRequest): Promise<ImportResult> {
  const csv = await openCsv(request.input);
  try {
    const run = startRun(app, request, mapColumns(request.kind, csv.header, request.map));
    try {
      for await (const rows of csv.batches) {
        importBatch(run, rows);
        request.onProgress?.(run.result.read);
      }
    } finally {
      if (run.recorded > 0) app.ring();
    }
    return run.result;
  } finally {
    await csv.close();
  }
}

function startRun(app: App, request: ImportRequest, columns: ColumnMap): Run {
  const lane = openLane(app, request.kind, columns);
  const counts = { read: 0, new: 0, changed: 0, unchanged: 0, waiting: 0 };
  const result: ImportResult = { ...counts, problems: [], notes: columns.notes };
  return { app, request, columns, lane, result, seen: new Map(), recorded: 0 };
}

/** What is compared and what is written must be one transaction: another process may write, too. */
function importBatch(run: Run, rows: readonly CsvRow[]): void {
  const importAll = () => {
    for (const row of rows) importRow(run, row);
  };
  if (run.request.dryRun) importAll();
  else run.app.db.$client.transaction(importAll).immediate();
}

function importRow(run: Run, row: CsvRow): void {
  const { result } = run;
  const outcome = 'say' in row ? [{ line: row.line, field: 'row', say: row.say }] : outcomeOf(run, row);
  result.read += 1;
  if (typeof outcome === 'string') result[outcome] += 1;
  else result.problems.push(...outcome);
}

function outcomeOf(run: Run, { line, cells }: { line: number; cells: string[] }): Outcome | Problem[] {
  const draft = run.lane(toRow(line, cells, run.columns));
  if ('problems' in draft) return draft.problems;
  const keyField = COLUMNS[run.request.kind].needed[0];
  const earlier = run.seen.get(draft.key);
  if (earlier !== undefined) {
    if (isDeepStrictEqual(earlier.state, draft.state)) return 'unchanged';
    const say = `${quote(draft.key)} stands in line ${earlier.line} already, with other content. Keep one of the two.`;
    return [{ line, field: keyField, say }];
  }
  const standing = standingOf(draft);
  const say = standing === 'unchanged' ? null : store(run, draft, standing);
  if (say !== null) return [{ line, field: keyField, say }];
  run.seen.set(draft.key, { line, state: draft.state });
  return draft.waits ? 'waiting' : standing;
}

function standingOf({ before, state }: Draft): 'new' | 'changed' | 'unchanged' {
  if (before === null) return 'new';
  return isDeepStrictEqual(before, state) ? 'unchanged' : 'changed';
}

/** Null, or the sentence of a rule that refused the fact: then this row is left out and the others go in. */
function store(run: Run, draft: Draft, standing: 'new' | 'changed'): string | null {
  const { app, request } = run;
  if (request.dryRun) return null;
  try {
    recordFacts(app, [factOf(app, request.kind, draft, standing)]);
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.say;
    throw refusal;
  }
  run.recorded += 1;
  return null;
}

/** A thing that goes from A to B and back to A makes three facts, so the key counts them. */
function factOf(app: App, kind: ImportKind, draft: Draft, standing: 'new' | 'changed'): Fact {
  const prefix = `import/${kind}/${draft.key}`;
  const number = standing === 'new' ? 1 : countFactsUnder(app.db, prefix) + 1;
  const occurredAt = draft.occurredAt ?? app.now();
  return { ...draft.happening, key: `${prefix}/${number}`, source: 'import', occurredAt };
}
