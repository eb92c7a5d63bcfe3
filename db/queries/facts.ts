// The log of facts: appended, looked up by key, read back in order.

import { and, asc, desc, eq, gt, inArray, max, sql } from 'drizzle-orm';
import { type Fact, subjectOf } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { facts, meta } from '../schema.ts';

const byKey = prepared((db) =>
  db
    .select({ number: facts.number, hash: facts.hash, sent: facts.sent })
    .from(facts)
    .where(eq(facts.key, sql.placeholder('key')))
    .prepare(),
);

const append = prepared((db) =>
  db
    .insert(facts)
    .values({
      key: sql.placeholder('key'),
      hash: sql.placeholder('hash'),
      sent: sql.placeholder('sent'),
      kind: sql.placeholder('kind'),
      source: sql.placeholder('source'),
      occurredAt: sql.placeholder('occurredAt'),
      recordedAt: sql.placeholder('recordedAt'),
      body: sql.placeholder('body'),
      subject: sql.placeholder('subject'),
      actor: sql.placeholder('actor'),
      batch: sql.placeholder('batch'),
    })
    .prepare(),
);

const last = prepared((db) =>
  db
    .select({ number: max(facts.number) })
    .from(facts)
    .prepare(),
);
const lastAbout = prepared((db) =>
  db
    .select({ number: max(facts.number) })
    .from(facts)
    .where(
      and(
        inArray(facts.kind, ['person_set', 'membership_set']),
        eq(facts.subject, sql.placeholder('person')),
      ),
    )
    .prepare(),
);
const subjectOfNumber = prepared((db) =>
  db
    .select({ subject: facts.subject })
    .from(facts)
    .where(eq(facts.number, sql.placeholder('number')))
    .prepare(),
);
const first = prepared((db) =>
  db.select({ recordedAt: facts.recordedAt }).from(facts).where(eq(facts.number, 1)).prepare(),
);
const newest = prepared((db) =>
  db.select({ recordedAt: facts.recordedAt }).from(facts).orderBy(desc(facts.number)).limit(1).prepare(),
);
const epoch = prepared((db) =>
  db.select({ value: meta.value }).from(meta).where(eq(meta.key, 'epoch')).prepare(),
);
const page = prepared((db) =>
  db
    .select()
    .from(facts)
    .where(gt(facts.number, sql.placeholder('after')))
    .orderBy(asc(facts.number))
    .limit(1000)
    .prepare(),
);

export type SeenFact = { number: number; hash: string; sent: string | null };

/** The number and hashes of the fact with this key, if it has been recorded. */
export function readFactByKey(db: Db, key: string): SeenFact | undefined {
  return byKey(db).get({ key });
}

/** How a fact came in: `sent` is the hash of its message, `actor` who recorded it, `batch` the import it came by. */
export type Arrival = { sent: string | null; actor: string | null; batch: number | null };

/** Appends a fact and gives its number. */
export function appendFact(
  db: Db,
  fact: Fact,
  { hash, recordedAt, ...arrival }: { hash: string; recordedAt: number } & Arrival,
): number {
  const { key, kind, source, occurredAt, ...content } = fact;
  const body = JSON.stringify(content);
  const subject = subjectOf(fact);
  const row = { key, hash, kind, source, occurredAt, recordedAt, body, subject, ...arrival };
  const done = append(db).run(row);
  return Number(done.lastInsertRowid);
}

/** The number of the newest fact, 0 when there is none: the cursor of the whole system. */
export function readLastFact(db: Db): number {
  return last(db).get()?.number ?? 0;
}

/** The number of the newest fact about a person or their teams, 0 when there is none: what a form was drawn from. */
export function readLastFactAbout(db: Db, person: string): number {
  return lastAbout(db).get({ person })?.number ?? 0;
}

/** The key of what a fact is about, or null. */
export function readSubject(db: Db, number: number): string | null {
  return subjectOfNumber(db).get({ number })?.subject ?? null;
}

/** When the first fact was recorded (UTC ms), or null for an empty log. */
export function readFirstRecorded(db: Db): number | null {
  return first(db).get()?.recordedAt ?? null;
}

/** When the newest fact was recorded (UTC ms), or null for an empty log. */
export function readLastRecorded(db: Db): number | null {
  return newest(db).get()?.recordedAt ?? null;
}

/** The name of this file's history; it changes when a backup is restored. */
export function readEpoch(db: Db): string {
  return epoch(db).get()?.value ?? '';
}

/** Every fact in order of its number, a thousand at a time, with the moment it was recorded. */
export function* readAllFacts(
  db: Db,
): Generator<{ number: number; recordedAt: number; hash: string; fact: Fact }> {
  let after = 0;
  for (;;) {
    const rows = page(db).all({ after });
    if (rows.length === 0) return;
    for (const row of rows) {
      const { number, key, kind, source, occurredAt, recordedAt, hash } = row;
      const fact = { key, kind, source, occurredAt, ...JSON.parse(row.body) } as Fact;
      yield { number, recordedAt, hash, fact };
    }
    after = rows[rows.length - 1]!.number;
  }
}
