// Tokens of machines that may send facts. Only their SHA-256 is kept.

import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { tokens } from '../schema.ts';

export type TokenRow = { id: number; name: string; createdAt: number; revokedAt: number | null };

const byHash = prepared((db) =>
  db
    .select({ id: tokens.id, name: tokens.name })
    .from(tokens)
    .where(and(eq(tokens.hash, sql.placeholder('hash')), isNull(tokens.revokedAt)))
    .prepare(),
);

/** The token of this hash, unless it was revoked. */
export function readToken(db: Db, hash: string): { id: number; name: string } | null {
  return byHash(db).get({ hash }) ?? null;
}

/** Every token, oldest first, without its secret. */
export function readTokens(db: Db): TokenRow[] {
  const { id, name, createdAt, revokedAt } = tokens;
  return db.select({ id, name, createdAt, revokedAt }).from(tokens).orderBy(asc(tokens.id)).all();
}

export function addToken(db: Db, name: string, hash: string, createdAt: number): number {
  return Number(db.insert(tokens).values({ name, hash, createdAt }).run().lastInsertRowid);
}

/** Whether there was such a token to revoke. */
export function revokeToken(db: Db, id: number, revokedAt: number): boolean {
  const open = and(eq(tokens.id, id), isNull(tokens.revokedAt));
  return db.update(tokens).set({ revokedAt }).where(open).run().changes > 0;
}
