import { describe, expect, test } from 'vitest';
import { judge } from '#src/domain/counted.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import { DAY_MS, HOUR_MS } from '#src/domain/durations.ts';
import { asset, dealFile, touch, WON_AT } from '#tests/support/deal-file.ts';

const at = (instant: number) => ({ at: { at: instant, precision: 'time' as const } });
const reasons = (file: DealFile) => judge(file).map(({ touch, reason }) => `${touch.touch} ${reason}`);

describe('judge', () => {
  test('both ends of the window are inside it', () => {
    const touches = [
      touch('t1', 'case', 180, at(WON_AT - 180 * DAY_MS - 1)),
      touch('t2', 'case', 180),
      touch('t3', 'case', 0),
      touch('t4', 'case', 0, at(WON_AT + 1)),
    ];
    expect(reasons(dealFile({ touches }))).toEqual([
      't1 outside_the_window',
      't2 counted',
      't3 counted',
      't4 after_the_win',
    ]);
  });

  test('the window is counted in 24 hours, not in office days', () => {
    const file = dealFile({
      touches: [touch('t1', 'case', 30), touch('t2', 'case', 30, at(WON_AT - 30 * DAY_MS - HOUR_MS))],
    });
    file.office.timezone = 'America/New_York';
    file.rules.rules.windowDays = 30;
    expect(reasons(file)).toEqual(['t2 outside_the_window', 't1 counted']);
  });

  test('of one asset, contact and office day only the first counts', () => {
    const midnight = Date.UTC(2016, 10, 20);
    const touches = [
      touch('again', 'case', 0, at(midnight + 9 * HOUR_MS)),
      touch('first', 'case', 0, at(midnight + 8 * HOUR_MS)),
      touch('cfo', 'case', 0, { ...at(midnight + 10 * HOUR_MS), contact: 'cfo' }),
      touch('other', 'webinar', 0, at(midnight + 9 * HOUR_MS)),
      touch('tomorrow', 'case', 0, at(midnight + 24 * HOUR_MS)),
    ];
    expect(reasons(dealFile({ touches }))).toEqual([
      'first counted',
      'again repeated_that_day',
      'other counted',
      'cfo counted',
      'tomorrow counted',
    ]);
    const inAuckland = dealFile({ touches });
    inAuckland.office.timezone = 'Pacific/Auckland';
    expect(reasons(inAuckland)).toContain('tomorrow counted');
    const inTokyo = dealFile({
      touches: [touch('a', 'case', 0, at(midnight)), touch('b', 'case', 0, at(midnight - 1))],
    });
    inTokyo.office.timezone = 'Asia/Tokyo';
    expect(reasons(inTokyo)).toEqual(['b counted', 'a repeated_that_day']);
  });

  test('a touch that does not count never stands in the way of a later one', () => {
    const noon = WON_AT - 180 * DAY_MS;
    const touches = [
      touch('early', 'case', 0, at(noon - 1)),
      touch('rejected', 'case', 0, { ...at(noon + 1), rejected: true }),
      touch('good', 'case', 0, at(noon + 2)),
      touch('late', 'case', 0, at(noon + 3)),
    ];
    expect(reasons(dealFile({ touches }))).toEqual([
      'early outside_the_window',
      'rejected rejected',
      'good counted',
      'late repeated_that_day',
    ]);
  });

  test('an asset nobody knows or nobody made counts for nobody', () => {
    const assets = [asset('orphan', '')];
    const touches = [touch('t1', 'ghost', 2), touch('t2', 'orphan', 1)];
    expect(reasons(dealFile({ assets, touches }))).toEqual(['t1 asset_unknown', 't2 no_makers']);
  });

  test.each(['open', 'lost', 'refunded', 'deleted'] as const)(
    'nothing counts while the deal is %s',
    (stage) => {
      const touches = [touch('t1', 'case', 2), touch('t2', 'case', 1, { rejected: true })];
      expect(reasons(dealFile({ deal: { stage }, touches }))).toEqual(['t1 not_won', 't2 rejected']);
    },
  );

  test('at one instant, the order is by asset and touch key in code units', () => {
    const assets = [
      asset('b', 'ada'),
      asset('B', 'ada'),
      asset('é', 'ada'),
      asset('😀', 'ada'),
      asset('ﬀ', 'ada'),
    ];
    const touches = ['ﬀ', '😀', 'é', 'b', 'B'].map((key) => touch(`t-${key}`, key, 1));
    touches.push(touch('t-10', 'b', 1, { contact: 'x' }), touch('t-9', 'b', 1, { contact: 'y' }));
    expect(judge(dealFile({ assets, touches })).map((each) => each.touch.touch)).toEqual([
      't-B',
      't-10',
      't-9',
      't-b',
      't-é',
      't-😀',
      't-ﬀ',
    ]);
  });
});
