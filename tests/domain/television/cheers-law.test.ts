// The celebration queue as laws, over random days: nothing twice, nothing lost, no cap exceeded, whatever happens.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#src/domain/durations.ts';
import type { ShownMoment } from '#src/domain/moment.ts';
import { CHEER_MS, type Cheer } from '#src/domain/television/cheer.ts';
import { sizeOf } from '#src/domain/television/cheer-caps.ts';
import { endCheer, nextCheer, offerCheers } from '#src/domain/television/cheers.ts';
import { FRESH, NOW, reloaded, win } from '#tests/support/cheers.ts';
import { bestMoment, firstMoment, goalMoment, leadMoment, thanksMoment } from '#tests/support/moments.ts';

type Step = {
  waitMs: number;
  kinds: number[];
  isHushed: boolean;
  isNight: boolean;
  reloads: boolean;
};

const STEP: fc.Arbitrary<Step> = fc.record({
  waitMs: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 40 * MINUTE_MS })),
  kinds: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }),
  isHushed: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  isNight: fc.integer({ min: 0, max: 19 }).map((chance) => chance === 0),
  reloads: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
});

function momentOf(kind: number, number: number, at: number): ShownMoment {
  if (kind === 0) return firstMoment(number, 'Zoë', at);
  if (kind === 1) return bestMoment(number, 'Lena', at);
  if (kind === 2) return thanksMoment(number, 'Maya', 'Noor', at);
  if (kind === 3) return leadMoment(number, 'Harbour', at, String(number));
  if (kind === 4) return goalMoment(number, at, String(number));
  return win(number, at);
}

type Begun = { at: number; day: string; cheer: Cheer };

/** A screen's days: whatever comes is offered, whatever may begin plays to its end, and now and then it reloads. */
function live(steps: Step[]) {
  const offered: ShownMoment[] = [];
  const begun: Begun[] = [];
  let state = FRESH;
  let now = NOW;
  const playUntil = (until: number, asked: Pick<Step, 'isHushed' | 'isNight'>) => {
    for (;;) {
      const day = String(Math.floor(now / DAY_MS));
      const next = nextCheer(state, now, { ...asked, day });
      state = next.state;
      if (next.cheer) {
        begun.push({ at: now, day, cheer: next.cheer });
        now += CHEER_MS[next.cheer.size];
        state = endCheer(state);
      } else if (next.wakeAt !== null && next.wakeAt <= until) {
        expect(next.wakeAt).toBeGreaterThan(now);
        now = next.wakeAt;
      } else break;
    }
    now = Math.max(now, until);
  };
  for (const step of steps) {
    const moments = step.kinds.map((kind, index) => momentOf(kind, offered.length + index, now));
    offered.push(...moments);
    state = offerCheers(offerCheers(state, moments, now), moments, now);
    playUntil(now + step.waitMs, step);
    if (step.reloads) state = reloaded(state);
  }
  const awake = { isHushed: false, isNight: false };
  playUntil(now + 3 * 60 * MINUTE_MS, awake);
  return { offered, begun, state };
}

test('every moment ends up in exactly one celebration, or is known to be missed', () => {
  fc.assert(
    fc.property(fc.array(STEP, { maxLength: 40 }), (steps) => {
      const { offered, begun, state } = live(steps);
      const told = [...begun.flatMap(({ cheer }) => cheer.keys), ...state.missed];
      expect([...told].sort()).toEqual(offered.map(({ key }) => key).sort());
      expect([state.waiting, state.digest]).toEqual([[], []]);
    }),
  );
});

test('no cap is ever exceeded', () => {
  fc.assert(
    fc.property(fc.array(STEP, { maxLength: 60 }), (steps) => {
      const { begun } = live(steps);
      const gaps = (those: Begun[]) => those.slice(1).map(({ at }, index) => at - (those[index]?.at ?? 0));
      const of = (size: string) => begun.filter(({ cheer }) => cheer.size === size);
      expect(Math.min(...gaps(of('s')), MINUTE_MS)).toBe(MINUTE_MS);
      expect(Math.min(...gaps(of('m')), 5 * MINUTE_MS)).toBe(5 * MINUTE_MS);
      const scenes = new Map<string, number>();
      const single = of('m').filter(({ cheer }) => !(cheer.kind === 'wins' && cheer.isDigest));
      for (const { day } of single) scenes.set(day, (scenes.get(day) ?? 0) + 1);
      expect(Math.max(0, ...scenes.values())).toBeLessThanOrEqual(12);
    }),
  );
});

test('of what is due together, the larger comes first, and within a size the older', () => {
  const kinds = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(kinds, (drawn) => {
      const moments = drawn.map((kind, index) => momentOf(kind, index, NOW + index));
      let state = offerCheers(FRESH, moments, NOW + 100);
      let now = NOW + 2000;
      const shown: Cheer[] = [];
      const room = { isHushed: false, isNight: false, day: 'x' };
      for (let left = moments.length; left > 0; left -= 1) {
        const next = nextCheer(state, now, room);
        if (next.cheer) shown.push(next.cheer);
        now = (next.wakeAt ?? now) + MINUTE_MS;
        state = endCheer(next.state);
      }
      const sizes = shown.map(({ size }) => 'lms'.indexOf(size));
      expect(sizes).toEqual([...sizes].sort());
      const firsts = shown.filter(({ size }) => size !== 'm').map(({ keys }) => keys[0] ?? '');
      const ages = firsts.map((key) => moments.findIndex((moment) => moment.key === key));
      for (const size of ['l', 's']) {
        const own = ages.filter((age) => sizeOf(moments[age] as ShownMoment) === size);
        expect(own).toEqual([...own].sort((one, other) => one - other));
      }
    }),
  );
});
