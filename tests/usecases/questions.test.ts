// Questions and rulings, from the doubt to the points: who may, once, in the open, and closed by the seal.

import { describe, expect, test } from 'vitest';
import { readNewestQuestions, readOpenNow } from '#db/queries/questions.ts';
import { readTouch } from '#db/queries/touches.ts';
import type { Doubt, Ruling } from '#src/domain/fact.ts';
import { askQuestion, questionable } from '#src/usecases/ask-question.ts';
import { replay } from '#src/usecases/replay.ts';
import { ruleQuestion } from '#src/usecases/rule-question.ts';
import type { TestOffice } from '../support/office.ts';
import { COACH, countOf, MAYA, NOOR, newOnce, openDesk, pointsOf, TOM, VIEWER } from './deal-editing.ts';

const wordOf = (office: TestOffice, about: Doubt) =>
  questionable(office.app, 'D').find((one) => JSON.stringify(one.about) === JSON.stringify(about))?.word ??
  '';
const ask = (office: TestOffice, about: Doubt, actor = TOM, why = 'Was that Northwind Energy?') =>
  askQuestion(office.app, actor, 'D', { about: wordOf(office, about), why }, newOnce());
const rule = (office: TestOffice, ruling: Ruling, reason = 'Another company', actor = COACH) => {
  const [latest] = readNewestQuestions(office.app.db, 1);
  return ruleQuestion(office.app, actor, latest?.question ?? '', ruling, { reason, once: newOnce() });
};

const TOUCH = { kind: 'touch', touch: 'T' } as const;

test('a question moves nothing; rejecting it moves the points, and asking again can bring them back', () => {
  const office = openDesk();
  expect(ask(office, TOUCH).says).toBe('Nobody’s points moved.');
  expect(pointsOf(office)).toEqual({ maya: 100, noor: 100 });
  expect(rule(office, 'rejected').says).toBe('Noor −100.');
  expect(readTouch(office.app.db, 'T')?.rejected).toBe(true);
  expect(pointsOf(office)).toEqual({ maya: 100 });
  ask(office, TOUCH, NOOR, 'I have the list of who came');
  expect(rule(office, 'counts', 'They were there').says).toBe('Noor +100.');
  expect(pointsOf(office)).toEqual({ maya: 100, noor: 100 });
  expect(replay(office.app)).toMatchObject({ agrees: true });
});

test('twice is once: the same form, the same thing, the same ruling', () => {
  const office = openDesk();
  const form = { about: wordOf(office, TOUCH), why: 'Why?' };
  const once = newOnce();
  askQuestion(office.app, TOM, 'D', form, once);
  const facts = countOf(office, 'facts');
  expect(askQuestion(office.app, TOM, 'D', form, once).isNew).toBe(false);
  expect(() => ask(office, TOUCH, NOOR)).toThrow('being asked already: “Why?”');
  expect(countOf(office, 'facts')).toBe(facts);
  const [{ question } = { question: '' }] = readOpenNow(office.app.db);
  const typed = { reason: 'No', once: newOnce() };
  ruleQuestion(office.app, COACH, question, 'rejected', typed);
  expect(ruleQuestion(office.app, COACH, question, 'rejected', typed).isNew).toBe(false);
  expect(() => rule(office, 'counts')).toThrow('has its ruling already');
  expect(countOf(office, 'facts')).toBe(facts + 2);
});

describe('who may', () => {
  test('ask: everybody who signed in, and nobody else', () => {
    const office = openDesk();
    ask(office, TOUCH, VIEWER);
    expect(() => ask(office, { kind: 'owner', person: 'maya' }, { kind: 'visitor' } as never)).toThrow(
      'Sign in first',
    );
    expect(() => ask(office, { kind: 'owner', person: 'maya' }, { kind: 'terminal' } as never)).toThrow(
      'may not',
    );
  });
  test('rule: the coach and the terminal', () => {
    const office = openDesk();
    ask(office, TOUCH);
    for (const actor of [MAYA, VIEWER])
      expect(() => rule(office, 'counts', 'Mine', actor)).toThrow('may not');
    rule(office, 'counts', 'They were there', { kind: 'terminal' } as never);
  });
});
