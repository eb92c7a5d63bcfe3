// What a cell was most likely meant to say; whatever is proposed can be read.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAmount } from '#src/domain/parse-amount.ts';
import { parseInstant } from '#src/domain/time.ts';
import { type Known, proposeFix } from '#src/inbound/propose-fix.ts';

const known: Known = {
  people: [
    { person: 'maya', name: 'Maya Okafor', email: 'maya.okafor@x.example' },
    { person: 'Riccardo Conti', name: 'Riccardo Conti', email: '' },
    { person: 'zoe', name: 'Zoë van Dijk', email: '' },
  ],
  assets: [{ asset: 'A1', title: 'Pricing guide' }],
  currency: 'EUR',
  timezone: 'Europe/Amsterdam',
};

test.for([
  ['owners', 'Maya Okafro', 'Maya Okafor'],
  ['owners', 'Okafor Maya:60; zoe van dijk:40', 'Maya Okafor:60; Zoë van Dijk:40'],
  ['owners', 'r.conti@brightwater.example', 'Riccardo Conti'],
  ['owners', 'Somebody Else', null],
  ['amount', '12.5OO,00', '12.500,00'],
  ['amount', '1,054', '1054'],
  ['amount', 'about 5000 or so', '5000'],
  ['won', '2025-11-31', '2025-11-30'],
  ['won', '18/11/2026', '2026-11-18'],
  ['won', 'Nov 3, 2026', '2026-11-03'],
  ['won', 'soon', null],
  ['stage', 'Closed - Won', 'won'],
  ['craft', 'Content Marketing', 'marketing'],
  ['asset', 'pricing  Guide', 'A1'],
  ['url', 'example.com/guide', 'https://example.com/guide'],
] as const)('%s “%s”', ([field, raw, meant]) => {
  expect(proposeFix(field, raw, known)).toBe(meant);
});

test('anything at all gets nothing, or something that can be read', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('amount', 'won', 'owners', 'stage', 'published'),
      fc.string(),
      (field, raw) => {
        const meant = proposeFix(field, raw, known);
        if (meant === null) return;
        if (field === 'amount') expect(typeof parseAmount(meant, 'EUR')).toBe('number');
        if (field === 'won') expect(parseInstant(meant, known.timezone, 'end')).not.toBeNull();
      },
    ),
  );
});
