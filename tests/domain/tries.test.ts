// Tries: enough for somebody who mistypes, too few to guess, whatever the clock does.

import { describe, expect, it } from 'vitest';
import { DAY_MS } from '#src/domain/durations.ts';
import { countTry, placeOf, type Tries, tryLimits } from '#src/domain/tries.ts';

const LIMIT = { max: 3, windowMs: 60_000 };
const told = (times: number[]) => times.reduce<Tries | null>((known, at) => countTry(known, LIMIT, at), null);

describe('tries', () => {
  it('are counted from the first of a window, and forgotten after it', () => {
    expect(told([0, 10, 20])).toEqual({ count: 3, sinceAt: 0 });
    expect(() => told([0, 10, 20, 59_999])).toThrow('Wait a minute');
    expect(told([0, 10, 20, 60_000])).toEqual({ count: 1, sinceAt: 60_000 });
  });

  it('give nobody more when the clock goes back, and lock nobody longer than a window', () => {
    const day = DAY_MS;
    expect(() => told([day, day, day, 5])).toThrow('Wait a minute');
    expect(told([day, day, 5])).toEqual({ count: 3, sinceAt: 5 });
    expect(() => countTry({ count: 3, sinceAt: day }, LIMIT, 5)).toThrow('Too many');
    expect(told([day, 5, 60_005])).toEqual({ count: 1, sinceAt: 60_005 });
  });

  it('leave an office more than one person, and a guesser little', () => {
    expect(tryLimits.address.max).toBeGreaterThan(tryLimits.account.max);
    expect((tryLimits.account.max * DAY_MS) / tryLimits.account.windowMs).toBeLessThan(1000);
  });
});

describe('the place of an address', () => {
  it.for([
    ['203.0.113.4', '203.0.113.4'],
    ['::ffff:203.0.113.4', '203.0.113.4'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s is %s', ([address = '', place]) => {
    expect(placeOf(address)).toBe(place);
  });
});
