// Two versions of the rules sentence beside sentence: what stays the same, and what another value stands in for.

import type { Rules } from './rules.ts';
import {
  type RuleField,
  type RulesSentence,
  rulesSentences,
  sentenceText,
  type Writing,
} from './rules-sentences.ts';

/** The same row of both versions. */
export type SentencePair = { was: RulesSentence; now: RulesSentence; isSame: boolean };

/** Row by row, with a row for every kind that either version weighs in its own way. */
export function rulesBeside(was: Rules, now: Rules, writing: Writing): SentencePair[] {
  const kinds = [was, now].flatMap(({ kindWeights }) =>
    Object.keys(kindWeights).filter((kind) => kindWeights[kind] !== 1),
  );
  const before = rulesSentences(was, writing, kinds);
  const after = rulesSentences(now, writing, kinds);
  return before.flatMap((row, index) => {
    const other = after[index];
    return other ? [{ was: row, now: other, isSame: sentenceText(row) === sentenceText(other) }] : [];
  });
}

/** What stood for this value in the other version; null where it is the same, or was not said at all. */
export function valueBefore({ was }: SentencePair, field: RuleField, value: string): string | null {
  const phrase = was.says.find((part) => typeof part !== 'string' && part.field === field);
  return phrase === undefined || typeof phrase === 'string' || phrase.value === value ? null : phrase.value;
}

/**
 * For each phrase of the new sentence what stood for its value before, null where nothing changed. Null as a whole
 * where the sentences are not built alike, so that values cannot stand for each other.
 */
export function changedValues(pair: SentencePair): (string | null)[] | null {
  const { was, now } = pair;
  const words = ({ says }: RulesSentence) =>
    says.map((phrase) => (typeof phrase === 'string' ? phrase : phrase.field)).join('|');
  const areBars = was.bar.length > 0 === now.bar.length > 0;
  if (words(was) !== words(now) || !areBars) return null;
  return now.says.map((phrase) =>
    typeof phrase === 'string' ? null : valueBefore(pair, phrase.field, phrase.value),
  );
}

/** The pairs whose sentences differ. */
export function changedPairs(was: Rules, now: Rules, writing: Writing): SentencePair[] {
  return rulesBeside(was, now, writing).filter(({ isSame }) => !isSame);
}

/** One sentence that changed, as text without its subject. */
export type RulesChange = { subject: string; was: string; now: string };

export function rulesChanges(was: Rules, now: Rules, writing: Writing): RulesChange[] {
  return changedPairs(was, now, writing).map((pair) => ({
    subject: pair.now.subject,
    was: sentenceText(pair.was),
    now: sentenceText(pair.now),
  }));
}
