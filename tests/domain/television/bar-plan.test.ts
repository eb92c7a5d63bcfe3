// Bars that tell the truth: honest lengths, and numbers only where they can be read.

import { describe, expect, it } from 'vitest';
import { planBars } from '#src/domain/television/bar-plan.ts';
import { boardOf, teamOf } from '#tests/support/board-fixture.ts';

const said = {
  write: (points: number) => points.toLocaleString('en-GB'),
  words: { sales: 'sales', marketing: 'marketing' },
};

describe('bars', () => {
  it('are as long as the points, and the leader carries the legend', () => {
    const [first, second] = planBars(boardOf().teams, said, true);
    expect(first).toMatchObject({ share: 1, next: null, type: 'large' });
    expect(first?.seam).toBeCloseTo(1820 / 3480);
    expect(first?.sales).toEqual({ inside: '1,820', after: '', holdsWord: true });
    expect(first?.marketing).toEqual({ inside: '1,660', after: '', holdsWord: true });
    expect(second?.share).toBeCloseTo(3215 / 3480);
    expect(second?.next).toBe(1);
    expect(second?.sales.holdsWord).toBe(false);
  });

  it('put a number after the bar where its part is too small, and shrink all bars alike to make room', () => {
    const teams = [teamOf('Harbour', 1, 3400, 80, 3480, null), teamOf('Lantern', 2, 900, 840, 3480, 3480)];
    const [first, second] = planBars(teams, said, true);
    expect(first?.marketing).toEqual({ inside: '', after: '80', holdsWord: false });
    expect(first?.share).toBeLessThan(0.95);
    expect((second?.share ?? 0) / (first?.share ?? 1)).toBeCloseTo(0.5);
    expect(second?.next).toBeCloseTo(first?.share ?? 0);
  });

  it('stay within the track and inside their parts for numbers of every size', () => {
    for (const points of [0, 1, 37, 999, 5_000, 48_000, 999_999]) {
      const top = 999_999;
      const teams = [teamOf('Big', 1, 500_000, 499_999, top, null), teamOf('Small', 2, points, 1, top, top)];
      for (const bar of planBars(teams, said, true)) {
        expect(bar.share).toBeLessThanOrEqual(1);
        expect(bar.seam).toBeLessThanOrEqual(bar.share);
        for (const number of [bar.sales, bar.marketing]) expect(number.inside && number.after).toBe('');
      }
    }
  });

  it('draw nothing for teams without points, or with fewer than none', () => {
    const teams = [teamOf('New', null, 0, 0, 0, null), teamOf('Refunded', null, -40, 10, 0, null)];
    const [none, refunded] = planBars(teams, said, false);
    expect([none?.share, none?.sales.after, none?.marketing.after]).toEqual([0, '', '']);
    expect([refunded?.share, refunded?.sales.after]).toEqual([0, '']);
  });
});
