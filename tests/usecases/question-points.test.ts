// Whatever is questioned and however the coach rules: the pots keep their size as long as anything is left in them.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntriesOf } from '#db/queries/ledger.ts';
import { readTouch, readTouchesOf } from '#db/queries/touches.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Doubt, Ruling } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { replay } from '#src/usecases/replay.ts';
import type { TestOffice } from '../support/office.ts';
import { ask, openShared, rule } from './questioning.ts';

const RUNS = 25;

const doubts = fc.oneof(
  fc.nat(5).map((touch): Doubt => ({ kind: 'touch', touch: touch === 0 ? 'T' : `T${touch}` })),
  fc.constantFrom('maya', 'tom').map((person): Doubt => ({ kind: 'owner', person })),
  fc.constantFrom('noor', 'zoe').map((person): Doubt => ({ kind: 'maker', asset: 'webinar', person })),
);
const steps = fc.array(fc.tuple(doubts, fc.constantFrom<Ruling>('counts', 'rejected')), { maxLength: 10 });

function sumOf(office: TestOffice, kind: 'win' | 'assist'): number {
  return readEntriesOf(office.app.db, 'D')
    .filter((entry) => entry.kind === kind)
    .reduce((sum, { points }) => sum + points, 0);
}

/** What is no part of the win any more cannot be questioned, and the last one stays: both are refused. */
function tryTo(act: () => void): void {
  try {
    act();
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
  }
}

test('a ruling never changes the sum of the assist points while a touch counts, nor that of the closing', () => {
  fc.assert(
    fc.property(steps, (history) => {
      const office = openShared();
      for (const number of [1, 2, 3, 4, 5]) {
        const first = readTouch(office.app.db, 'T')!;
        const at = { at: first.at.at + number * DAY_MS, precision: 'time' as const };
        const asset = number % 2 === 0 ? 'webinar' : 'deck';
        office.tell({ kind: 'touch_set', touch: { ...first, touch: `T${number}`, asset, at } });
      }
      for (const [doubt, ruling] of history) {
        tryTo(() => ask(office, doubt));
        tryTo(() => rule(office, ruling));
        const counts = readTouchesOf(office.app.db, 'D').some(({ rejected }) => !rejected);
        expect([sumOf(office, 'win'), sumOf(office, 'assist')]).toEqual([100, counts ? 100 : 0]);
      }
      expect(replay(office.app)).toMatchObject({ agrees: true });
    }),
    { numRuns: RUNS },
  );
});
