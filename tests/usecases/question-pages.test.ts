// Questions as pages tell them: in the open, to both sides, with names as their owners chose, and after a list comes again.

import { describe, expect, test } from 'vitest';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import { readDeal } from '#db/queries/deals.ts';
import { recentChanges } from '#src/usecases/changes.ts';
import { deskFrame } from '#src/usecases/desk-frame.ts';
import { deskToday } from '#src/usecases/desk-today.ts';
import { amendDeal, moveDeal } from '#src/usecases/edit-deal.ts';
import { erasePerson } from '#src/usecases/erase-person.ts';
import { setFreeze } from '#src/usecases/freeze-board.ts';
import { nameTouch } from '#src/usecases/name-touch.ts';
import { ownQuestions } from '#src/usecases/own-questions.ts';
import { deskQuestions } from '#src/usecases/question-matters.ts';
import { replay } from '#src/usecases/replay.ts';
import { winQuestions } from '#src/usecases/win-questions.ts';
import { questionActs } from '#src/web/question-acts.ts';
import type { TestOffice } from '../support/office.ts';
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
import { bring } from './import-desk.ts';
import { addAccounts, ask, OWNER, openShared, rule, TOUCH, wordOf } from './questioning.ts';

const TOM_OWNS = { kind: 'owner', person: 'tom' } as const;
const linesOf = (office: TestOffice, actor = VIEWER) => winQuestions(office.app, actor, 'D').lines;

test('the log of a win says who asked, how it stands, how it was ruled, by whom, and what that moved', () => {
  const office = openDesk();
  addAccounts(office, TOM, COACH);
  ask(office, TOUCH);
  expect(linesOf(office)).toMatchObject([
    {
      asker: 'Tom Ashworth',
      about: 'on “The webinar” of 8 November',
      asked: '20 November',
      verdict: 'Still counts.',
    },
  ]);
  expect(linesOf(office)[0]?.preview).toBe(null);
  expect(linesOf(office, COACH)[0]?.preview?.rejected).toBe('Noor −100.');
  rule(office, 'rejected');
  expect(linesOf(office)).toMatchObject([
    {
      state: 'rejected',
      verdict: 'Does not count.',
      reason: 'Another company',
      ruled: 'Ruth Adler, 20 November',
      moved: 'Noor −100.',
      since: '',
    },
  ]);
});

test('both sides have it on their own pages, others do not, and the desk counts it', () => {
  const office = openDesk();
  ask(office, TOUCH, TOM);
  const has = (actor = VIEWER) => ownQuestions(office.app, actor).length;
  expect([has(MAYA), has(NOOR), has(TOM), has(VIEWER), has(COACH)]).toEqual([1, 1, 1, 0, 0]);
  expect(deskToday(office.app, COACH).questions).toMatchObject({ count: 1, month: 'November' });
  expect(deskFrame(office.app, COACH).marks.questions?.shows).toBe('1');
  rule(office, 'rejected');
  expect([has(MAYA), has(NOOR), has(TOM)]).toEqual([1, 1, 1]);
  expect(deskToday(office.app, COACH).questions).toBe(null);
  const { open, closed } = deskQuestions(office.app, COACH);
  expect([open.length, closed.length]).toEqual([0, 1]);
  office.setNow(Date.parse('2026-12-10T10:00:00Z'));
  expect(has(MAYA)).toBe(0);
  expect(() => deskQuestions(office.app, MAYA)).toThrow('may not');
});

test('whoever is not shown is a colleague, and no key of theirs stands in the form', () => {
  const office = openShared();
  addAccounts(office, TOM, COACH);
  saveChoice(office.app.db, { ...readChoice(office.app.db, 'tom'), inFeed: false });
  ask(office, TOM_OWNS, TOM, 'Did I?');
  expect(JSON.stringify(winQuestions(office.app, VIEWER, 'D'))).not.toMatch(/\btom\b|Ashworth/i);
  expect(linesOf(office)[0]?.asker).toBe('A colleague');
  expect(linesOf(office, COACH)[0]?.asker).toBe('Tom Ashworth');
});

test('while the board is frozen a question is read at once, and its ruling by nobody but the coach', () => {
  const office = openDesk();
  addAccounts(office, TOM, COACH);
  ask(office, TOUCH);
  const before = linesOf(office);
  office.setNow(office.app.now() + 60_000);
  setFreeze(office.app, COACH, '2026-11', { when: 'now' }, null);
  office.setNow(office.app.now() + 60_000);
  rule(office, 'rejected');
  const typed = { about: wordOf(office, OWNER), why: 'Alone?', once: newOnce() };
  const fields = {
    get: (name: string) => typed[name as keyof typeof typed] ?? '',
    all: () => [],
    file: () => null,
  };
  expect(questionActs(office.app, TOM, 'D')['ask']?.(fields)).toMatchObject({
    say: expect.stringContaining('for everybody to see'),
  });
  const [asked, later, ...rest] = linesOf(office);
  expect([[asked], rest]).toEqual([before, []]);
  expect(later).toMatchObject({ state: 'open', moved: '', ruled: '' });
  expect(ownQuestions(office.app, TOM)).toMatchObject([{ state: 'open' }, { state: 'open' }]);
  expect(linesOf(office, COACH)).toMatchObject([{ moved: 'Noor −100.' }, { state: 'open' }]);
});

test('what was won since the freeze can be neither questioned nor named nor claimed, as if it were not there', () => {
  const office = openDesk();
  addAccounts(office, TOM, COACH);
  const known = readDeal(office.app.db, 'D');
  if (known === null) throw new Error('There is no deal to win again.');
  setFreeze(office.app, COACH, '2026-11', { when: 'now' }, null);
  office.setNow(office.app.now() + 60_000);
  office.tell({ kind: 'deal_set', deal: { ...known, deal: 'LATER' } });
  const form = { asset: 'webinar', on: '2026-11-19' };
  const gone = 'There is no win of that key.';
  expect(() => ask(office, TOM_OWNS, TOM, 'Since when?', 'LATER')).toThrow(gone);
  expect(() => nameTouch(office.app, MAYA, 'LATER', form, 'named-later-1')).toThrow(gone);
  expect(() => ask(office, TOM_OWNS, TOM, 'Since when?', 'NEVER')).toThrow(gone);
});

test('a win that is none any more says so, and one that was sealed over says why it counts', () => {
  const office = openDesk();
  addAccounts(office, COACH);
  ask(office, TOUCH);
  moveDeal(office.app, COACH, 'D', 'refunded', formOf(office).editing);
  expect(winQuestions(office.app, TOM, 'D')).toMatchObject({ choices: null, lines: [{ state: 'gone' }] });
  expect(deskToday(office.app, COACH).questions).toBe(null);
  moveDeal(office.app, COACH, 'D', 'won', formOf(office).editing);
  office.setNow(Date.parse('2026-12-02T10:00:00Z'));
  const by = 'account:a-coach';
  office.tell({ kind: 'season_sealed', season: '2026-11', by, overruled: 'Nobody can tell', unnamed: [] });
  const { choices, closed, lines } = winQuestions(office.app, TOM, 'D');
  expect([choices, closed]).toEqual([null, 'November 2026 is sealed, and its questions are closed.']);
  expect(lines).toMatchObject([
    {
      verdict: 'Counts.',
      reason: 'November 2026 was sealed over this question: “Nobody can tell”',
      ruled: 'Ruth Adler, 2 December',
    },
  ]);
});

test('recent changes tell the question, the ruling and what followed, and take none of them back', () => {
  const office = openDesk();
  addAccounts(office, TOM, COACH);
  ask(office, TOUCH);
  rule(office, 'rejected');
  const { lines } = recentChanges(office.app, COACH, null, { who: '', thing: '', kind: '' });
  expect(lines.slice(0, 3).map(({ say, undo }) => [say, undo])).toEqual([
    ['Ruth Adler rejected “The webinar” on Northwind', false],
    ['Ruth Adler ruled that “The webinar” on Northwind does not count, “Another company”', false],
    ['tom questioned “The webinar” on Northwind, “Was that Northwind Energy?”', false],
  ]);
});

describe('a list that comes again', () => {
  const DEAL = `deal,customer,owners,amount,won,stage
D,Northwind,maya:60; tom:40,10000,2026-11-18T14:31:45,won
`;
  const ASSET = `asset,title,kind,published,url,makers
webinar,The webinar,webinar,,,noor:1; zoe:1
`;

  test('never brings back whom a ruling took out, whatever else is different in it', async () => {
    const office = openShared();
    ask(office, TOM_OWNS, NOOR);
    rule(office, 'rejected');
    ask(office, { kind: 'maker', asset: 'webinar', person: 'zoe' });
    rule(office, 'rejected');
    const [facts, points] = [countOf(office, 'facts'), pointsOf(office)];
    await bring(office, 'deals', DEAL);
    await bring(office, 'assets', ASSET);
    expect([countOf(office, 'facts'), pointsOf(office)]).toEqual([facts, points]);
    await bring(office, 'deals', DEAL.replace('10000', '20000'));
    expect(pointsOf(office)).toEqual({ maya: 200, noor: 200 });
    expect(linesOf(office)[0]?.since).toBe('');
  });

  test('leaves alone whom the coach put back by hand', async () => {
    const office = openShared();
    ask(office, TOM_OWNS, NOOR);
    rule(office, 'rejected');
    const owners = [
      { person: 'maya', share: '60' },
      { person: 'tom', share: '40' },
    ];
    const { form, editing } = formOf(office, { owners });
    amendDeal(office.app, COACH, 'D', form, editing);
    await bring(office, 'deals', DEAL);
    expect(readDeal(office.app.db, 'D')?.owners).toHaveLength(2);
    expect(linesOf(office)[0]?.since).toBe('It was put back since.');
  });
});

test('somebody who is erased is in no question any more, and replay agrees', () => {
  const office = openShared();
  addAccounts(office, COACH);
  ask(office, TOM_OWNS, NOOR, 'Was Tom Ashworth there at all?');
  rule(office, 'rejected', 'Tom Ashworth was on holiday');
  const key = erasePerson(office.app, COACH, 'tom', 'Tom Ashworth');
  const [line] = linesOf(office);
  expect(JSON.stringify(line)).not.toMatch(/Ashworth|tom\b/i);
  expect(line?.about).toBe('on Ex-colleague’s part in the closing');
  expect(key).not.toBe('tom');
  expect(replay(office.app)).toMatchObject({ agrees: true, differences: [] });
});
