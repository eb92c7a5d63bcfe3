// October of a small office: one win that Ada's case study helped, one that nobody helped, and it is November now.

import { DAY_MS } from '#src/domain/durations.ts';
import type { Deal, Touch } from '#src/domain/fact.ts';
import { makeOffice, type TestOffice } from './office.ts';

export const OCTOBER = Date.parse('2026-10-14T10:00:00Z');
export const NOVEMBER = Date.parse('2026-11-03T10:00:00Z');

/** `helped` gives Linus and Ada 120 each, `alone` gives Linus 30 and leaves 30 waiting; both are of Harbour. */
export function makeOctober(): TestOffice {
  const office = makeOffice();
  tellOctober(office);
  return office;
}

/** The same story in an office that is there. */
export function tellOctober(office: TestOffice): void {
  office.setNow(OCTOBER);
  person(office, 'linus', 'sales', 'Harbour');
  person(office, 'ada', 'marketing', 'Harbour');
  person(office, 'grace', 'marketing', 'North');
  for (const [asset, maker] of [
    ['case', 'ada'],
    ['webinar', 'grace'],
  ] as const) {
    const makers = [{ person: maker, share: '1' }];
    office.tell({
      kind: 'asset_set',
      asset: { asset, title: asset, kind: 'video', publishedOn: null, url: '', makers },
    });
  }
  office.tell({ kind: 'deal_set', deal: deal('helped', 12_000) });
  office.tell({ kind: 'touch_set', touch: touch('t1', 'helped', 'case', 9) });
  office.tell({ kind: 'deal_set', deal: deal('alone', 3_000) });
  office.setNow(NOVEMBER);
}

export const deal = (key: string, amountMajor: number, changes: Partial<Deal> = {}): Deal => ({
  deal: key,
  customer: key,
  owners: [{ person: 'linus', share: '1' }],
  amountMinor: amountMajor * 100,
  currency: 'EUR',
  rate: null,
  lead: null,
  opened: null,
  won: { at: OCTOBER, precision: 'time' },
  stage: 'won',
  ...changes,
});

export const touch = (
  key: string,
  on: string,
  asset: string,
  daysBefore: number,
  rejected = false,
): Touch => ({
  touch: key,
  deal: on,
  asset,
  at: { at: OCTOBER - daysBefore * DAY_MS, precision: 'time' },
  contact: null,
  evidence: 'tracked',
  rejected,
});

function person(office: TestOffice, key: string, craft: 'sales' | 'marketing', team: string) {
  const name = key[0]!.toUpperCase() + key.slice(1);
  office.tell({
    kind: 'person_set',
    person: { person: key, name, craft, team, title: '', email: '', face: key },
  });
}
