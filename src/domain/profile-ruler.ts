// The ruler under the tape: round numbers, and only as many numerals as can be read.

import type { TapeTick } from './profile-view.ts';
import { whole } from './profile-words.ts';

/** Shares of the width that a numeral keeps clear: on a desk 1128 px wide, and on a phone 350 px wide. */
const CLEAR_DESK = 0.03;
const CLEAR_PHONE = 0.1;
const MAJORS_MAX = 14;

/** `top` is the value at the ruler's right end, a round number above everything that is marked. */
export function tapeTicks(
  points: number,
  step: number | null,
  last: number | null,
  locale: string,
): { top: number; ticks: TapeTick[] } {
  const reach = Math.max(points, step ?? 0, last ?? 0, 10);
  const major = majorFor(reach);
  const top = Math.ceil((reach * 1.02) / major) * major;
  const ticks: TapeTick[] = [];
  const each = major / 10;
  for (let n = 0; n * each <= top; n += 1) {
    const value = n * each;
    const size = n % 10 === 0 ? 'long' : n % 5 === 0 ? 'middle' : 'short';
    const label =
      size === 'long' && value < top && isClear(value, step, last, top, CLEAR_DESK)
        ? whole(value, locale)
        : null;
    const crowded = n % 20 !== 0 || !isClear(value, step, null, top, CLEAR_PHONE);
    ticks.push({ x: value / top, size, label, crowded });
  }
  return { top, ticks };
}

/** 1, 2 or 5 times a power of ten (10 at least), so that at most fourteen fit. */
function majorFor(reach: number): number {
  for (let power = 10; ; power *= 10) {
    for (const times of [1, 2, 5]) {
      if (reach / (times * power) <= MAJORS_MAX) return times * power;
    }
  }
}

function isClear(
  value: number,
  step: number | null,
  last: number | null,
  top: number,
  clear: number,
): boolean {
  const far = (mark: number | null, room: number) => mark === null || Math.abs(mark - value) / top >= room;
  return far(step, clear) && far(last, value < 1000 ? 0.026 : 0.034);
}
