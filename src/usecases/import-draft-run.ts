// Opens a draft's text as rows on their way through its lane: for looking at it, and for taking it in.

import { placeColumns, rowReader } from '#src/inbound/column-choice.ts';
import type { ColumnMap } from '#src/inbound/column-map.ts';
import type { CsvRow } from '#src/inbound/csv.ts';
import type { App } from './app.ts';
import { type DraftRow, openText } from './import-draft.ts';
import { openLane } from './import-lanes.ts';
import { type Run, startRun } from './import-rows.ts';

/** `places` says where each of Assist's columns stands in the file. */
export type DraftRun = {
  run: Run;
  places: ColumnMap['places'];
  header: string[];
  batches: AsyncGenerator<CsvRow[]>;
  close: () => Promise<void>;
};

type How = Pick<Run, 'dryRun'> & Partial<Pick<Run, 'arrival' | 'onRow' | 'already'>>;

/** Refusals: `invalid` for columns that do not go together. Whoever opens it closes it. */
export async function openDraftRun(
  app: App,
  draft: DraftRow & { body: string },
  how: How,
): Promise<DraftRun> {
  const { lane: kind, choice } = draft;
  const csv = await openText(draft.body);
  try {
    const columns = placeColumns(kind, csv.header, choice);
    const read = rowReader(columns, choice);
    const run = startRun({ app, kind, lane: openLane(app, kind, columns), read, ...how });
    const first: CsvRow[] = choice.headless ? [{ line: 1, cells: csv.header }] : [];
    const { places } = columns;
    return { run, places, header: csv.header, batches: withFirst(first, csv.batches), close: csv.close };
  } catch (refusal) {
    await csv.close();
    throw refusal;
  }
}

async function* withFirst(first: CsvRow[], batches: AsyncGenerator<CsvRow[]>): AsyncGenerator<CsvRow[]> {
  if (first.length > 0) yield first;
  yield* batches;
}
