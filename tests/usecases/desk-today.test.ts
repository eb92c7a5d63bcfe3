// What waits for the coach: counted as it is listed, worth what the rules say, and nothing once it is done.

import { describe, expect, it } from 'vitest';
import type { Actor } from '#src/domain/actor.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import { deskFrame } from '#src/usecases/desk-frame.ts';
import { deskToday, todayStamp } from '#src/usecases/desk-today.ts';
import { findOnDesk } from '#src/usecases/find-on-desk.ts';
import { receipt } from '#src/usecases/receipt.ts';
import { tellStory } from '#tests/support/story.ts';

const ruth: Actor = { kind: 'account', account: 'ruth', name: 'Ruth Adler', role: 'coach', person: null };
const member: Actor = { ...ruth, account: 'linus', role: 'member' };

const STORY = `
  person linus sales in Harbour
  person tom sales in Lantern
  person ada marketing in Harbour
  asset pricing-guide by ada
`;

describe('Today', () => {
  it('is empty and kind when nothing waits', () => {
    const { app } = tellStory(STORY);
    const today = deskToday(app, ruth);
    expect(today.title).toBe('Nothing waits for you.');
    expect(today.unassisted).toBe(null);
    // Nobody has won anything here: the desk shows how to begin.
    expect(today.isNew).toBe(true);
    expect(deskFrame(app, ruth).marks).toEqual({});
  });

  it('lists wins that nobody helped, newest first, with the points of their receipts and whom to ask', () => {
    const { app } = tellStory(`${STORY}
      win northwind 12000eur wed 16:42 by linus
      win severn 3050eur thu 10:00 by linus:30 tom:70
      touch pricing-guide elbe mon 09:10
      win elbe 8000eur thu 12:00 by tom
    `);
    const { title, unassisted, isNew } = deskToday(app, ruth);
    expect(isNew).toBe(false);
    expect(title).toBe('One thing waits for you, Ruth');
    expect(unassisted?.wins.map(({ customer, ask, href }) => [customer, ask, href])).toEqual([
      ['severn', 'tom', '/wins/severn'],
      ['northwind', 'linus', '/wins/northwind'],
    ]);
    const waiting = (deal: string) => receipt(app, deal).waiting;
    expect(unassisted?.wins.map(({ points }) => points)).toEqual([waiting('severn'), waiting('northwind')]);
    expect(unassisted).toMatchObject({ count: 2, points: waiting('severn') + waiting('northwind') });
    expect(deskFrame(app, ruth).marks.today?.shows).toBe('1');
  });

  it('lets a win go once its help is named', () => {
    const office = tellStory(`${STORY}
      win northwind 12000eur wed 16:42 by linus
    `);
    const before = todayStamp(office.app, ruth);
    const at = { at: office.app.now() - DAY_MS, precision: 'time' } as const;
    const touch = { touch: 't', deal: 'northwind', asset: 'pricing-guide', at, contact: null } as const;
    office.tell({ kind: 'touch_set', touch: { ...touch, evidence: 'named', rejected: false } });
    expect(deskToday(office.app, ruth).unassisted).toBe(null);
    expect(todayStamp(office.app, ruth)).not.toBe(before);
  });

  it('is for the coach alone', () => {
    const { app } = tellStory(STORY);
    expect(() => deskToday(app, member)).toThrow('may not do that');
    expect(() => todayStamp(app, member)).toThrow('may not do that');
    expect(() => findOnDesk(app, member, 'a')).toThrow('may not do that');
  });
});

describe('finding', () => {
  it('finds pages, people, assets and deals by name, whatever the accents and capitals', () => {
    const office = tellStory(`${STORY}
      win northwind 12000eur wed 16:42 by linus
    `);
    const found = (words: string) =>
      findOnDesk(office.app, ruth, words).map(({ kind, label }) => `${kind} ${label}`);
    expect(found('GÓAL')).toEqual(['page Goal', 'act Change the joint goal']);
    expect(found('linus')[0]).toBe('person linus');
    expect(found('north')).toEqual(['deal northwind']);
    expect(found('pricing')).toEqual(['asset pricing-guide']);
    expect(found('100%_\\')).toEqual([]);
    expect(found('').length).toBeGreaterThan(10);
    expect(findOnDesk(office.app, ruth, 'a'.repeat(10_000))).toEqual([]);
  });
});
