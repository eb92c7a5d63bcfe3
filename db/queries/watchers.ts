// Which of the sessions that follow the board are still open. Lucia checks the one behind a request by itself.

import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { accounts, sessions } from '../schema.ts';

/** Those of `ids` that have not ended at `nowSeconds`, and whose account may still come in. */
export function readOpenSessions(db: Db, ids: readonly string[], nowSeconds: number): Set<string> {
  if (ids.length === 0) return new Set();
  const rows = db
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.userId))
    .where(
      and(inArray(sessions.id, [...ids]), gt(sessions.expiresAt, nowSeconds), isNull(accounts.disabledAt)),
    )
    .all();
  return new Set(rows.map(({ id }) => id));
}
