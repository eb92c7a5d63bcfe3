// Takes the rows of a file in, batch by batch: what both the command line and the desk do with them.

import { isDeepStrictEqual } from 'node:util';
import type { Arrival } from '#db/queries/facts.ts';
import { countFactsUnder } from '#db/queries/imports.ts';
import type { Fact } from '#src/domain/fact.ts';
import type { Problem } from '#src/domain/problem.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { COLUMNS, type ImportKind, type Row } from '#src/inbound/columns.ts';
import type { CsvRow } from '#src/inbound/csv.ts';
import { quote } from '#src/inbound/text.ts';
import type { App } from './app.ts';
import type { Draft, Lane } from './import-lanes.ts';
import { recordFacts } from './record-fact.ts';

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

export type Outcome = 'new' | 'changed' | 'unchanged' | 'waiting';

/** What became of one row; `row` is null where its cells could not be told apart. `cells` are as they stand in the file. */
export type RowTold = {
  line: number;
  cells: readonly string[];
  row: Row | null;
  outcome: Outcome | Problem[];
  draft: Draft | null;
};

/**
 * An import on its way: `read` gives cells their names, `onRow` hears of every row, `already` says what became of a
 * row before the import was interrupted. `seen` is what earlier rows of the same file said, `recorded` how many
 * facts they made.
 */
export type Run = {
  app: App;
  kind: ImportKind;
  dryRun: boolean;
  lane: Lane;
  read: (line: number, cells: readonly string[]) => Row;
  arrival: Partial<Arrival>;
  onRow: (told: RowTold) => void;
  already: (draft: Draft) => 'new' | 'changed' | null;
  result: ImportResult;
  seen: Map<string, { line: number; state: unknown }>;
  recorded: number;
};

type Start = Pick<Run, 'app' | 'kind' | 'dryRun' | 'lane' | 'read'> &
  Partial<Pick<Run, 'arrival' | 'onRow' | 'already'>>;

export function startRun(start: Start, notes: string[] = []): Run {
  const counts = { read: 0, new: 0, changed: 0, unchanged: 0, waiting: 0 };
  const result: ImportResult = { ...counts, problems: [], notes };
  return {
    arrival: {},
    onRow: () => {},
    already: () => null,
    ...start,
    result,
    seen: new Map(),
    recorded: 0,
  };
}

/**
 * What is compared and what is written must be one transaction: another process may write, too. `andThen` writes
 * what belongs to the batch, in the same transaction.
 */
export function importBatch(run: Run, rows: readonly CsvRow[], andThen: () => void = () => {}): void {
  const importAll = () => {
    for (const row of rows) importRow(run, row);
    andThen();
  };
  if (run.dryRun) importAll();
  else run.app.db.$client.transaction(importAll).immediate();
}

function importRow(run: Run, row: CsvRow): void {
  const { result } = run;
  const cells = 'say' in row ? [] : row.cells;
  const told: RowTold = { line: row.line, cells, row: null, outcome: [], draft: null };
  if ('say' in row) told.outcome = [{ line: row.line, field: 'row', say: row.say }];
  else outcomeOf(run, row, told);
  result.read += 1;
  if (typeof told.outcome === 'string') result[told.outcome] += 1;
  else result.problems.push(...told.outcome);
  run.onRow(told);
}

function outcomeOf(run: Run, { line, cells }: { line: number; cells: string[] }, told: RowTold): void {
  told.row = run.read(line, cells);
  const draft = run.lane(told.row);
  if ('problems' in draft) {
    told.outcome = draft.problems;
    return;
  }
  told.draft = draft;
  const keyField = COLUMNS[run.kind].needed[0];
  const earlier = run.seen.get(draft.key);
  if (earlier !== undefined) {
    told.outcome = sameAgain(draft, earlier) ?? [{ line, field: keyField, say: saidTwice(draft, earlier) }];
    return;
  }
  const known = run.already(draft);
  const standing = known ?? standingOf(draft);
  const say = known !== null || standing === 'unchanged' ? null : store(run, draft, standing);
  if (say !== null) {
    told.outcome = [{ line, field: keyField, say }];
    return;
  }
  run.seen.set(draft.key, { line, state: draft.state });
  told.outcome = draft.waits ? 'waiting' : standing;
}

type Earlier = { line: number; state: unknown };

const sameAgain = (draft: Draft, { state }: Earlier) =>
  isDeepStrictEqual(state, draft.state) ? ('unchanged' as const) : null;

const saidTwice = (draft: Draft, { line }: Earlier) =>
  `${quote(draft.key)} stands in line ${line} already, with other content. Keep one of the two.`;

function standingOf({ before, state }: Draft): 'new' | 'changed' | 'unchanged' {
  if (before === null) return 'new';
  return isDeepStrictEqual(before, state) ? 'unchanged' : 'changed';
}

/** Null, or the sentence of a rule that refused the fact: then this row is left out and the others go in. */
function store(run: Run, draft: Draft, standing: 'new' | 'changed'): string | null {
  if (run.dryRun) return null;
  try {
    recordFacts(run.app, [factOf(run.app, run.kind, draft, standing)], run.arrival);
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
