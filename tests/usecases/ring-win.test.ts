// Ringing: one signature is one win, whoever taps how often, and what is typed is checked before it waits.

import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '#src/domain/durations.ts';
import { airDue, readDeck } from '#src/usecases/deck.ts';
import { receipt } from '#src/usecases/receipt.ts';
import { ringWin } from '#src/usecases/ring-win.ts';
import { makeBellOffice, rungOf } from '../support/bell-office.ts';

const NEW = { deal: null, customer: 'Elbe Zweckverband', amount: '8000.00' };

describe('one win', () => {
  test('rung twice with the same word is one ring, also hours later and after it was aired', () => {
    const office = makeBellOffice();
    const first = ringWin(office.app, office.linus, rungOf('once'));
    expect(ringWin(office.app, office.linus, rungOf('once'))).toEqual(first);
    office.setNow(office.app.now() + HOUR_MS);
    airDue(office.app);
    expect(ringWin(office.app, office.linus, rungOf('once'))).toEqual(first);
    expect(() => ringWin(office.app, office.margaret, rungOf('once'))).toThrow(/Somebody else/);
  });

  test('rung by two people is the first one’s, and the second is told whose', () => {
    const office = makeBellOffice();
    ringWin(office.app, office.linus, rungOf('first'));
    expect(ringWin(office.app, office.margaret, rungOf('second'))).toEqual({
      already: {
        kind: 'deck',
        deal: 'northwind',
        customer: 'Northwind Water',
        amount: '€12,000',
        ring: 1,
        rungBy: 'Linus',
      },
    });
    expect(readDeck(office.app)).toHaveLength(1);
  });

  test('that is won already says so', () => {
    const office = makeBellOffice();
    ringWin(office.app, office.linus, rungOf('first'));
    office.setNow(office.app.now() + 30_000);
    airDue(office.app);
    expect(ringWin(office.app, office.linus, rungOf('second'))).toMatchObject({ already: { kind: 'won' } });
  });

  test('that looks like another asks first: on deck, won lately, or open in the list', () => {
    const office = makeBellOffice();
    ringWin(office.app, office.linus, rungOf('first', NEW));
    const alike = { ...NEW, customer: 'ELBE  Zweckverband GmbH', amount: '7900.00' };
    expect(ringWin(office.app, office.margaret, rungOf('second', alike))).toMatchObject({
      perhaps: [{ kind: 'deck', rungBy: 'Linus' }],
    });
    office.setNow(office.app.now() + DAY_MS);
    airDue(office.app);
    expect(ringWin(office.app, office.margaret, rungOf('second', alike))).toMatchObject({
      perhaps: [{ kind: 'won' }],
    });
    const listed = { ...NEW, customer: 'Northwind Water', amount: '1.00' };
    expect(ringWin(office.app, office.linus, rungOf('third', listed))).toMatchObject({
      perhaps: [{ kind: 'open', deal: 'northwind' }],
    });
    const another = rungOf('second', { ...alike, isAnother: true });
    expect(ringWin(office.app, office.margaret, another)).toEqual({ id: 2 });
  });
});

describe('a ring', () => {
  test('keeps what the list knew of the deal, and who named the help', () => {
    const office = makeBellOffice();
    const helped = [{ asset: 'pricing', day: '2026-11-18' }];
    const owners = [
      { person: 'linus', share: '60' },
      { person: 'margaret', share: '40' },
    ];
    ringWin(office.app, office.linus, rungOf('once', { helped, owners, amount: '€13,000.00' }));
    office.setNow(office.app.now() + 30_000);
    airDue(office.app);
    const { entries, touches, wonAt } = receipt(office.app, 'northwind');
    expect(wonAt).toBe('2026-11-20T16:00:00.000Z');
    expect(touches.map(({ asset, evidence }) => [asset, evidence])).toContainEqual(['pricing', 'named']);
    const said = office.app.db.$client.prepare("SELECT said_by FROM touches WHERE asset = 'pricing'").pluck();
    expect(said.get()).toBe('linus');
    expect(entries.filter(({ kind }) => kind === 'win').map(({ points }) => points)).toEqual([78, 52]);
    const lead = office.app.db.$client.prepare("SELECT lead_at FROM deals WHERE deal = 'northwind'").pluck();
    expect(lead.get()).toBe(office.open.lead?.at);
  });

  test.for([
    ['no customer', { ...NEW, customer: ' \u202e ' }, /Who is the customer/],
    ['an amount with two readings', { ...NEW, amount: '8.000' }, /can be read as/],
    ['an unknown deal', { deal: 'gone' }, /not in the list/],
    ['a day to come', { helped: [{ asset: 'pricing', day: '2026-11-21' }] }, /not a day up to today/],
    ['an unknown asset', { helped: [{ asset: 'gone', day: '' }] }, /is gone/],
    ['a stranger', { ...NEW, owners: [{ person: 'eve', share: '1' }] }, /nobody we know/],
    ['a share of nothing', { owners: [{ person: 'linus', share: '0' }] }, /not a share/],
    ['an owner taken away', { owners: [{ person: 'margaret', share: '1' }] }, /Only your coach/],
    ['a word too short', { once: 'short' }, /too old/],
  ] as const)('with %s is refused in a sentence', ([, more, say]) => {
    const office = makeBellOffice();
    const rung = { ...rungOf('once'), ...more } as ReturnType<typeof rungOf>;
    expect(() => ringWin(office.app, office.linus, rung)).toThrow(say);
    expect(readDeck(office.app)).toEqual([]);
  });

  test('of somebody who only looks on is refused', () => {
    const office = makeBellOffice();
    expect(() => ringWin(office.app, { ...office.linus, role: 'viewer' }, rungOf('once'))).toThrow(/may not/);
    expect(() => ringWin(office.app, { kind: 'nobody' }, rungOf('once'))).toThrow(/Sign in/);
  });
});
