// Single-use links: added, found by the hash of what stands in the address, used once, and made void.

import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { links } from '../schema.ts';

export type LinkRow = typeof links.$inferSelect;
export type LinkKind = LinkRow['kind'];

const byHash = prepared((db) =>
  db
    .select()
    .from(links)
    .where(eq(links.hash, sql.placeholder('hash')))
    .prepare(),
);

export const readLink = (db: Db, hash: string): LinkRow | null => byHash(db).get({ hash }) ?? null;

/** The newest link of that kind for the account, used or not. */
export function readLastLink(db: Db, kind: LinkKind, account: string): LinkRow | null {
  const own = and(eq(links.kind, kind), eq(links.account, account));
  return db.select().from(links).where(own).orderBy(desc(links.id)).limit(1).get() ?? null;
}

export function addLink(db: Db, row: Omit<LinkRow, 'id' | 'usedAt'>): void {
  db.insert(links).values(row).run();
}

/** False when somebody was quicker. */
export function markLinkUsed(db: Db, id: number, usedAt: number): boolean {
  const open = and(eq(links.id, id), isNull(links.usedAt));
  return db.update(links).set({ usedAt }).where(open).run().changes > 0;
}

/** Closes every open link of that kind; of one account, or with null those that belong to none. */
export function voidLinks(db: Db, kind: LinkKind, account: string | null, usedAt: number): void {
  const whose = account === null ? isNull(links.account) : eq(links.account, account);
  const open = and(eq(links.kind, kind), whose, isNull(links.usedAt));
  db.update(links).set({ usedAt }).where(open).run();
}
