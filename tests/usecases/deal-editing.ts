// An office with a won deal for tests of the desk's edits: Maya and Tom close, Noor and Zoë make, and a coach acts.

import type { Actor, Role } from '#src/domain/actor.ts';
import type { DealForm } from '#src/domain/desk-forms.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Craft } from '#src/domain/fact.ts';
import { dealDesk } from '#src/usecases/deal-desk.ts';
import { makeOffice, type TestOffice } from '../support/office.ts';

export const COACH: Actor = as('coach', null);
export const MAYA: Actor = as('member', 'maya');
export const NOOR: Actor = as('member', 'noor');
export const TOM: Actor = as('member', 'tom');
export const VIEWER: Actor = as('viewer', null);

/** The deal `D` is won by Maya for 10,000, so for 100 points, with Noor's webinar ten days before. */
export function openDesk(): TestOffice {
  const office = makeOffice();
  const person = (key: string, name: string, craft: Craft) =>
    office.tell({
      kind: 'person_set',
      person: { person: key, name, craft, team: 'Harbour', title: '', email: '', face: key },
    });
  person('maya', 'Maya Okafor', 'sales');
  person('tom', 'Tom Ashworth', 'sales');
  person('noor', 'Noor Haddad', 'marketing');
  person('zoe', 'Zoë van Dijk', 'marketing');
  for (const [asset, maker] of [
    ['webinar', 'noor'],
    ['deck', 'zoe'],
  ] as const) {
    const makers = [{ person: maker, share: '1' }];
    office.tell({
      kind: 'asset_set',
      asset: { asset, title: `The ${asset}`, kind: asset, publishedOn: null, url: '', makers },
    });
  }
  const won = { at: Date.parse('2026-11-18T13:31:45Z'), precision: 'time' as const };
  const owners = [{ person: 'maya', share: '1' }];
  const money = { amountMinor: 1_000_000, currency: 'EUR', rate: null };
  office.tell({
    kind: 'deal_set',
    deal: { deal: 'D', customer: 'Northwind', owners, ...money, lead: null, opened: null, won, stage: 'won' },
  });
  const at = { at: won.at - 10 * DAY_MS, precision: 'time' as const };
  const touch = { touch: 'T', deal: 'D', asset: 'webinar', at, contact: null, rejected: false };
  office.tell({ kind: 'touch_set', touch: { ...touch, evidence: 'imported' } });
  return office;
}

/** The deal's form as it stands, with changes, and what comes with it. */
export function formOf(office: TestOffice, changes: Partial<DealForm> = {}, once = newOnce()) {
  const { form, seen } = dealDesk(office.app, COACH, 'D');
  return { form: { ...form, ...changes }, editing: { once, seen, reason: 'The CRM was wrong' } };
}

let forms = 0;

export function newOnce(): string {
  forms += 1;
  return `form-${String(forms).padStart(8, '0')}`;
}

/** Σ entries per person of the whole ledger, without those at zero. */
export function pointsOf({ app }: TestOffice): Record<string, number> {
  const rows = app.db.$client
    .prepare('SELECT person, sum(points) AS points FROM entries GROUP BY person HAVING sum(points) <> 0')
    .all() as { person: string; points: number }[];
  return Object.fromEntries(rows.map(({ person, points }) => [person, points]));
}

export function countOf({ app }: TestOffice, table: 'facts' | 'audit' | 'touches'): number {
  return Number(app.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
}

function as(role: Role, person: string | null): Actor {
  return { kind: 'account', account: `a-${person ?? role}`, name: person ?? 'Ruth Adler', role, person };
}
