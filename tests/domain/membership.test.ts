// Who played for which team when: moves may be said in any order, and the last word about an instant counts.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALWAYS, type Membership } from '#src/domain/fact.ts';
import { nextMembership, teamAt, withMembership } from '#src/domain/membership.ts';

const spell: fc.Arbitrary<Membership> = fc.record({
  team: fc.constantFrom('Harbour', 'Lantern', 'Summit', null),
  fromAt: fc.integer({ min: 0, max: 20 }),
});
const start: Membership[] = [{ team: 'Harbour', fromAt: ALWAYS }];
const told = (moves: Membership[]) => moves.reduce(withMembership, start);

describe('after any moves', () => {
  test('the latest word about an instant is the team of that instant', () => {
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 12 }), fc.integer({ min: -1, max: 21 }), (moves, at) => {
        const said = moves.findLast((move) => move.fromAt <= at);
        const expected = said === undefined ? 'Harbour' : said.team;
        expect(teamAt(told(moves), at)).toBe(expected);
      }),
    );
  });

  test('spells stand in order, begin at the beginning of time, and none repeats the one before it', () => {
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 12 }), (moves) => {
        const spells = told(moves);
        expect(spells[0]).toEqual(start[0]);
        for (const [index, one] of spells.slice(1).entries()) {
          expect(one.fromAt).toBeGreaterThan(spells[index]?.fromAt ?? 0);
          expect(one.team).not.toBe(spells[index]?.team);
        }
      }),
    );
  });
});

test('what is planned is the first spell after the moment asked', () => {
  const spells = told([
    { team: 'Lantern', fromAt: 5 },
    { team: null, fromAt: 9 },
  ]);
  expect(nextMembership(spells, 4)).toEqual({ team: 'Lantern', fromAt: 5 });
  expect(nextMembership(spells, 5)).toEqual({ team: null, fromAt: 9 });
  expect(nextMembership(spells, 9)).toBeNull();
});
