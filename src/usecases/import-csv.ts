// Imports a file of people, assets, deals or touches: good rows go in, each bad one comes back with a sentence.

import { mapColumns, toRow } from '#src/inbound/column-map.ts';
import type { ImportKind } from '#src/inbound/columns.ts';
import { openCsv } from '#src/inbound/csv.ts';
import type { App } from './app.ts';
import { openLane } from './import-lanes.ts';
import { type ImportResult, importBatch, startRun } from './import-rows.ts';

export type { ImportKind, ImportResult };

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
 * A file describes a state: what it says already holds makes no fact, what it says anew amends. Each batch of rows
 * is one transaction, so that whatever happens, a row is stored with its points or not at all; the bell rings once.
 * A dry run gives the same answer and stores nothing.
 * Refusals: `invalid` for a file, a header or a map that cannot be used; `conflict` before there is an office.
 */
export async function importCsv(app: App, request: ImportRequest): Promise<ImportResult> {
  const { kind, dryRun } = request;
  const csv = await openCsv(request.input);
  try {
    const columns = mapColumns(kind, csv.header, request.map);
    const read = (line: number, cells: readonly string[]) => toRow(line, cells, columns);
    const run = startRun({ app, kind, dryRun, lane: openLane(app, kind, columns), read }, columns.notes);
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
