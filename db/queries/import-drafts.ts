// Files that came in by the desk: kept as text until they have gone in, and remembered with their counts.

import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { facts, imports } from '../schema.ts';

export type ImportRow = typeof imports.$inferSelect;

/** Everything but the text itself, which may be as long as a file. */
export type ImportLine = Omit<ImportRow, 'body'>;

const { body: _body, ...LINE } = {
  number: imports.number,
  lane: imports.lane,
  file: imports.file,
  body: imports.body,
  columns: imports.columns,
  counts: imports.counts,
  by: imports.by,
  at: imports.at,
  state: imports.state,
};

const lines = prepared((db) =>
  db.select(LINE).from(imports).orderBy(desc(imports.number)).limit(sql.placeholder('count')).prepare(),
);
const line = prepared((db) =>
  db
    .select(LINE)
    .from(imports)
    .where(eq(imports.number, sql.placeholder('number')))
    .prepare(),
);
const text = prepared((db) =>
  db
    .select({ body: imports.body })
    .from(imports)
    .where(eq(imports.number, sql.placeholder('number')))
    .prepare(),
);
const sameDraft = prepared((db) =>
  db
    .select({ number: imports.number })
    .from(imports)
    .where(and(eq(imports.state, 'draft'), eq(imports.body, sql.placeholder('body'))))
    .limit(1)
    .prepare(),
);
const ofBatch = prepared((db) =>
  db
    .select({ key: facts.key })
    .from(facts)
    .where(
      and(
        eq(facts.kind, sql.placeholder('kind')),
        eq(facts.subject, sql.placeholder('subject')),
        eq(facts.batch, sql.placeholder('batch')),
      ),
    )
    .limit(1)
    .prepare(),
);
const anyOfBatch = prepared((db) =>
  db
    .select({ number: facts.number })
    .from(facts)
    .where(eq(facts.batch, sql.placeholder('batch')))
    .limit(1)
    .prepare(),
);

export function addImport(db: Db, row: Omit<ImportRow, 'number'>): number {
  return db.insert(imports).values(row).returning({ number: imports.number }).get().number;
}

/** Newest first. */
export function readImports(db: Db, count: number): ImportLine[] {
  return lines(db).all({ count });
}

export function readImport(db: Db, number: number): ImportLine | null {
  return line(db).get({ number }) ?? null;
}

/** The text of the file, null once it went in or was given up. */
export function readImportText(db: Db, number: number): string | null {
  return text(db).get({ number })?.body ?? null;
}

/** The draft that holds exactly this text, or null. */
export function readDraftOf(db: Db, body: string): number | null {
  return sameDraft(db).get({ body })?.number ?? null;
}

export function changeImport(db: Db, number: number, change: Partial<Omit<ImportRow, 'number'>>): void {
  db.update(imports).set(change).where(eq(imports.number, number)).run();
}

export function dropImport(db: Db, number: number): void {
  db.delete(imports).where(eq(imports.number, number)).run();
}

/** The key of a fact about `subject` that the import made, or null. */
export function readKeyOfBatch(db: Db, kind: string, subject: string, batch: number): string | null {
  return ofBatch(db).get({ kind, subject, batch })?.key ?? null;
}

/** True once an import has made a fact. */
export function hasBatch(db: Db, batch: number): boolean {
  return anyOfBatch(db).get({ batch }) !== undefined;
}
