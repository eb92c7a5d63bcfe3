// Questions and rulings, from the doubt to the points: who may, once, exactly, and closed by the seal.

import { describe, expect, test } from 'vitest';
import { readAsset } from '#db/queries/assets.ts';
import { readDeal } from '#db/queries/deals.ts';
import { readNewestQuestions, readOpenNow, readQuestion } from '#db/queries/questions.ts';
import { readTouch } from '#db/queries/touches.ts';
import type { Actor } from '#src/domain/actor.ts';
import { askQuestion } from '#src/usecases/ask-question.ts';
import { moveDeal } from '#src/usecases/edit-deal.ts';
import { replay } from '#src/usecases/replay.ts';
import { ruleQuestion } from '#src/usecases/rule-question.ts';
import { takeBack } from '#src/usecases/take-back.ts';
import { previewRuling } from '#src/usecases/win-questions.ts';
import {
  COACH,
  countOf,
  formOf,
  MAYA,
  NOOR,
  newOnce,
  openDesk,
  pointsOf,
  TOM,
  VIEWER,
} from './deal-editing.ts';
import { ask, MAKER, OWNER, openShared, rule, TOUCH, wordOf } from './questioning.ts';

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

describe('a share', () => {
  test('of an owner that is rejected goes to the others, as the preview said', () => {
    const office = openShared();
    ask(office, { kind: 'owner', person: 'tom' }, NOOR);
    const [row] = readOpenNow(office.app.db);
    expect(previewRuling(office.app, COACH, row!)).toEqual({
      counts: 'Nobody’s points would move.',
      rejected: 'Tom −40, Maya +40.',
      problem: null,
    });
    expect(rule(office, 'rejected').says).toBe('Tom −40, Maya +40.');
    expect(readDeal(office.app.db, 'D')?.owners).toEqual([{ person: 'maya', share: '60' }]);
  });

  test('of a maker reaches every win of the asset, and is one question on all of them', () => {
    const office = openShared();
    const deal = { ...readDeal(office.app.db, 'D')!, deal: 'E', customer: 'Elbe' };
    office.tell({ kind: 'deal_set', deal });
    office.tell({ kind: 'touch_set', touch: { ...readTouch(office.app.db, 'T')!, touch: 'T2', deal: 'E' } });
    ask(office, MAKER);
    expect(() => ask(office, MAKER, VIEWER, 'Me too', 'E')).toThrow(
      'That is being asked already, on another win that it helped. The coach will rule on it.',
    );
    const [row] = readOpenNow(office.app.db);
    expect(previewRuling(office.app, COACH, row!).rejected).toBe(
      'Noor −100, Zoë +100. It reaches all 2 wins that “The webinar” helped.',
    );
    expect(rule(office, 'rejected').says).toBe('Noor −100, Zoë +100.');
    expect(readAsset(office.app.db, 'webinar')?.makers).toEqual([{ person: 'zoe', share: '1' }]);
  });

  test('of the only one stays, with a sentence that says what to do', () => {
    const office = openDesk();
    ask(office, OWNER);
    expect(() => rule(office, 'rejected')).toThrow('on the deal’s page first');
    const [owner] = readOpenNow(office.app.db);
    expect(previewRuling(office.app, COACH, owner!).problem).toMatch('Nobody would be left');
    rule(office, 'counts', 'She did');
    ask(office, MAKER);
    expect(() => rule(office, 'rejected')).toThrow('on the asset’s page first');
  });
});

describe('who may', () => {
  test('ask: everybody who signed in, and nobody else', () => {
    const office = openDesk();
    ask(office, TOUCH, VIEWER);
    const [visitor, terminal]: Actor[] = [{ kind: 'visitor' }, { kind: 'terminal' }];
    expect(() => ask(office, OWNER, visitor)).toThrow('Sign in first');
    expect(() => ask(office, OWNER, terminal)).toThrow('may not');
  });

  test('rule: the coach and the terminal', () => {
    const office = openDesk();
    ask(office, TOUCH);
    for (const actor of [MAYA, VIEWER])
      expect(() => rule(office, 'counts', 'Mine', actor)).toThrow('may not');
    rule(office, 'counts', 'They were there', { kind: 'terminal' });
  });
});

describe('words', () => {
  test('are needed, at most a paragraph, and lose what would make them read otherwise', () => {
    const office = openDesk();
    expect(() => ask(office, TOUCH, TOM, ' \u202e ')).toThrow('Say why');
    expect(() => ask(office, TOUCH, TOM, 'a'.repeat(1001))).toThrow('at most 1000');
    expect(() => ask(office, { kind: 'touch', touch: 'other' })).toThrow('Choose what you question');
    const { key } = ask(office, TOUCH, TOM, '\u202eWho\n<b>was</b> it? 🌊');
    expect(readQuestion(office.app.db, key)?.why).toBe('Who <b>was</b> it? 🌊');
    expect(() => rule(office, 'counts', '\u200b')).toThrow('Say why');
  });
});

describe('an end', () => {
  test('comes with the seal: nobody asks or rules, also not when the win is refunded later', () => {
    const office = openDesk();
    ask(office, TOUCH);
    office.setNow(Date.parse('2026-12-02T10:00:00Z'));
    office.tell({
      kind: 'season_sealed',
      season: '2026-11',
      by: 'terminal',
      overruled: 'No time',
      unnamed: [],
    });
    expect(() => rule(office, 'rejected')).toThrow('its questions are closed');
    expect(() => ask(office, OWNER)).toThrow('its questions are closed');
    expect(readOpenNow(office.app.db)).toEqual([]);
    moveDeal(office.app, COACH, 'D', 'refunded', formOf(office).editing);
    expect(() => rule(office, 'rejected')).toThrow('its questions are closed');
  });

  test('is not taken back, neither the ruling nor what followed from it', () => {
    const office = openDesk();
    ask(office, TOUCH);
    const { fact } = rule(office, 'rejected');
    for (const number of [fact, fact + 1])
      expect(() => takeBack(office.app, COACH, number)).toThrow('Question the same again');
    expect(readNewestQuestions(office.app.db, 1)[0]?.ruling).toBe('rejected');
  });
});
