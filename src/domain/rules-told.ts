// A version of the rules and a draft as pages show them: sentences, days in words, who signed. It looks nothing up.

import type { Craft } from './fact.ts';
import { inWords } from './profile-words.ts';
import type { SentencePair } from './rules-beside.ts';
import type { RulesSentence } from './rules-sentences.ts';

/** A version that another one replaced before its day was never in force. */
export type VersionState = 'to come' | 'in force' | 'before' | 'never in force';

/**
 * `span` is its time in words, and `ends` true when its last day is known; `signed` is a sentence, `changes` what
 * differs from the one before it.
 */
export type RulesVersionTold = {
  version: number;
  state: VersionState;
  span: string;
  ends: boolean;
  note: string;
  signed: string;
  sentences: RulesSentence[];
  changes: SentencePair[];
};

/** `by` is null while nobody has signed; `leads` are those who could. `when` is in words. */
export type SignatureTold = {
  craft: Craft;
  by: { name: string; face: string | null; isSelf: boolean } | null;
  when: string | null;
  leads: { name: string; face: string | null }[];
  maySign: boolean;
};

/** `day` is `fromDay` in words, `drafted` who wrote it and when; `changed` counts the rows that differ. */
export type DraftTold = {
  draft: number;
  seen: number;
  fromDay: string;
  day: string;
  note: string;
  drafted: string;
  pairs: SentencePair[];
  changed: number;
  signatures: SignatureTold[];
};

/** `Version 3 has been in force since 1 September 2026`, `Version 3 is in force from 1 September to 30 November 2026`. */
export function inForceWords({
  version,
  span,
  ends,
}: Pick<RulesVersionTold, 'version' | 'span' | 'ends'>): string {
  return `Version ${version} ${ends ? 'is' : 'has been'} in force ${span}`;
}

export type Signing = { sales: { name: string }; marketing: { name: string } };

/** `Signed by Amara Nwosu for sales and Jonas Lindqvist for marketing on 28 August 2026.` */
export function signedSentence(signing: Signing, day: string): string {
  return `Signed by ${signersWords(signing)} on ${day}.`;
}

/** `Amara Nwosu for sales and Jonas Lindqvist for marketing`, `the coach, for both crafts,`. */
export function signersWords({ sales, marketing }: Signing): string {
  if (sales.name === marketing.name) return `${sales.name}, for both crafts,`;
  return `${sales.name} for sales and ${marketing.name} for marketing`;
}

/** How many sentences a draft changes, as words: `three of seven sentences`. */
export function changedWords({ changed, pairs }: Pick<DraftTold, 'changed' | 'pairs'>): string {
  return `${changed === 0 ? 'none' : inWords(changed)} of ${inWords(pairs.length)} sentences`;
}
