// An office with people, assets, accounts and an open deal, for everything that happens around the bell.

import { saveAccount } from '#db/queries/accounts.ts';
import type { Actor, Role } from '#src/domain/actor.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Craft, Deal } from '#src/domain/fact.ts';
import type { Rung } from '#src/domain/ring.ts';
import { makeOffice, PLAIN_RULES, type TestOffice } from './office.ts';

type Account = Extract<Actor, { kind: 'account' }>;

export type BellOffice = TestOffice & { linus: Account; margaret: Account; ruth: Account; open: Deal };

/** Linus and Margaret sell, Ada and Grace make, Ruth coaches. Linus has Northwind open at 12,000 with two touches. */
export function makeBellOffice(): BellOffice {
  const office = makeOffice({ ...PLAIN_RULES, model: { kind: 'position', first: 40, middle: 20, last: 40 } });
  for (const [person, craft, team] of PEOPLE) {
    office.tell({
      kind: 'person_set',
      person: { person, name: nameOf(person), craft, team, title: '', email: '', face: person },
    });
  }
  for (const [asset, person] of ASSETS) {
    const makers = [{ person, share: '1' }];
    office.tell({
      kind: 'asset_set',
      asset: { asset, title: asset, kind: 'deck', publishedOn: null, url: '', makers },
    });
  }
  const now = office.app.now();
  const open: Deal = {
    deal: 'northwind',
    customer: 'Northwind Water',
    owners: [{ person: 'linus', share: '1' }],
    amountMinor: 1_200_000,
    currency: 'EUR',
    rate: null,
    lead: { at: now - 80 * DAY_MS, precision: 'day' },
    opened: { at: now - 60 * DAY_MS, precision: 'day' },
    won: null,
    stage: 'open',
  };
  office.tell({ kind: 'deal_set', deal: open });
  for (const [index, asset] of ['case', 'webinar'].entries()) {
    const at = { at: now - (50 - 20 * index) * DAY_MS, precision: 'time' as const };
    const touch = { touch: `t${index}`, deal: 'northwind', asset, at, contact: null };
    office.tell({ kind: 'touch_set', touch: { ...touch, evidence: 'tracked', rejected: false } });
  }
  return {
    ...office,
    open,
    linus: account(office, 'linus', 'member'),
    margaret: account(office, 'margaret', 'member'),
    ruth: account(office, null, 'coach'),
  };
}

/** A ring of the open deal, or of another customer when `deal` is null. */
export function rungOf(once: string, more: Partial<Rung> = {}): Rung {
  const nobody = { owners: [], helped: [], isAnother: false };
  return { once: once.padEnd(12, '0'), deal: 'northwind', customer: '', amount: '', ...nobody, ...more };
}

const PEOPLE: [string, Craft, string][] = [
  ['linus', 'sales', 'Harbour'],
  ['margaret', 'sales', 'Lantern'],
  ['ada', 'marketing', 'Harbour'],
  ['grace', 'marketing', 'Lantern'],
];
const ASSETS: [string, string][] = [
  ['case', 'ada'],
  ['webinar', 'grace'],
  ['pricing', 'ada'],
];

function account({ app }: TestOffice, person: string | null, role: Role): Account {
  const id = person ?? 'ruth';
  const row = { passwordHash: null, createdAt: app.now(), disabledAt: null, changed: 1 };
  saveAccount(app.db, { id, email: `${id}@example.org`, name: nameOf(id), role, person, ...row });
  return { kind: 'account', account: id, name: nameOf(id), role, person };
}

const nameOf = (key: string) => key[0]?.toUpperCase() + key.slice(1);
