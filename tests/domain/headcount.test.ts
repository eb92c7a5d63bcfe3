import { describe, expect, test } from 'vitest';
import { HOUR_MS } from '#src/domain/durations.ts';
import { ALWAYS, type Membership } from '#src/domain/fact.ts';
import { headcount } from '#src/domain/headcount.ts';
import { toText } from '#src/domain/rational.ts';
import { startOfDay } from '#src/domain/time.ts';

const ZONE = 'America/New_York';
const on = (day: string, hours = 0) => startOfDay(day, ZONE) + hours * HOUR_MS;

function heads(memberships: Membership[][], until: number): Record<string, string> {
  const people = new Map(memberships.map((own, index) => [`p${index}`, own]));
  return Object.fromEntries(
    [...headcount(people, '2017-04', until, ZONE)].map(([team, n]) => [team, toText(n)]),
  );
}

describe('headcount', () => {
  const always: Membership[] = [{ team: 'Harbour', fromAt: ALWAYS }];

  test('a whole team over a whole month, and long after it', () => {
    expect(heads([always, always], on('2017-04-30', 23))).toEqual({ Harbour: '2' });
    expect(heads([always, always], on('2019-01-01'))).toEqual({ Harbour: '2' });
  });

  test('whoever came or went counts for the days of membership, of the season so far', () => {
    const joined: Membership[] = [{ team: 'Harbour', fromAt: on('2017-04-10', 15) }];
    const moved: Membership[] = [...always, { team: 'Lantern', fromAt: on('2017-04-06') }];
    const left: Membership[] = [...always, { team: null, fromAt: on('2017-04-04', 12) }];
    expect(heads([always, joined, moved, left], on('2017-04-20', 9))).toEqual({
      Harbour: toText({ n: 39n, d: 20n }),
      Lantern: '3/4',
    });
  });

  test('today counts as it stands now', () => {
    const joinsAtNoon: Membership[] = [{ team: 'Harbour', fromAt: on('2017-04-01', 12) }];
    expect(heads([joinsAtNoon], on('2017-04-01', 11))).toEqual({});
    expect(heads([joinsAtNoon], on('2017-04-01', 12))).toEqual({ Harbour: '1' });
  });

  test('before the season there is nobody to count', () => {
    expect(heads([always], on('2017-03-31', 23))).toEqual({});
  });
});
