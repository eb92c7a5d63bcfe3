// A won deal to start from: Linus owns it, Ada and Grace make assets, and a test changes only what it is about.

import type { DealFile } from '#src/domain/deal-file.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import { ALWAYS, type Asset, type Craft, type Deal, type Share, type Touch } from '#src/domain/fact.ts';
import type { Rules } from '#src/domain/rules.ts';

/** Wednesday 30 November 2016, noon in UTC, which is the office's zone unless a test says otherwise. */
export const WON_AT = Date.UTC(2016, 10, 30, 12);

/** The rules of the worked example in scoring.md: a point per 100, no base, no cap, 40 / 20 / 40. */
const plainRules: Rules = {
  win: { base: 0, perAmount: 100, perPoints: 1, cap: 1_000_000_000 },
  assistRate: 1,
  model: { kind: 'position', first: 40, middle: 20, last: 40 },
  windowDays: 180,
  kindWeights: {},
  teamScore: 'total',
  bothCrafts: true,
};

/** `ada:50 grace:50` as shares. */
export function shares(text: string): Share[] {
  return text.split(' ').map((part) => {
    const [person = '', share = '1'] = part.split(':');
    return { person, share };
  });
}

export function asset(key: string, makers: string, kind = 'deck'): Asset {
  return { asset: key, title: key, kind, publishedOn: null, url: '', makers: makers ? shares(makers) : [] };
}

/** A touch so many days before the win. */
export function touch(key: string, of: string, daysBefore: number, more: Partial<Touch> = {}): Touch {
  const at = { at: WON_AT - daysBefore * DAY_MS, precision: 'time' as const };
  return {
    touch: key,
    deal: 'D',
    asset: of,
    at,
    contact: null,
    evidence: 'tracked',
    rejected: false,
    ...more,
  };
}

export function dealFile(
  changes: { deal?: Partial<Deal>; rules?: Partial<Rules>; touches?: Touch[]; assets?: Asset[] } = {},
): DealFile {
  const assets = changes.assets ?? [
    asset('case', 'ada'),
    asset('webinar', 'grace'),
    asset('pricing', 'ada grace'),
  ];
  const deal: Deal = {
    deal: 'D',
    customer: 'Northwind',
    owners: shares('linus'),
    amountMinor: 1_200_000,
    currency: 'EUR',
    rate: null,
    lead: null,
    opened: null,
    won: { at: WON_AT, precision: 'time' },
    stage: 'won',
    ...changes.deal,
  };
  return {
    office: { name: 'Office', timezone: 'UTC', currency: 'EUR', locale: 'en' },
    deal,
    rules: { version: 1, rules: { ...plainRules, ...changes.rules } },
    touches: changes.touches ?? [],
    assets: new Map(assets.map((each) => [each.asset, each])),
    people: new Map(PEOPLE.map(([person, craft]) => [person, personOf(person, craft)])),
    memberships: new Map(PEOPLE.map(([person]) => [person, [{ team: 'Harbour', fromAt: ALWAYS }]])),
  };
}

const PEOPLE: [string, Craft][] = [
  ['linus', 'sales'],
  ['margaret', 'sales'],
  ['ada', 'marketing'],
  ['grace', 'marketing'],
  ['hedy', 'marketing'],
];

function personOf(person: string, craft: Craft) {
  return { person, name: person, craft, team: 'Harbour', title: '', email: '', face: person };
}
