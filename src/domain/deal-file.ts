// All that is needed to say what one deal deserves: the deal, its touches, and who made what and played where.

import type { Asset, Deal, Membership, Office, Person, Touch } from './fact.ts';
import type { Rules } from './rules.ts';

/** `rules` is the version in force at the won instant. `memberships` are per person, oldest first. */
export type DealFile = {
  office: Office;
  deal: Deal;
  rules: { version: number; rules: Rules };
  touches: Touch[];
  assets: ReadonlyMap<string, Asset>;
  people: ReadonlyMap<string, Person>;
  memberships: ReadonlyMap<string, Membership[]>;
};
