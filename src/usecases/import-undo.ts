// Takes a whole import back: every thing it changed stands as before, unless somebody changed it since.

import { setImmediate as breath } from 'node:timers/promises';
import { type FactRow, readBatch, readLatestLine } from '#db/queries/changes.ts';
import { changeImport, hasBatch, readImport } from '#db/queries/import-drafts.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { Fact } from '#src/domain/fact.ts';
import type { ImportCounts } from '#src/domain/import-view.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { BATCH_ROWS, countsOf } from './import-commit.ts';
import { goingOf } from './import-going.ts';
import { noteAudit } from './note-audit.ts';
import { recordFacts } from './record-fact.ts';
import { restoreBefore, UNDO_IMPORT } from './restore-before.ts';

/** `back` were restored; `kept` were changed since and are left, the first of them by name; `stays` are new people. */
export type Undone = NonNullable<ImportCounts['undone']>;

const NAMES_MAX = 20;

/**
 * In small transactions, newest first; an undo that was interrupted goes on and restores nothing twice. It makes no
 * moment for screens. Refusals: those of `allow`, `not_found`, and `conflict` for an import with nothing to undo.
 */
export async function undoImport(app: App, actor: Actor, number: number): Promise<Undone> {
  allow(actor, 'import-file');
  const row = readImport(app.db, number);
  if (row === null) throw new Refusal('not_found', 'There is no such import.');
  if (row.state === 'undone') throw new Refusal('conflict', 'This import has been undone already.');
  if (!hasBatch(app.db, number)) throw new Refusal('conflict', 'Nothing of this file has gone in.');
  const going = goingOf(app);
  if (going.has(number)) throw new Refusal('conflict', 'Wait until it has finished.');
  const counts = countsOf(app, number);
  going.set(number, { done: 0, rows: counts.new + counts.changed });
  const undone: Undone = { back: 0, kept: 0, stays: 0, names: [] };
  try {
    let before = Number.MAX_SAFE_INTEGER;
    const seen = new Set<string>();
    for (;;) {
      const rows = readBatch(app.db, number, before, BATCH_ROWS);
      if (rows.length === 0) break;
      before = rows.at(-1)?.number ?? 0;
      undoRows(app, actor, { number, rows, seen, undone });
      going.set(number, { done: seen.size, rows: counts.new + counts.changed });
      await breath();
    }
  } finally {
    going.delete(number);
    app.ring();
  }
  finish(app, actor, number, { ...counts, undone });
  return undone;
}

type Portion = { number: number; rows: FactRow[]; seen: Set<string>; undone: Undone };

function undoRows(app: App, actor: Actor, { number, rows, seen, undone }: Portion): void {
  app.db.$client
    .transaction(() => {
      for (const row of rows) {
        const thing = `${row.kind}/${row.subject}`;
        if (seen.has(thing)) continue;
        seen.add(thing);
        undoRow(app, actor, number, row, undone);
      }
    })
    .immediate();
}

function undoRow(app: App, actor: Actor, number: number, row: FactRow, undone: Undone): void {
  const { kind, subject } = row;
  const latest = readLatestLine(app.db, kind, subject ?? '');
  const key = `${UNDO_IMPORT}${number}/${kind}/${subject}`;
  if (latest?.key === key) {
    undone.back += 1;
    return;
  }
  if (latest?.batch !== number) {
    undone.kept += 1;
    if (undone.names.length < NAMES_MAX) undone.names.push(nameOfThing(row.fact));
    return;
  }
  const restored = restoreBefore(app, row, number);
  if (restored === 'stays') {
    undone.stays += 1;
    return;
  }
  const { happening, occurredAt } = restored;
  recordFacts(app, [{ ...happening, key, source: 'import', occurredAt }], { actor: callOf(actor) });
  undone.back += 1;
}

function nameOfThing(fact: Fact): string {
  switch (fact.kind) {
    case 'person_set':
      return fact.person.name;
    case 'asset_set':
      return fact.asset.title;
    case 'deal_set':
      return fact.deal.customer || fact.deal.deal;
    case 'touch_set':
      return fact.touch.touch;
    case 'goal_set':
    case 'office_set':
    case 'rules_set':
    case 'membership_set':
    case 'season_sealed':
    case 'question_asked':
    case 'question_ruled':
    case 'thanks_given':
    case 'thanks_withdrawn':
      return fact.key;
    default:
      fact satisfies never;
      return '';
  }
}

function finish(app: App, actor: Actor, number: number, counts: ImportCounts): void {
  app.db.$client
    .transaction(() => {
      changeImport(app.db, number, { state: 'undone', body: null, counts: JSON.stringify(counts) });
      const { back = 0, kept = 0, stays = 0 } = counts.undone ?? {};
      noteAudit(app, actor, 'import-undone', `import:${number}`, { back, kept, stays });
    })
    .immediate();
}
