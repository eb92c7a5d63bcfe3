// The audit log: added to, and read newest first.

import { and, desc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { audit } from '../schema.ts';

export type AuditRow = typeof audit.$inferSelect;

const add = prepared((db) =>
  db
    .insert(audit)
    .values({
      at: sql.placeholder('at'),
      actor: sql.placeholder('actor'),
      actorName: sql.placeholder('actorName'),
      verb: sql.placeholder('verb'),
      thing: sql.placeholder('thing'),
      told: sql.placeholder('told'),
    })
    .prepare(),
);

const page = prepared((db) =>
  db
    .select()
    .from(audit)
    .where(lt(audit.number, sql.placeholder('before')))
    .orderBy(desc(audit.number))
    .limit(sql.placeholder('count'))
    .prepare(),
);

export function addAudit(db: Db, row: Omit<AuditRow, 'number'>): void {
  add(db).run(row);
}

/** Rows with a smaller number than `before`, newest first. */
export function readAudit(db: Db, before: number, count: number): AuditRow[] {
  return page(db).all({ before, count });
}

/** The latest line that says this was done to that. */
export function readLastAudit(db: Db, verb: string, thing: string): AuditRow | null {
  const about = and(eq(audit.verb, verb), eq(audit.thing, thing));
  return db.select().from(audit).where(about).orderBy(desc(audit.number)).limit(1).get() ?? null;
}

/** From which addresses this account signed in after that moment (UTC ms), as the log has them. */
export function readSignInAddresses(db: Db, thing: string, since: number): string[] {
  const address = sql<string | null>`${audit.told} ->> 'address'`;
  const about = and(gt(audit.at, since), eq(audit.verb, 'signed-in'), eq(audit.thing, thing));
  const rows = db.selectDistinct({ address }).from(audit).where(about).all();
  return rows.flatMap((row) => (row.address === null ? [] : [row.address]));
}
