// What the forms of deals and assets hold, as typed, and what stands beside them. Nothing here is checked yet.

import type { Move } from './moves.ts';

/** One row of who shares something: the key of a person and what was typed as the share. */
export type ShareRow = { person: string; share: string };

/** Texts as typed. Dates are office days, or days with a time. */
export type DealForm = {
  customer: string;
  amount: string;
  currency: string;
  rate: string;
  rateOn: string;
  lead: string;
  opened: string;
  won: string;
  stage: string;
  owners: ShareRow[];
};

/** Texts as typed; `published` is an office day. */
export type AssetForm = { title: string; kind: string; url: string; published: string; makers: ShareRow[] };

/** One line of a select. */
export type Choice = { key: string; label: string; group: string };

/** One touch of a deal. `seen` is the number of its last fact; `why` says why it does not count. */
export type TouchLine = {
  key: string;
  seen: number;
  title: string;
  on: string;
  evidence: string;
  counts: boolean;
  rejected: boolean;
  why: string;
  points: Move[];
};
