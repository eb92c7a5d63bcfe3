// The ladder from alive to lost, told with fed time.

import { describe, expect, it } from 'vitest';
import { failed, heard, paceOf, retryAfter, rungAt } from '#src/islands/tv/liveness.ts';

describe('liveness', () => {
  it('steps down after 25 s, 2 min and 10 min of silence', () => {
    const state = heard(1_000);
    const rungAfter = (ms: number) => rungAt(state, 1_000 + ms);
    expect([0, 24_999].map(rungAfter)).toEqual(['live', 'live']);
    expect([25_000, 119_999].map(rungAfter)).toEqual(['reconnecting', 'reconnecting']);
    expect([120_000, 599_999].map(rungAfter)).toEqual(['stale', 'stale']);
    expect([600_000, 86_400_000].map(rungAfter)).toEqual(['lost', 'lost']);
  });

  it('counts silence from what was heard last, whatever failed since', () => {
    expect(rungAt(failed(failed(heard(0))), 130_000)).toBe('stale');
    expect(rungAt(heard(130_000), 131_000)).toBe('live');
  });

  it('retries after 1, 2, 5, 10 and 30 s for ever, up to a quarter sooner, and anew once it heard something', () => {
    let state = heard(0);
    const waits = Array.from({ length: 7 }, () => {
      state = failed(state);
      return retryAfter(state, 0);
    });
    expect(waits).toEqual([1_000, 2_000, 5_000, 10_000, 30_000, 30_000, 30_000]);
    expect(retryAfter(state, 1)).toBe(22_500);
    expect(retryAfter(failed(heard(9)), 0)).toBe(1_000);
  });

  it('runs faster for tests, within bounds, and at full length for nonsense', () => {
    expect(['?pace=0.05', '?pace=0.0001', '?pace=7', '?pace=x', '?pace=-1', ''].map(paceOf)).toEqual([
      0.05, 0.01, 1, 1, 1, 1,
    ]);
    expect(rungAt(heard(0), 1_250, 0.05)).toBe('reconnecting');
  });
});
