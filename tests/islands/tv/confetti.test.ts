// How much confetti flies: 150 pieces for a win, at most two bursts a second, and less where frames come slowly.

import type { Options } from 'canvas-confetti';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeCannons } from '#src/islands/tv/confetti.ts';

const thrown: { at: number; options: Options }[] = [];
const reset = vi.fn();

vi.mock('canvas-confetti', () => ({
  default: {
    // As a worker that a policy blocks: it never says that anything has fallen.
    create: () =>
      Object.assign(
        (options: Options) => {
          thrown.push({ at: Date.now(), options });
          return new Promise(() => {});
        },
        { reset },
      ),
  },
}));

let frameMs = 16;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  thrown.length = 0;
  frameMs = 16;
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('innerHeight', 2160);
  vi.stubGlobal('requestAnimationFrame', (draw: (at: number) => void) =>
    setTimeout(() => draw(Date.now()), frameMs),
  );
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  reset.mockClear();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const canvases = () => [{}, {}] as HTMLCanvasElement[];
const pieces = () => thrown.reduce((sum, { options }) => sum + (options.particleCount ?? 0), 0);

test('a win throws 150 pieces in two volleys a second apart, a goal 300', async () => {
  const cannons = makeCannons(canvases());
  cannons.celebrate();
  await vi.advanceTimersByTimeAsync(12_000);
  expect(pieces()).toBe(150);
  const volleys = [...new Set(thrown.map(({ at }) => at))];
  expect(volleys).toHaveLength(2);
  expect((volleys[1] ?? 0) - (volleys[0] ?? 0)).toBeGreaterThanOrEqual(1000);
  cannons.celebrate('l');
  await vi.advanceTimersByTimeAsync(16_000);
  expect(pieces()).toBe(450);
});

test('its speed, weight and size grow with the screen', async () => {
  makeCannons(canvases()).celebrate();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(thrown[0]?.options).toMatchObject({ startVelocity: 168, gravity: 2.3, scalar: 2.8 });
});

test('slow frames halve every later volley, for as long as the page lives', async () => {
  const cannons = makeCannons(canvases());
  frameMs = 40;
  cannons.celebrate();
  await vi.advanceTimersByTimeAsync(1_900);
  const first = pieces();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([first, pieces() - first]).toEqual([104, 24]);
  frameMs = 16;
  cannons.celebrate();
  await vi.advanceTimersByTimeAsync(12_000);
  expect(pieces()).toBeLessThan(128 + 50);
});

test('a worker that never answers is not waited for: everything is wiped in time', async () => {
  makeCannons(canvases()).celebrate();
  reset.mockClear();
  await vi.advanceTimersByTimeAsync(7_900);
  expect(reset).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(reset).toHaveBeenCalledTimes(2);
});
