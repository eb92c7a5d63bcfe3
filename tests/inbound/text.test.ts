// What other people's text may carry in, and what is kept of it.

import { expect, test } from 'vitest';
import { clean, slug } from '#src/domain/text.ts';
import { hasLostCharacters, list, quote } from '#src/inbound/text.ts';

test.each([
  ['  plain \t', 'plain'],
  ['Zoe\u0308', 'Zoë'],
  ['Ada\u0000\u0007 \u202eLovelace\u202c', 'Ada Lovelace'],
  ['two\r\nlines', 'two lines'],
  ['\ufeffkey\u200b', 'key'],
  ['\u00a0Ada\u00a0', 'Ada'],
  ['half \ud83d of a pair', 'half \ufffd of a pair'],
  ['👩\u200d🔬 and می\u200cخواهم', '👩\u200d🔬 and می\u200cخواهم'],
])('%j is kept as %j', (raw, kept) => {
  expect(clean(raw)).toBe(kept);
  expect(clean(kept)).toBe(kept);
});

test.each([
  ['Landing page', 'landing-page'],
  ['  Étude de cas ', 'etude-de-cas'],
  ['one-pager', 'one-pager'],
  ['E-Mail / Newsletter', 'e-mail-newsletter'],
  ['ウェビナー', 'ウェビナー'],
  ['!?', ''],
])('the kind %j becomes %j', (text, kind) => {
  expect(slug(text)).toBe(kind);
});

test('a quote is short, clean and never cuts a character', () => {
  expect(quote('a\u202eb')).toBe('“ab”');
  expect(quote('🎉'.repeat(100))).toBe(`“${'🎉'.repeat(60)}…”`);
  expect(quote('x'.repeat(1_000_000))).toHaveLength(63);
});

test('a list reads as a sentence', () => {
  expect(list(['a'])).toBe('a');
  expect(list(['a', 'b', 'c'])).toBe('a, b and c');
  expect(list(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});

test('half of a pair is a lost character, as JSON can hold it', () => {
  expect(['\ud83d', 'a\udc00', '👩\u200d🔬'].map(hasLostCharacters)).toEqual([true, true, false]);
});
