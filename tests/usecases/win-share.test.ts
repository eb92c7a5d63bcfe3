// What a win's picture for the chat may say: the same for everybody, and nothing of whoever keeps to themselves.

import { beforeEach, describe, expect, test } from 'vitest';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import { saveMeta } from '#db/queries/meta.ts';
import type { Actor } from '#src/domain/actor.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Craft, Stage } from '#src/domain/fact.ts';
import type { Choice } from '#src/domain/shown.ts';
import { setFreeze } from '#src/usecases/freeze-board.ts';
import { shareOrNull, winShare } from '#src/usecases/win-share.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';
import { COACH } from '#tests/support/screens.ts';

const MAYA: Actor = { kind: 'account', account: 'm', name: 'Maya', role: 'member', person: 'maya' };
const VIEWER: Actor = { kind: 'account', account: 'v', name: 'Vera', role: 'viewer', person: null };

let office: TestOffice;
beforeEach(() => {
  office = makeOffice();
  for (const name of ['Maya Okafor', 'Tom Ashworth']) join(name, 'sales');
  for (const name of ['Zoë van Dijk', 'Lena Fischer']) join(name, 'marketing');
  help('Zoë van Dijk');
  help('Lena Fischer');
  win();
});

const keyOf = (name: string) => name.split(' ')[0]?.toLowerCase() ?? '';

function join(name: string, craft: Craft): void {
  const person = { person: keyOf(name), name, craft, team: 'Harbour', title: '', email: '', face: name };
  office.tell({ kind: 'person_set', person });
}

function help(name: string, deal = 'north'): void {
  const [asset, maker] = [`work of ${name}`, keyOf(name)];
  const work = { asset, title: asset, kind: 'deck', publishedOn: null, url: '' };
  office.tell({ kind: 'asset_set', asset: { ...work, makers: [{ person: maker, share: '1' }] } });
  const at = { at: office.app.now() - DAY_MS, precision: 'time' as const };
  const touch = { touch: `${deal}/${maker}`, deal, asset, at, contact: null, evidence: 'tracked' as const };
  office.tell({ kind: 'touch_set', touch: { ...touch, rejected: false } });
}

function win(deal = 'north', stage: Stage = 'won'): void {
  const won = { at: office.app.now(), precision: 'time' as const };
  const money = { amountMinor: 1_200_000, currency: 'EUR', rate: null };
  const owners = [{ person: 'maya', share: '1' }];
  const dates = { lead: null, opened: null, won };
  office.tell({ kind: 'deal_set', deal: { deal, customer: 'Northwind', owners, ...money, ...dates, stage } });
}

const choose = (person: string, choice: Partial<Choice>) =>
  saveChoice(office.app.db, { ...readChoice(office.app.db, person), ...choice });
const share = (actor: Actor = VIEWER, deal = 'north') => winShare(office.app, actor, deal).picture;
const people = (half: 0 | 1) =>
  share().halves[half].people.map(({ name, disc, points }) => [name, disc, points]);

describe('the picture of a win', () => {
  test('names both crafts with their points, and is one and the same for everybody', () => {
    expect(share()).toMatchObject({ customer: 'Northwind', amount: '€12,000', office: 'Brightwater' });
    expect(people(0)).toEqual([
      ['Lena', '', '+60'],
      ['Zoë', '', '+60'],
    ]);
    expect(people(1)).toEqual([['Maya', '', '+120']]);
    expect(share().says).toBe(
      'Northwind, €12,000, won together on 20 November 2026. Marketing: Lena and Zoë. Sales: Maya.',
    );
    const hashes = [VIEWER, MAYA, COACH].map((actor) => winShare(office.app, actor, 'north').hash);
    expect(new Set(hashes).size).toBe(1);
  });

  test('hides whoever keeps off walls or off pages, from the coach and from oneself too', () => {
    const before = winShare(office.app, VIEWER, 'north').hash;
    for (const choice of [{ onScreens: false }, { onScreens: true, inFeed: false }]) {
      choose('maya', choice);
      for (const actor of [VIEWER, MAYA, COACH]) {
        const told = JSON.stringify(share(actor));
        expect(told).not.toMatch(/Maya|maya|Okafor/);
        expect(told).toContain('Somebody');
      }
    }
    expect(winShare(office.app, VIEWER, 'north').hash).not.toBe(before);
  });

  test('shows an alias, and a whole craft that hides as one crowd', () => {
    choose('maya', { shownAs: 'alias', alias: 'The Fox' });
    expect(people(1)).toEqual([['The Fox', '', '+120']]);
    saveMeta(office.app.db, 'team-only', '1');
    expect(people(0)).toEqual([['people', '2', '+120']]);
    expect(share().says).toContain('Marketing: 2 people. Sales: somebody.');
  });

  test('asks who helped where nobody is known', () => {
    win('alone');
    expect(share(VIEWER, 'alone').halves[0]).toMatchObject({
      points: '',
      people: [{ face: null, disc: '?', name: 'Who helped?', verbs: '120 points wait' }],
    });
  });

  test('has room for eight, and counts the others', () => {
    for (let one = 0; one < 20; one++) {
      join(`Maker${one} Of-Many`, 'marketing');
      help(`Maker${one} Of-Many`, 'crowd');
    }
    win('crowd');
    const [marketing] = share(VIEWER, 'crowd').halves;
    expect(marketing.people).toHaveLength(8);
    expect(marketing.people.at(-1)).toMatchObject({ disc: '+13', name: 'and more', points: '+78' });
    expect(share(VIEWER, 'crowd').says).toMatch(/(Maker\d+, ){6}Maker\d+ and 13 more/);
  });

  test('is not there for what is no win, and for nobody before the freeze is over', () => {
    win('lost', 'refunded');
    expect(() => share(VIEWER, 'never')).toThrow('There is no win of that key.');
    expect(shareOrNull(office.app, COACH, 'lost')).toBeNull();
    office.setNow(office.app.now() + 60_000);
    setFreeze(office.app, COACH, '2026-11', { when: 'now' }, null);
    office.setNow(office.app.now() + 60_000);
    win('later');
    for (const actor of [VIEWER, COACH]) {
      expect(shareOrNull(office.app, actor, 'later')).toBeNull();
      expect(shareOrNull(office.app, actor, 'north')).not.toBeNull();
    }
    expect(() => share({ kind: 'screen', screen: 1, name: '' })).toThrow();
  });
});
