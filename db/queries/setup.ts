// How much of a new office is there, as setup marks its steps.

import { sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { deals, facts, goals, meta, people, screens } from '../schema.ts';

export type SetupMarks = { people: boolean; rules: boolean; goal: boolean; screen: boolean; bell: boolean };

const marks = prepared((db) =>
  db
    .select({
      people: sql<number>`exists(select 1 from ${people})`,
      rules: sql<number>`exists(select 1 from ${facts} where ${facts.kind} = 'rules_set' and ${facts.source} = 'coach')`,
      goal: sql<number>`exists(select 1 from ${goals} where ${goals.season} = ${sql.placeholder('season')})`,
      screen: sql<number>`exists(select 1 from ${screens} where ${screens.revokedAt} is null)`,
      bell: sql<number>`exists(select 1 from ${meta} where ${meta.key} = 'test-bell')`,
    })
    .from(sql`(select 1)`)
    .prepare(),
);

const anyDeal = prepared((db) => db.select({ deal: deals.deal }).from(deals).limit(1).prepare());
const anyGoal = prepared((db) => db.select({ season: goals.season }).from(goals).limit(1).prepare());

/** Whether anybody has played yet: until then nothing was scored by any rules. */
export const hasDeals = (db: Db): boolean => anyDeal(db).get() !== undefined;

/** Whether any amount of money is kept yet, which the office's currency and clock give a meaning. */
export const hasAmounts = (db: Db): boolean => hasDeals(db) || anyGoal(db).get() !== undefined;

/** `season` is the present one. */
export function readSetupMarks(db: Db, season: string): SetupMarks {
  const { people, rules, goal, screen, bell } = marks(db).get({ season }) ?? NOTHING;
  return {
    people: people === 1,
    rules: rules === 1,
    goal: goal === 1,
    screen: screen === 1,
    bell: bell === 1,
  };
}

const NOTHING = { people: 0, rules: 0, goal: 0, screen: 0, bell: 0 };
