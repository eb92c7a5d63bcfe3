// The office of the demo story: who plays where, and the rules they play by.

import type { Craft, Office } from '#src/domain/fact.ts';
import { defaultRules } from '#src/domain/parse-rules.ts';
import type { Rules } from '#src/domain/rules.ts';

export const demoOffice: Office = {
  name: 'Brightwater',
  timezone: 'Europe/Amsterdam',
  currency: 'EUR',
  locale: 'en-GB',
};

export const demoRules: Rules = {
  ...defaultRules,
  win: { base: 50, perAmount: 1000, perPoints: 1, cap: 500 },
};

/** What the office played by before, the oldest first: when each began in months before the present one, and why. */
export const demoRulesBefore: readonly { monthsAgo: number; rules: Rules; note: string }[] = [
  {
    monthsAgo: 4,
    rules: { ...demoRules, model: { kind: 'linear' }, windowDays: 90 },
    note: 'Many of our buyers read us for three months before they talk to us: work of the whole quarter counts now.',
  },
  {
    monthsAgo: 2,
    rules: demoRules,
    note: 'What opens a door and what settles the deal is harder than what comes between. Both crafts asked for it.',
  },
];

/** What the office began with, for as long as nobody knew better. */
export const demoFirstRules: Rules = {
  ...demoRules,
  model: { kind: 'last' },
  windowDays: 30,
};

/** What the coach would like to change next month. */
export const demoDraft = {
  typed: {
    perAmount: '800',
    model: 'position',
    'position-first': '30',
    'position-middle': '40',
    'position-last': '30',
    kind: 'webinar',
    weight: '1.5',
    note: 'Webinars are the most work and carried half of what we won lately. The middle of a deal deserves more, and smaller deals should be heard.',
  },
  signedBy: { account: 'demo-lead', craft: 'sales' },
} as const;

/** In major units of the office's currency: what a good month of the four teams brings. */
export const demoGoal = 900_000;

export type CastMember = { name: string; craft: Craft; team: string; title: string };

export const demoCast: CastMember[] = [
  { name: 'Maya Okafor', craft: 'sales', team: 'Harbour', title: 'Account executive' },
  { name: 'Tom Ashworth', craft: 'sales', team: 'Harbour', title: 'Account executive' },
  { name: 'Jonas Lindqvist', craft: 'marketing', team: 'Harbour', title: 'Product marketing' },
  { name: 'Noor Haddad', craft: 'marketing', team: 'Harbour', title: 'Events' },
  { name: 'Priya Raman', craft: 'sales', team: 'Lantern', title: 'Account executive' },
  { name: 'Diego Álvarez', craft: 'sales', team: 'Lantern', title: 'Account executive' },
  { name: 'Lena Fischer', craft: 'marketing', team: 'Lantern', title: 'Customer stories' },
  { name: 'Kenji Watanabe', craft: 'sales', team: 'Summit', title: 'Account executive' },
  { name: 'Sofia Marchetti', craft: 'marketing', team: 'Summit', title: 'Campaigns' },
  { name: 'Siobhán O’Neill', craft: 'marketing', team: 'Summit', title: 'Field marketing' },
  { name: 'Felix Brandt', craft: 'sales', team: 'Kestrel', title: 'Account executive' },
  { name: 'Amara Nwosu', craft: 'sales', team: 'Kestrel', title: 'Account executive' },
  { name: 'Zoë van Dijk', craft: 'marketing', team: 'Kestrel', title: 'Content' },
];
