// Throws confetti from the two lower corners: most of it behind the scene, a few large pieces before it. It throws less
// where the screen cannot follow.

import confetti, { type CreateTypes, type Shape } from 'canvas-confetti';
import type { CheerSize } from '#src/domain/television/cheer.ts';

/** Nobody waits for `celebrate`: a worker that a policy blocks would never answer. */
export type Cannons = { celebrate: (size?: CheerSize) => void; stop: () => void };

/** The colours of both crafts, chalk and gold. */
const COLOURS = ['#F0A03C', '#56B4E9', '#F2EFE6', '#F5C542'];
/** Its physics counts pixels per frame and was tuned on a screen of this height. */
const TUNED_HEIGHT = 1080;
const RIBBON = 'M0 6C6-4 10-4 16 4S26 12 34 2L36 5C28 16 20 14 14 8S8 2 2 9Z';
/** When, and how many pieces from each corner behind and before the scene: 150 in two volleys, 300 for a goal. */
const VOLLEYS: [number, number[]][] = [
  [900, [45, 7]],
  [2000, [18, 5]],
  [4500, [45, 7]],
  [5600, [18, 5]],
];
const LAYERS = [
  { scalar: 1.4, startVelocity: 84, ticks: 200 },
  { scalar: 2.4, startVelocity: 62, ticks: 240 },
];
/** A frame that took longer halves every volley after it, down to an eighth, until the page is loaded again. */
const SLOW_FRAME_MS = 32;
const LEAST_SHARE = 1 / 8;
/** The longest a piece lives, and then some: whatever has not ended by then is wiped away. */
const PATIENCE_MS = 6_000;

/** `canvases` are the one behind and the one before the scene. A worker serves its canvas for good: call once. */
export function makeCannons(canvases: HTMLCanvasElement[]): Cannons {
  const throwers = canvases.map((canvas) => confetti.create(canvas, { useWorker: true, resize: true }));
  const shapes = shapesOf();
  let share = 1;
  let timers: number[] = [];
  let watch = 0;

  const stop = () => {
    timers.forEach(clearTimeout);
    cancelAnimationFrame(watch);
    for (const thrower of throwers) thrower.reset();
  };
  const watchFrames = () => {
    cancelAnimationFrame(watch);
    const next = (last: number) => {
      watch = requestAnimationFrame((now) => {
        if (now - last > SLOW_FRAME_MS) share = Math.max(LEAST_SHARE, share / 2);
        else next(now);
      });
    };
    watch = requestAnimationFrame(next);
  };
  const throwVolley = (counts: number[]) => {
    watchFrames();
    return throwers.flatMap((thrower, layer) =>
      fire(thrower, layer, Math.ceil((counts[layer] ?? 0) * share), shapes),
    );
  };
  const patience = () =>
    new Promise<void>((resolve) => {
      timers.push(window.setTimeout(resolve, PATIENCE_MS));
    });
  return {
    celebrate: (size = 'm') => {
      stop();
      const volleys = VOLLEYS.slice(0, size === 'l' ? 4 : 2);
      const own = volleys.map(([atMs, counts], index) =>
        window.setTimeout(async () => {
          const fallen = Promise.all(throwVolley(counts));
          if (index < volleys.length - 1) return;
          await Promise.race([fallen, patience()]);
          if (timers === own) stop();
        }, atMs),
      );
      timers = own;
    },
    stop,
  };
}

function fire(thrower: CreateTypes, layer: number, particleCount: number, shapes: Shape[]) {
  const scale = innerHeight / TUNED_HEIGHT;
  const { scalar = 1, startVelocity = 1, ticks = 1 } = LAYERS[layer] ?? {};
  const corners = [
    [0, 71, 0.35],
    [1, 109, -0.35],
  ] as const;
  return corners.map(([x, angle, drift]) =>
    thrower({
      particleCount,
      shapes,
      ticks,
      angle,
      spread: 27,
      origin: { x, y: 1.02 },
      startVelocity: startVelocity * scale,
      scalar: scalar * scale,
      gravity: 1.15 * scale,
      drift: drift * scale,
      decay: 0.915,
      colors: COLOURS,
    }),
  );
}

/** Paper, coins and ribbons; without canvases in workers there are no ribbons. */
function shapesOf(): Shape[] {
  const plain: Shape[] = ['square', 'square', 'circle'];
  if (typeof OffscreenCanvas !== 'function') return plain;
  // The worker gets the matrix by message and takes six numbers, whatever the types say.
  const matrix = [1, 0, 0, 1, -18, -6] as unknown as DOMMatrix;
  return [...plain, confetti.shapeFromPath({ path: RIBBON, matrix })];
}
