// The demo's questions and rulings as facts, about the latest wins of the story that were helped more than once.

import { demoJudge, demoQuestions } from '#db/seeds/demo-questions.ts';
import type { Deal, Fact, Happening, Touch } from '#src/domain/fact.ts';

/** @param facts the story so far, oldest first; @param from the moment from which wins are taken, UTC ms */
export function questionFacts(facts: readonly Fact[], from: number, now: number): Fact[] {
  const wins = latestHelped(facts, from);
  return demoQuestions.flatMap((one, index) => {
    const win = wins[index];
    if (win === undefined) return [];
    const { deal, touch } = win;
    const question = `demo-question-${index + 1}`;
    const about = { kind: 'touch', touch: touch.touch } as const;
    const asked = { question, deal: deal.deal, about, why: one.why, by: `account:${one.by}` };
    const told: Happening[] = [{ kind: 'question_asked', question: asked }];
    if (one.ruling !== null) {
      told.push({ kind: 'question_ruled', question, ...one.ruling, by: `account:${demoJudge}` });
      if (one.ruling.ruling === 'rejected')
        told.push({ kind: 'touch_set', touch: { ...touch, rejected: true } });
    }
    const ruled = `demo/${question}/question_ruled`;
    return told.map((happening): Fact => {
      const key =
        happening.kind === 'touch_set' ? `${ruled}/touch_set` : `demo/${question}/${happening.kind}`;
      return { ...happening, key, source: 'seed', occurredAt: now };
    });
  });
}

/** With two touches at least, so that ruling one out moves points to the others; the latest win is left alone. */
function latestHelped(facts: readonly Fact[], from: number): { deal: Deal; touch: Touch }[] {
  const touches = new Map<string, Touch[]>();
  for (const fact of facts) {
    if (fact.kind !== 'touch_set') continue;
    const known = touches.get(fact.touch.deal) ?? [];
    touches.set(fact.touch.deal, [...known, fact.touch]);
  }
  const wins = facts.flatMap((fact) =>
    fact.kind === 'deal_set' && isWonSince(fact.deal, from) ? [fact.deal] : [],
  );
  return wins
    .slice(0, -1)
    .reverse()
    .flatMap((deal) => {
      const [touch, next] = touches.get(deal.deal) ?? [];
      return touch && next ? [{ deal, touch }] : [];
    });
}

const isWonSince = ({ stage, won }: Deal, from: number) => stage === 'won' && won !== null && won.at >= from;
