// The coach's edits of a deal: points follow, nothing is lost, nothing happens twice, and all of it can be taken back.

import { describe, expect, test } from 'vitest';
import { readAudit } from '#db/queries/audit.ts';
import { readDeal } from '#db/queries/deals.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { dealDesk } from '#src/usecases/deal-desk.ts';
import { amendDeal, makeDeal, moveDeal } from '#src/usecases/edit-deal.ts';
import { addTouch, ruleTouch } from '#src/usecases/edit-touch.ts';
import { takeBack } from '#src/usecases/take-back.ts';
import { COACH, countOf, formOf, MAYA, newOnce, openDesk, pointsOf } from './deal-editing.ts';

const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal;
    throw refusal;
  }
  throw new Error('It was not refused.');
};

describe('amending a deal', () => {
  test('moves points to a second owner, says so, and keeps who and why beside the fact', () => {
    const office = openDesk();
    const owners = [
      { person: 'maya', share: '60 %' },
      { person: 'tom', share: '40 %' },
    ];
    const { form, editing } = formOf(office, { owners });
    const changed = amendDeal(office.app, COACH, 'D', form, editing);
    expect(changed.says).toBe('Maya −40, Tom +40.');
    expect(pointsOf(office)).toEqual({ maya: 60, tom: 40, noor: 100 });
    const [line] = readAudit(office.app.db, Number.MAX_SAFE_INTEGER, 1);
    expect(line).toMatchObject({ actor: 'account:a-coach', verb: 'deal-amended', thing: 'deal:D' });
    expect(JSON.parse(line?.told ?? '')).toEqual({ fact: changed.fact, reason: 'The CRM was wrong' });
    const kept = office.app.db.$client.prepare('SELECT source, actor FROM facts WHERE number = ?');
    expect(kept.get(changed.fact)).toEqual({ source: 'coach', actor: 'account:a-coach' });
  });

  test('keeps the seconds of a date that nobody touched', () => {
    const office = openDesk();
    const before = readDeal(office.app.db, 'D')?.won;
    const { form, editing } = formOf(office, { customer: 'Northwind Water' });
    amendDeal(office.app, COACH, 'D', form, editing);
    expect(readDeal(office.app.db, 'D')?.won).toEqual(before);
  });

  test('sent twice is one change, and the second says so', () => {
    const office = openDesk();
    const { form, editing } = formOf(office, { amount: '20000' });
    const first = amendDeal(office.app, COACH, 'D', form, editing);
    const facts = countOf(office, 'facts');
    const second = amendDeal(office.app, COACH, 'D', form, editing);
    expect(second).toMatchObject({ isNew: false, fact: first.fact });
    expect([countOf(office, 'facts'), pointsOf(office)['maya']]).toEqual([facts, 200]);
  });

  test('tells the second of two coaches, and records nothing of theirs', () => {
    const office = openDesk();
    const first = formOf(office, { amount: '20000' });
    const second = formOf(office, { amount: '30000' });
    amendDeal(office.app, COACH, 'D', first.form, first.editing);
    const refusal = refusalOf(() => amendDeal(office.app, COACH, 'D', second.form, second.editing));
    expect(refusal.code).toBe('conflict');
    expect(readDeal(office.app.db, 'D')?.amountMinor).toBe(2_000_000);
  });

  test('names every field that cannot be used, each at its place', () => {
    const office = openDesk();
    const { form, editing } = formOf(office, {
      customer: ' \u202e ',
      amount: '12.5OO,00',
      currency: 'USD',
      won: '2026-11-31',
      owners: [
        { person: 'maya', share: '60 %' },
        { person: 'maya', share: 'half' },
        { person: 'tom', share: '' },
      ],
    });
    const refusal = refusalOf(() => amendDeal(office.app, COACH, 'D', form, editing));
    const places = refusal.problems.map(({ field, line }) => `${field} ${line}`).sort();
    expect(places).toEqual(['amount 1', 'customer 1', 'owners 2', 'owners 2', 'owners 3', 'rate 1', 'won 1']);
  });

  test.for([
    ['2:1', ''],
    ['2', '1'],
    ['2/3', '1/3'],
    ['66,6', '33.3'],
  ])('takes the shares %j as two to one', ([first = '', second = '']) => {
    const office = openDesk();
    const owners = [
      { person: 'maya', share: first },
      { person: 'tom', share: second },
    ];
    const { form, editing } = formOf(office, { owners, amount: '9000' });
    amendDeal(office.app, COACH, 'D', form, editing);
    expect(pointsOf(office)).toMatchObject({ maya: 60, tom: 30 });
    expect(dealDesk(office.app, COACH, 'D').percents).toEqual(['66.7 %', '33.3 %']);
  });

  test('warns of per cents that make no hundred, and takes them', () => {
    const office = openDesk();
    const owners = ['maya', 'tom'].map((person) => ({ person, share: '55 %' }));
    const { form, editing } = formOf(office, { owners });
    expect(amendDeal(office.app, COACH, 'D', form, editing).warning).toMatch(/make 110 % together/);
    expect(pointsOf(office)).toMatchObject({ maya: 50, tom: 50 });
  });

  test('needs a reason, a difference, and a coach', () => {
    const office = openDesk();
    const { form, editing } = formOf(office, { amount: '20000' });
    const blank = { ...editing, reason: ' \u200b' };
    expect(refusalOf(() => amendDeal(office.app, COACH, 'D', form, blank)).problems[0]?.field).toBe('reason');
    const same = formOf(office);
    expect(refusalOf(() => amendDeal(office.app, COACH, 'D', same.form, same.editing)).code).toBe('invalid');
    expect(refusalOf(() => amendDeal(office.app, MAYA, 'D', form, editing)).code).toBe('forbidden');
  });
});

describe('a deal that is moved on', () => {
  test.for(['open', 'refunded', 'deleted', 'lost'] as const)(
    'to %s loses every point, and undo brings all back',
    (stage) => {
      const office = openDesk();
      const before = pointsOf(office);
      const changed = moveDeal(office.app, COACH, 'D', stage, formOf(office).editing);
      expect(changed.says).toBe('Maya −100, Noor −100.');
      expect(pointsOf(office)).toEqual({});
      expect(takeBack(office.app, COACH, changed.fact).says).toBe('Maya +100, Noor +100.');
      expect(pointsOf(office)).toEqual(before);
      const facts = countOf(office, 'facts');
      expect(takeBack(office.app, COACH, changed.fact).isNew).toBe(false);
      expect(countOf(office, 'facts')).toBe(facts);
    },
  );

  test('is not taken back over a later change', () => {
    const office = openDesk();
    const refunded = moveDeal(office.app, COACH, 'D', 'refunded', formOf(office).editing);
    moveDeal(office.app, COACH, 'D', 'won', formOf(office).editing);
    expect(refusalOf(() => takeBack(office.app, COACH, refunded.fact)).code).toBe('conflict');
  });

  test('in silence: a win that is won again makes no moment', () => {
    const office = openDesk();
    const moments = () => Number(office.app.db.$client.prepare('SELECT count(*) FROM moments').pluck().get());
    const before = moments();
    moveDeal(office.app, COACH, 'D', 'refunded', formOf(office).editing);
    moveDeal(office.app, COACH, 'D', 'won', formOf(office).editing);
    expect(moments()).toBe(before);
  });
});

describe('a new deal', () => {
  test('is one deal however often its form is sent, and never another deal of that key', () => {
    const office = openDesk();
    const { form } = formOf(office, { customer: 'Severn', amount: '5000' });
    const editing = { once: newOnce(), reason: 'Won at the fair' };
    const made = makeDeal(office.app, COACH, 'crm/7 %2F..', form, editing);
    expect(makeDeal(office.app, COACH, 'crm/7 %2F..', form, editing)).toMatchObject({
      isNew: false,
      key: made.key,
    });
    const again = { once: newOnce(), reason: 'Won at the fair' };
    const refusal = refusalOf(() => makeDeal(office.app, COACH, 'crm/7 %2F..', form, again));
    expect(refusal.problems[0]).toMatchObject({ field: 'deal', say: expect.stringContaining('Severn') });
  });
});

describe('a touch', () => {
  test('ruled out gives its points back, and counts again on the coach’s word', () => {
    const office = openDesk();
    const [line] = dealDesk(office.app, COACH, 'D').touches;
    const editing = { once: newOnce(), seen: line?.seen ?? 0, reason: 'Another company' };
    expect(ruleTouch(office.app, COACH, 'T', true, editing).says).toBe('Noor −100.');
    expect(dealDesk(office.app, COACH, 'D')).toMatchObject({ waiting: 100 });
    const [now] = dealDesk(office.app, COACH, 'D').touches;
    const again = { once: newOnce(), seen: now?.seen ?? 0, reason: 'It was them' };
    ruleTouch(office.app, COACH, 'T', false, again);
    expect(pointsOf(office)).toEqual({ maya: 100, noor: 100 });
  });

  test('is added on somebody’s word only if they closed the deal or made the asset', () => {
    const office = openDesk();
    const add = (says: string) =>
      addTouch(
        office.app,
        COACH,
        'D',
        { asset: 'deck', on: '2026-11-18', says },
        { once: newOnce(), reason: 'Told me' },
      );
    expect(refusalOf(() => add('tom')).code).toBe('invalid');
    expect(add('maya').says).toBe('Noor −50, Zoë +50.');
    expect(refusalOf(() => add('zoe')).say).toMatch(/counts once/);
  });
});
