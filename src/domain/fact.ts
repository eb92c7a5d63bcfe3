// What may reach us: the kinds of fact, and the states of people, assets, deals and touches they describe.

import type { Rules } from './rules.ts';

export type Craft = 'sales' | 'marketing';

/** Only `won` deserves points; every other stage deserves none, whatever was posted before. */
export type Stage = 'open' | 'won' | 'lost' | 'refunded' | 'deleted';

/** Who says that the touch happened: a link, a list, an owner of the deal, or a maker of the asset. */
export type Evidence = 'tracked' | 'imported' | 'named' | 'claimed';

/** UTC milliseconds, with the precision that was given, kept for display. */
export type Instant = { at: number; precision: 'day' | 'time' };

/** One person's part of a deal or an asset: a positive decimal or fraction as text, relative to the sum. */
export type Share = { person: string; share: string };

export type Office = { name: string; timezone: string; currency: string; locale: string };

/**
 * `face` is the seed of the drawn portrait. `team` is null for someone who plays for no team; as part of a fact it is
 * the team from now on, as read from the roster the team at the moment asked for.
 */
export type Person = {
  person: string;
  name: string;
  craft: Craft;
  team: string | null;
  title: string;
  email: string;
  face: string;
};

/** `publishedOn` is an office day `YYYY-MM-DD`. A retired asset keeps its past; nobody is told to use it any more. */
export type Asset = {
  asset: string;
  title: string;
  kind: string;
  publishedOn: string | null;
  url: string;
  makers: Share[];
  retired?: true;
};

/** One unit of `currency` in units of the office's currency, as decimal text, and the day it was taken. */
export type Rate = { rate: string; on: string };

/** `amountMinor` counts the minor units of `currency`; `rate` is null when that is the office's own. */
export type Deal = {
  deal: string;
  customer: string;
  owners: Share[];
  amountMinor: number;
  currency: string;
  rate: Rate | null;
  lead: Instant | null;
  opened: Instant | null;
  won: Instant | null;
  stage: Stage;
};

/** `saidBy` is the person who named or claimed it; nobody said what a link or a list tells. */
export type Touch = {
  touch: string;
  deal: string;
  asset: string;
  at: Instant;
  contact: string | null;
  evidence: Evidence;
  rejected: boolean;
  saidBy?: string;
};

/** Who signed rules for each craft, as the audit log calls actors. */
export type Signed = Record<Craft, string>;

/** A touch of the deal, one person's part of the deal, or one person's part of an asset on its path. */
export type Doubt =
  | { kind: 'touch'; touch: string }
  | { kind: 'owner'; person: string }
  | { kind: 'maker'; asset: string; person: string };

/** What is questioned counts until a coach rules. `by` is the asker as the audit log calls actors. */
export type Question = { question: string; deal: string; about: Doubt; why: string; by: string };

export type Ruling = 'counts' | 'rejected';

/** `giver` and `receiver` are people. `deal` is the win the words are for, or ''. Words are '' once either was erased. */
export type Thanks = { thanks: string; giver: string; receiver: string; deal: string; words: string };

/**
 * `membership_set`: from `fromAt` on (UTC ms) the person plays for `team`, whatever was said of later days before.
 * `season_sealed`: `overruled` is the reason for sealing over open questions, `unnamed` are the keys of people who are
 * not shown by name, so that no honour goes to them. `by` is an actor as the audit log says.
 * `thanks_given` said again of one that was withdrawn gives it back, and must say the same.
 */
export type Happening =
  | { kind: 'office_set'; office: Office }
  | { kind: 'rules_set'; rules: Rules; fromAt: number | null; note: string; signed?: Signed }
  | { kind: 'goal_set'; season: string; amountMinor: number }
  | { kind: 'person_set'; person: Person }
  | { kind: 'membership_set'; person: string; team: string | null; fromAt: number }
  | { kind: 'asset_set'; asset: Asset }
  | { kind: 'deal_set'; deal: Deal }
  | { kind: 'touch_set'; touch: Touch }
  | { kind: 'season_sealed'; season: string; by: string; overruled: string | null; unnamed: string[] }
  | { kind: 'question_asked'; question: Question }
  | { kind: 'question_ruled'; question: string; ruling: Ruling; reason: string; by: string }
  | { kind: 'thanks_given'; thanks: Thanks }
  | { kind: 'thanks_withdrawn'; thanks: string };

/** Which door a fact came in by. `import` and `seed` describe a state and celebrate nothing. */
export type Source = 'api' | 'bell' | 'coach' | 'cli' | 'import' | 'seed';

/** The key of the one thing that a fact is about; null for the office and its rules, of which there is one. */
export function subjectOf(fact: Happening): string | null {
  switch (fact.kind) {
    case 'office_set':
    case 'rules_set':
      return null;
    case 'goal_set':
    case 'season_sealed':
      return fact.season;
    case 'person_set':
      return fact.person.person;
    case 'membership_set':
      return fact.person;
    case 'asset_set':
      return fact.asset.asset;
    case 'deal_set':
      return fact.deal.deal;
    case 'touch_set':
      return fact.touch.touch;
    case 'question_asked':
      return fact.question.question;
    case 'question_ruled':
      return fact.question;
    case 'thanks_given':
      return fact.thanks.thanks;
    case 'thanks_withdrawn':
      return fact.thanks;
    default:
      fact satisfies never;
      return null;
  }
}

/** `key` makes it idempotent; `occurredAt` is when it was true, in UTC milliseconds. */
export type Fact = Happening & { key: string; source: Source; occurredAt: number };

/** From `fromAt` on (UTC ms) the person plays for `team`; null means for none. */
export type Membership = { team: string | null; fromAt: number };

/** The beginning of time: earlier than any instant an office can name, and exact as a double. */
export const ALWAYS = -8_640_000_000_000_000;
