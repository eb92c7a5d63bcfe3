// The log of facts read backwards: what changed last, and how a thing stood before a fact.

import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Fact } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { facts } from '../schema.ts';

/** A fact without its body, for lists. */
export type FactLine = Pick<
  typeof facts.$inferSelect,
  'number' | 'key' | 'kind' | 'source' | 'recordedAt' | 'subject' | 'actor' | 'batch'
>;

export type FactRow = FactLine & { fact: Fact };

const LINE = {
  number: facts.number,
  key: facts.key,
  kind: facts.kind,
  source: facts.source,
  recordedAt: facts.recordedAt,
  subject: facts.subject,
  actor: facts.actor,
  batch: facts.batch,
};

const backwards = prepared((db) =>
  db
    .select(LINE)
    .from(facts)
    .where(lt(facts.number, sql.placeholder('before')))
    .orderBy(desc(facts.number))
    .limit(sql.placeholder('count'))
    .prepare(),
);
const one = prepared((db) =>
  db
    .select()
    .from(facts)
    .where(eq(facts.number, sql.placeholder('number')))
    .prepare(),
);
const earlier = prepared((db) =>
  db
    .select()
    .from(facts)
    .where(
      and(
        eq(facts.kind, sql.placeholder('kind')),
        sql`${facts.subject} is ${sql.placeholder('subject')}`,
        lt(facts.number, sql.placeholder('before')),
        sql`${facts.batch} is not ${sql.placeholder('butNot')}`,
      ),
    )
    .orderBy(desc(facts.number))
    .limit(1)
    .prepare(),
);
const ofSubject = prepared((db) =>
  db
    .select(LINE)
    .from(facts)
    .where(
      and(
        eq(facts.kind, sql.placeholder('kind')),
        eq(facts.subject, sql.placeholder('subject')),
        lt(facts.number, sql.placeholder('before')),
      ),
    )
    .orderBy(desc(facts.number))
    .limit(sql.placeholder('count'))
    .prepare(),
);
const ofBatch = prepared((db) =>
  db
    .select()
    .from(facts)
    .where(and(eq(facts.batch, sql.placeholder('batch')), lt(facts.number, sql.placeholder('before'))))
    .orderBy(desc(facts.number))
    .limit(sql.placeholder('count'))
    .prepare(),
);
/** Facts with a smaller number than `before`, newest first. */
export function readFactLines(db: Db, before: number, count: number): FactLine[] {
  return backwards(db).all({ before, count });
}

/** The same for one thing only. */
export function readFactLinesOf(
  db: Db,
  kind: string,
  subject: string,
  before: number,
  count: number,
): FactLine[] {
  return ofSubject(db).all({ kind, subject, before, count });
}

export function readFact(db: Db, number: number): FactRow | null {
  const row = one(db).get({ number });
  return row ? rowOf(row) : null;
}

/** What was said of the same thing before, or of the one office and its rules; facts of the import `butNot` are passed over. */
export function readFactBefore(
  db: Db,
  { kind, subject, number }: Pick<FactLine, 'kind' | 'subject' | 'number'>,
  butNot: number | null = -1,
): FactRow | null {
  const row = earlier(db).get({ kind, subject, before: number, butNot });
  return row ? rowOf(row) : null;
}

/** What was said last of a thing, or null. */
export function readLatestLine(db: Db, kind: string, subject: string): FactLine | null {
  return readFactLinesOf(db, kind, subject, Number.MAX_SAFE_INTEGER, 1)[0] ?? null;
}

/** Facts of an import with a smaller number than `before`, newest first. */
export function readBatch(db: Db, batch: number, before: number, count: number): FactRow[] {
  return ofBatch(db).all({ batch, before, count }).map(rowOf);
}

function rowOf(row: typeof facts.$inferSelect): FactRow {
  const { body, hash: _hash, sent: _sent, occurredAt, ...line } = row;
  const { key, kind, source } = line;
  return { ...line, fact: { key, kind, source, occurredAt, ...JSON.parse(body) } as Fact };
}
