// Accounts that were invited and have not come in yet, with the newest of their links. Only reads.

import { and, asc, eq, isNull, max, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { accounts, links } from '../schema.ts';

export type OpenInvitation = { account: string; name: string; expiresAt: number };

const open = prepared((db) =>
  db
    .select({ account: accounts.id, name: accounts.name, expiresAt: max(links.expiresAt) })
    .from(accounts)
    .innerJoin(links, and(eq(links.account, accounts.id), eq(links.kind, 'invitation'), isNull(links.usedAt)))
    .where(and(isNull(accounts.passwordHash), isNull(accounts.disabledAt)))
    .groupBy(accounts.id)
    .orderBy(asc(sql`max(${links.expiresAt})`))
    .prepare(),
);

/** `expiresAt` in UTC ms; whoever runs out first comes first. */
export function readOpenInvitations(db: Db): OpenInvitation[] {
  return open(db)
    .all()
    .map((row) => ({ ...row, expiresAt: row.expiresAt ?? 0 }));
}
