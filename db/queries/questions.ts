// Questions and their rulings, as the facts tell them.

import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Question, Ruling } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { prepared, preparedSave } from '../prepared.ts';
import { deals, questions } from '../schema.ts';

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

/** `at` is when it was asked (UTC ms), `fact` the number of the fact that says so. */
export function saveQuestion(db: Db, { question, deal, about, why, by }: Question, at: number, fact: number) {
  save(db).run({
    question,
    deal,
    touch: about.kind === 'touch' ? about.touch : null,
    person: about.kind === 'touch' ? null : about.person,
    asset: about.kind === 'maker' ? about.asset : null,
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
