// What is only kept for a while, and goes when its time is over. No fact, entry or audit line is among it.

import type { Db } from '../open.ts';

/** Instants in UTC ms: everything older goes. Gives how many rows. */
export function dropStale(
  { $client }: Db,
  before: Readonly<Record<'links' | 'pairings' | 'deck' | 'drafts' | 'messages', number>>,
): number {
  const statements: [string, number][] = [
    ['DELETE FROM links WHERE max(expires_at, coalesce(used_at, 0)) < ?', before.links],
    ['DELETE FROM pairings WHERE expires_at < ?', before.pairings],
    ["DELETE FROM deck WHERE state NOT IN ('waiting', 'held') AND rung_at < ?", before.deck],
    ["UPDATE imports SET body = NULL WHERE state = 'draft' AND body IS NOT NULL AND at < ?", before.drafts],
    ['DELETE FROM messages WHERE until_at < ?', before.messages],
  ];
  return statements.reduce((rows, [sql, at]) => rows + $client.prepare(sql).run(at).changes, 0);
}

/** Keys of people who play for no team since `before` (UTC ms), and who were not erased yet. */
export function readLeavers({ $client }: Db, before: number): string[] {
  return $client
    .prepare(
      `SELECT person FROM people WHERE
         (SELECT team IS NULL AND from_at < ? AND from_at > -8640000000000000 FROM memberships
          WHERE memberships.person = people.person ORDER BY from_at DESC LIMIT 1)
         AND NOT EXISTS (SELECT 1 FROM choices WHERE choices.person = people.person AND erased_at IS NOT NULL)`,
    )
    .pluck()
    .all(before) as string[];
}
