// Why facts were recorded, as the audit log kept it: a line names its fact in what it tells.

import { sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { audit } from '../schema.ts';

/** The reason by the number of the fact; facts without one are not in it. */
export function readReasons(db: Db, facts: readonly number[]): Map<number, string> {
  if (facts.length === 0) return new Map();
  const fact = sql<number>`json_extract(${audit.told}, '$.fact')`;
  const reason = sql<string | null>`json_extract(${audit.told}, '$.reason')`;
  const rows = db
    .select({ fact, reason })
    .from(audit)
    .where(
      sql`${fact} in (${sql.join(
        facts.map((number) => sql`${number}`),
        sql`, `,
      )})`,
    )
    .all();
  return new Map(rows.flatMap((row) => (row.reason ? [[row.fact, row.reason] as const] : [])));
}
