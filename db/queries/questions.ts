// Questions and their rulings, as the facts tell them.

import { and, asc, desc, eq, gte, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Doubt, Question, Ruling } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { deals, questions, seals } from '../schema.ts';

export type QuestionRow = typeof questions.$inferSelect;

const save = preparedSave(questions);
const one = prepared((db) =>
  db
    .select()
    .from(questions)
    .where(eq(questions.question, sql.placeholder('question')))
    .prepare(),
);
const ofDeal = prepared((db) =>
  db
    .select()
    .from(questions)
    .where(eq(questions.deal, sql.placeholder('deal')))
    .orderBy(asc(questions.fact))
    .prepare(),
);
const openIn = prepared((db) =>
  db
    .select({ question: questions })
    .from(questions)
    .innerJoin(deals, eq(deals.deal, questions.deal))
    .where(and(isNull(questions.ruling), eq(deals.season, sql.placeholder('season'))))
    .orderBy(asc(questions.fact))
    .prepare(),
);
/** Of a win, and its month is not sealed. */
const openNow = prepared((db) =>
  db
    .select({ question: questions })
    .from(questions)
    .innerJoin(deals, eq(deals.deal, questions.deal))
    .leftJoin(seals, eq(seals.season, deals.season))
    .where(and(isNull(questions.ruling), isNotNull(deals.season), isNull(seals.season)))
    .orderBy(asc(questions.fact))
    .prepare(),
);
const lately = prepared((db) =>
  db
    .select()
    .from(questions)
    .where(gte(questions.ruledAt, sql.placeholder('since')))
    .orderBy(desc(questions.ruledFact))
    .prepare(),
);
const newest = prepared((db) =>
  db.select().from(questions).orderBy(desc(questions.fact)).limit(sql.placeholder('count')).prepare(),
);
/** `deal` is null for a part in an asset, which is the same one on every win. */
const about = prepared((db) =>
  db
    .select()
    .from(questions)
    .where(
      and(
        sql`${questions.touch} is ${sql.placeholder('touch')}`,
        sql`${questions.person} is ${sql.placeholder('person')}`,
        sql`${questions.asset} is ${sql.placeholder('asset')}`,
        sql`(${questions.asset} is not null or ${questions.deal} = ${sql.placeholder('deal')})`,
      ),
    )
    .orderBy(desc(questions.fact))
    .prepare(),
);

export function readQuestion(db: Db, question: string): QuestionRow | null {
  return one(db).get({ question }) ?? null;
}

/** Every question about a deal's path, in the order in which they were asked. */
export function readQuestionsOf(db: Db, deal: string): QuestionRow[] {
  return ofDeal(db).all({ deal });
}

/** Questions without a ruling about wins of a season. */
export function readOpenQuestions(db: Db, season: string): QuestionRow[] {
  return openIn(db)
    .all({ season })
    .map(({ question }) => question);
}

/** Questions that a coach can rule on now, oldest first: of wins whose month is open. */
export function readOpenNow(db: Db): QuestionRow[] {
  return openNow(db)
    .all()
    .map(({ question }) => question);
}

/** Questions with a ruling since that moment (UTC ms), the latest ruling first. */
export function readRuledSince(db: Db, since: number): QuestionRow[] {
  return lately(db).all({ since });
}

/** Every question, newest first. */
export function readNewestQuestions(db: Db, count: number): QuestionRow[] {
  return newest(db).all({ count });
}

/** Every question about the same thing, newest first; about a part in an asset from whichever win it was asked. */
export function readQuestionsAbout(db: Db, deal: string, doubt: Doubt): QuestionRow[] {
  return about(db).all({ deal, ...columnsOf(doubt) });
}

/** `at` is when it was asked (UTC ms), `fact` the number of the fact that says so. */
export function saveQuestion(db: Db, { question, deal, about, why, by }: Question, at: number, fact: number) {
  save(db).run({
    question,
    deal,
    ...columnsOf(about),
    why,
    by,
    askedAt: at,
    fact,
    ruling: null,
    reason: '',
    ruledBy: null,
    ruledAt: null,
    ruledFact: null,
  });
}

export type RuledRow = {
  ruling: Ruling;
  reason: string;
  ruledBy: string;
  ruledAt: number;
  ruledFact: number;
};

export function saveRuling(db: Db, question: string, ruled: RuledRow): void {
  db.update(questions).set(ruled).where(eq(questions.question, question)).run();
}

/** What a row is about. */
export function doubtOf({ touch, person, asset }: QuestionRow): Doubt {
  if (touch !== null) return { kind: 'touch', touch };
  const key = person ?? '';
  return asset === null ? { kind: 'owner', person: key } : { kind: 'maker', asset, person: key };
}

const columnsOf = (doubt: Doubt) => ({
  touch: doubt.kind === 'touch' ? doubt.touch : null,
  person: doubt.kind === 'touch' ? null : doubt.person,
  asset: doubt.kind === 'maker' ? doubt.asset : null,
});
