// Takes a draft in: a hundred rows to a transaction, and a breath after each so that the office goes on being served.

import { setImmediate as breath } from 'node:timers/promises';
import { changeImport, hasBatch, readImport, readKeyOfBatch } from '#db/queries/import-drafts.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import { subjectOf } from '#src/domain/fact.ts';
import type { ImportCounts } from '#src/domain/import-view.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { NO_COUNTS, readDraft } from './import-draft.ts';
import { openDraftRun } from './import-draft-run.ts';
import { goingOf } from './import-going.ts';
import type { Draft } from './import-lanes.ts';
import { type ImportResult, importBatch } from './import-rows.ts';
import { noteAudit } from './note-audit.ts';

/** Some 40 ms of work: no page waits longer for its turn. */
export const BATCH_ROWS = 100;

/**
 * Every good row goes in, silently; rows with problems are left out. An import that was interrupted goes on where it
 * stopped and makes nothing twice. The bell rings once, at the end.
 * Refusals: those of `allow`, of `readDraft` and of the columns; `conflict` while it is going in already.
 */
export async function commitImport(app: App, actor: Actor, number: number): Promise<ImportCounts> {
  allow(actor, 'import-file');
  const draft = readDraft(app, number);
  const going = goingOf(app);
  if (going.has(number)) throw new Refusal('conflict', 'This file is going in already.');
  const { rows } = countsOf(app, number);
  going.set(number, { done: 0, rows });
  try {
    const already = hasBatch(app.db, number) ? (row: Draft) => keptFrom(app, number, row) : () => null;
    const arrival = { actor: callOf(actor), batch: number };
    const { run, batches, close } = await openDraftRun(app, draft, { dryRun: false, arrival, already });
    try {
      for await (const batch of batches) {
        for (let at = 0; at < batch.length; at += BATCH_ROWS) {
          // A server that was told to stop closes the database: what is stored stays, and the rest can go on later.
          if (!app.db.$client.open)
            throw new Refusal('conflict', 'The office is restarting. Go on afterwards.');
          importBatch(run, batch.slice(at, at + BATCH_ROWS));
          going.set(number, { done: run.result.read, rows });
          await breath();
        }
      }
    } finally {
      await close();
      if (run.recorded > 0) app.ring();
    }
    return finish(app, actor, number, draft.file, countAll(run.result));
  } finally {
    going.delete(number);
  }
}

function finish(app: App, actor: Actor, number: number, file: string, counts: ImportCounts): ImportCounts {
  app.db.$client
    .transaction(() => {
      changeImport(app.db, number, {
        state: 'done',
        body: null,
        counts: JSON.stringify(counts),
        at: app.now(),
      });
      const { rows, left } = counts;
      noteAudit(app, actor, 'imported', `import:${number}`, {
        file,
        rows,
        new: counts.new,
        changed: counts.changed,
        left,
      });
    })
    .immediate();
  return counts;
}

/** Each row once: whoever has none of the other outcomes was left out. */
export function countAll(result: ImportResult): ImportCounts {
  const { read: rows, new: fresh, changed, unchanged, waiting } = result;
  return {
    rows,
    new: fresh,
    changed,
    unchanged,
    waiting,
    left: rows - fresh - changed - unchanged - waiting,
  };
}

export function countsOf(app: App, number: number): ImportCounts {
  return { ...NO_COUNTS, ...JSON.parse(readImport(app.db, number)?.counts ?? '{}') } as ImportCounts;
}

/** What an interrupted import has made of the row already; it is not looked at twice, whatever happened since. */
function keptFrom(app: App, number: number, { happening }: Draft): 'new' | 'changed' | null {
  const key = readKeyOfBatch(app.db, happening.kind, subjectOf(happening) ?? '', number);
  if (key === null) return null;
  return key.endsWith('/1') ? 'new' : 'changed';
}
