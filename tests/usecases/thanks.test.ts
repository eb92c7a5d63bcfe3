// Thanks from one person to another: who may, to whom, how often, taken back and given back, and what nobody may read.

import { describe, expect, test } from 'vitest';
import { readLatestLine } from '#db/queries/changes.ts';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import { readMomentsAfter } from '#db/queries/moments.ts';
import type { Actor } from '#src/domain/actor.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import { recentChanges } from '#src/usecases/changes.ts';
import { erasePerson } from '#src/usecases/erase-person.ts';
import { giveBackThanks, giveThanks, withdrawThanks } from '#src/usecases/give-thanks.ts';
import { thanksTo, winThanks } from '#src/usecases/read-thanks.ts';
import { replay } from '#src/usecases/replay.ts';
import { takeBack } from '#src/usecases/take-back.ts';
import { thankable } from '#src/usecases/thankable.ts';
import type { TestOffice } from '../support/office.ts';
import { COACH, countOf, MAYA, NOOR, newOnce, openDesk, pointsOf, TOM, VIEWER } from './deal-editing.ts';
import { addAccounts } from './questioning.ts';

const WORDS = 'They quoted your numbers back to me.';

const wordFor = ({ app }: TestOffice, actor: Actor, person: string) =>
  thankable(app, actor, 'D').to.find((one) => one.person === person)?.word ?? 'nobody';

function thank(office: TestOffice, actor: Actor, person: string, words = WORDS, once = newOnce()) {
  return giveThanks(office.app, actor, 'D', { to: wordFor(office, actor, person), words }, once);
}

const shown = ({ app }: TestOffice, actor: Actor = TOM) =>
  winThanks(app, actor, 'D').lines.map(({ from, to, words }) => `${from.short} to ${to.short}: ${words}`);

const hide = ({ app }: TestOffice, person: string, change: Partial<ReturnType<typeof readChoice>>) =>
  saveChoice(app.db, { ...readChoice(app.db, person), ...change });

test('thanks are read on the win and by the receiver, move no points, and come to screens once', () => {
  const office = openDesk();
  const once = newOnce();
  const { key } = thank(office, MAYA, 'noor', `  ${WORDS}\u0007 `, once);
  expect(thank(office, MAYA, 'noor', WORDS, once).isNew).toBe(false);
  expect(shown(office)).toEqual([`Maya to Noor: ${WORDS}`]);
  expect(thanksTo(office.app, VIEWER, 'noor')).toMatchObject([{ customer: 'Northwind', words: WORDS }]);
  expect(pointsOf(office)).toEqual({ maya: 100, noor: 100 });
  withdrawThanks(office.app, MAYA, key, newOnce());
  expect(shown(office)).toEqual([]);
  expect(() => withdrawThanks(office.app, MAYA, key, newOnce())).toThrow('taken back already');
  giveBackThanks(office.app, MAYA, key, newOnce());
  expect(shown(office)).toEqual([`Maya to Noor: ${WORDS}`]);
  const made = readMomentsAfter(office.app.db, 0, 0).filter(({ kind }) => kind === 'thanks');
  expect(made).toMatchObject([{ key: `thanks/${key}`, words: WORDS, from: { short: 'Maya' } }]);
  expect(replay(office.app)).toMatchObject({ agrees: true });
});

describe('nobody thanks', () => {
  test('themselves, people who have no part in the win, or without words of a size to read', () => {
    const office = openDesk();
    expect(thankable(office.app, MAYA, 'D').to.map(({ person }) => person)).toEqual(['noor']);
    expect(() => thank(office, MAYA, 'tom')).toThrow('Choose whom you thank.');
    expect(() => thank(office, MAYA, 'noor', ' \n ')).toThrow('Say what for');
    expect(() => thank(office, MAYA, 'noor', 'x'.repeat(141))).toThrow('at most 140 characters');
    expect(() => giveThanks(office.app, MAYA, 'Z', { to: '', words: WORDS }, newOnce())).toThrow('no win');
  });

  test('who plays nobody here, and takes back only the own', () => {
    const office = openDesk();
    expect(() => thank(office, VIEWER, 'noor')).toThrow();
    expect(winThanks(office.app, VIEWER, 'D').choices).toBeNull();
    const { key } = thank(office, TOM, 'noor');
    expect(() => withdrawThanks(office.app, NOOR, key, newOnce())).toThrow();
    withdrawThanks(office.app, COACH, key, newOnce());
    expect(shown(office)).toEqual([]);
  });

  test('a sixth time on a day, also when the others were taken back', () => {
    const office = openDesk();
    for (let time = 1; time <= 5; time += 1) {
      const { key } = thank(office, TOM, 'noor');
      if (time > 3) withdrawThanks(office.app, TOM, key, newOnce());
    }
    expect(() => thank(office, TOM, 'maya')).toThrow('Keep this one for tomorrow');
    office.setNow(office.app.now() + DAY_MS);
    expect(thank(office, TOM, 'maya').isNew).toBe(true);
  });

  test('somebody whom colleagues do not see by name, and nobody reads what was said to them before', () => {
    const office = openDesk();
    thank(office, TOM, 'noor', 'Noor, that was you.');
    hide(office, 'noor', { shownAs: 'alias', alias: 'Falcon' });
    expect(shown(office)).toEqual([]);
    expect(thankable(office.app, TOM, 'D').to.map(({ person }) => person)).toEqual(['maya']);
    expect(() => thank(office, NOOR, 'maya')).toThrow('Thanks are public');
    expect(shown(office, NOOR)).toEqual(['Tom to Noor: Noor, that was you.']);
    hide(office, 'noor', { inFeed: false });
    expect(shown(office)).toEqual([]);
  });
});

test('the desk tells them in Recent changes, and takes one back and again', () => {
  const office = openDesk();
  addAccounts(office, COACH, TOM);
  thank(office, TOM, 'noor');
  const lines = () => recentChanges(office.app, COACH, null, { who: '', thing: '', kind: '' }).lines;
  expect(lines()[0]).toMatchObject({ say: `tom thanked Noor Haddad for Northwind, “${WORDS}”`, undo: true });
  takeBack(office.app, COACH, lines()[0]?.number ?? 0);
  expect(shown(office)).toEqual([]);
  expect(lines().slice(0, 2)).toMatchObject([
    { say: 'Ruth Adler took back the thanks to Noor Haddad for Northwind', undo: true },
    { undo: false },
  ]);
  takeBack(office.app, COACH, lines()[0]?.number ?? 0);
  expect(shown(office)).toHaveLength(1);
  expect(replay(office.app)).toMatchObject({ agrees: true });
});

test('with somebody who is erased the words go, from whichever side, and replay agrees', () => {
  const office = openDesk();
  const { app } = office;
  thank(office, TOM, 'noor', 'Nobody makes a webinar as you do.');
  thank(office, NOOR, 'maya', 'You asked them what nobody dared to.');
  erasePerson(app, COACH, 'noor', 'Noor Haddad');
  const all = (['facts', 'moments', 'thanks', 'audit'] as const).map((table) =>
    JSON.stringify(app.db.$client.prepare(`SELECT * FROM ${table}`).all()),
  );
  expect(all.join()).not.toMatch(/makes a webinar|nobody dared/);
  expect(shown(office)).toEqual([]);
  expect(countOf(office, 'facts')).toBeGreaterThan(0);
  expect(readLatestLine(app.db, 'thanks_given', '')).toBeNull();
  expect(replay(app)).toMatchObject({ agrees: true, differences: [] });
});
