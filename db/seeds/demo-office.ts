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
