// The loop's promises, for any playlist: nobody waits for ever, nothing flashes by, the board is every second scene.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dwellMs, othersOf, type Turn, turnAfter } from '#src/domain/television/loop.ts';
import { SCENES, type Slot } from '#src/domain/television/scene.ts';
import { slotOf, slotsOf } from '#tests/support/directing.ts';

const slots = fc
  .uniqueArray(
    fc.record({
      scene: fc.constantFrom(...SCENES),
      team: fc.nat(3),
      seconds: fc.integer({ min: 5, max: 300 }),
    }),
    { selector: ({ scene, team }) => (scene === 'team' ? `team/${team}` : scene), maxLength: 14 },
  )
  .map((all) =>
    all.map(({ scene, team, seconds }): Slot => {
      const id = scene === 'team' ? `team/${team}` : scene;
      return { id, scene, name: id, seconds };
    }),
  );

/** Once around: every scene beside the board in turn, from nowhere. */
function around(loop: Slot[]): Turn[] {
  const turns: Turn[] = [];
  for (
    let turn = turnAfter(loop, null, 1);
    turn && turns.length < othersOf(loop).length;
    turn = turnAfter(loop, turn, 1)
  )
    turns.push(turn);
  return turns;
}

describe('the loop', () => {
  it('shows every scene once before any comes again, and the same backwards', () => {
    fc.assert(
      fc.property(slots, (loop) => {
        const ids = around(loop).map(({ id }) => id);
        expect(ids).toEqual(othersOf(loop).map(({ id }) => id));
        for (const turn of around(loop)) {
          const next = turnAfter(loop, turn, 1);
          expect(next && turnAfter(loop, next, -1)?.id).toBe(turn.id);
        }
      }),
    );
  });

  it('starts with the boards of the teams that sit there', () => {
    const loop = [...slotsOf('board', 'goal', 'path'), { ...slotOf('team'), id: 'team/harbour' }];
    expect(around(loop).map(({ id }) => id)).toEqual(['team/harbour', 'goal', 'path']);
  });

  it('lets nothing stay shorter than 12 s, longer than it may, or a round longer than 120 s', () => {
    fc.assert(
      fc.property(slots, (loop) => {
        const board = loop.find(({ scene }) => scene === 'board');
        const stays = around(loop).map((turn) => {
          const own = dwellMs(loop, turn, false);
          const slot = loop.find(({ id }) => id === turn.id);
          expect(own).toBeGreaterThanOrEqual(12_000);
          expect(own).toBeLessThanOrEqual(Math.max(12, slot?.seconds ?? 0) * 1000 + 1);
          return own + (board ? dwellMs(loop, turn, true) : 0);
        });
        const most = board ? 5 : 10;
        const rounds = Math.ceil(stays.length / most);
        const total = stays.reduce((sum, ms) => sum + ms, 0);
        expect(total).toBeLessThanOrEqual(rounds * 120_000 + 1);
      }),
    );
  });

  it('keeps everybody’s own time where there is room, and shortens by one share where there is not', () => {
    const few = slotsOf('board', 'goal', 'path');
    expect(around(few).map((turn) => [dwellMs(few, turn, true), dwellMs(few, turn, false)])).toEqual([
      [30_000, 20_000],
      [30_000, 20_000],
    ]);
    const five = slotsOf('board', 'goal', 'path', 'helped', 'people', 'thanks');
    expect(around(five).map((turn) => dwellMs(five, turn, false))).toEqual([
      12_000, 12_000, 12_000, 12_000, 12_000,
    ]);
    const six = slotsOf('board', 'goal', 'path', 'helped', 'people', 'thanks', 'message');
    const first = around(six).slice(0, 3);
    expect(
      first.reduce((sum, turn) => sum + dwellMs(six, turn, true) + dwellMs(six, turn, false), 0),
    ).toBeCloseTo(120_000, -2);
    expect(first.map((turn) => Math.round(dwellMs(six, turn, false)))).toEqual([16_626, 16_626, 19_518]);
  });

  it('goes on where a scene that is gone has stood', () => {
    const loop = slotsOf('board', 'goal', 'path', 'people');
    const gone = { id: 'helped', index: 1 };
    expect(turnAfter(loop, gone, 1)?.id).toBe('path');
    expect(turnAfter(loop, gone, -1)?.id).toBe('goal');
    expect(turnAfter(loop, { id: 'thanks', index: 7 }, 1)?.id).toBe('goal');
    expect(turnAfter(slotsOf('board'), gone, 1)).toBeNull();
  });
});
