// The director's law, for any hour of keys, remotes, failing fetches and nights.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lookOf, makeDirecting, slotsOf } from '#tests/support/directing.ts';

const THREE = slotsOf('board', 'goal', 'path', 'people');

it('survives whatever happens: it is never blank, always wakes, and every scene comes round', () => {
  const happening = fc.oneof(
    fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 200_000 }) }),
    fc.record({ do: fc.constant('key' as const), key: fc.constantFrom('ok', 'next', 'previous', 'hush') }),
    fc.record({ do: fc.constant('slots' as const), slots: fc.subarray([...THREE]) }),
    fc.record({
      do: fc.constant('answer' as const),
      answer: fc.constantFrom('came', 'missed', 'gone', null),
    }),
    fc.record({ do: fc.constant('held' as const), held: fc.constantFrom(null, 'goal', 'nowhere') }),
    fc.record({ do: fc.constant('night' as const), isNight: fc.boolean() }),
    fc.record({ do: fc.constant('lost' as const), isLost: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 25 }), (all) => {
      const screen = makeDirecting(THREE);
      for (const one of all) {
        if (one.do === 'pass') screen.pass(one.ms);
        else if (one.do === 'key') screen.tell({ kind: 'key', key: one.key as 'ok' });
        else if (one.do === 'slots') screen.frame({ slots: one.slots });
        else if (one.do === 'answer') screen.answer(one.answer as 'came');
        else if (one.do === 'held') screen.remote({ held: one.held });
        else if (one.do === 'night') screen.look({ isNight: one.isNight });
        else screen.tell({ kind: 'lost', isLost: one.isLost });
        expect(JSON.parse(JSON.stringify(screen.director()))).toEqual(screen.director());
      }
      screen.tell({ kind: 'lost', isLost: false });
      screen.answer('came');
      screen.frame({ slots: THREE, screen: lookOf() });
      if (screen.director().paused) screen.tell({ kind: 'key', key: 'ok' });
      screen.pass(10_000);
      const before = screen.log.length;
      screen.pass(260_000);
      const seen = screen.log.slice(before).map((line) => line.split(' ')[1]);
      for (const id of ['board', 'goal', 'path', 'people']) expect(seen).toContain(id);
    }),
    { numRuns: 200 },
  );
});
