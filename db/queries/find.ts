// Deals by a part of their customer's name or of their key, newest first. Only reads.

import { and, desc, like, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Stage } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { deals } from '../schema.ts';

/** Every word has to be in the name or in the key; SQLite folds only the capitals of ASCII. */
export function findDealsByName(
  db: Db,
  words: string,
  most: number,
): { deal: string; customer: string; stage: Stage }[] {
  const holds = (word: string): SQL | undefined => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return or(
      sql`${like(deals.customer, pattern)} escape '\\'`,
      sql`${like(deals.deal, pattern)} escape '\\'`,
    );
  };
  return db
    .select({ deal: deals.deal, customer: deals.customer, stage: deals.stage })
    .from(deals)
    .where(and(ne(deals.stage, 'deleted'), ...words.split(/\s+/).slice(0, 8).map(holds)))
    .orderBy(desc(deals.wonAt), desc(deals.fact))
    .limit(most)
    .all();
}
