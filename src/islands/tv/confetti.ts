// Throws confetti from the two lower corners: most of it behind the scene, a few large pieces before it.

import confetti, { type CreateTypes, type Options, type Shape } from 'canvas-confetti';

/** The colours of both crafts, chalk and gold. */
const COLOURS = ['#F0A03C', '#56B4E9', '#F2EFE6', '#F5C542'];
/** Its physics counts pixels per frame and was tuned on a screen of this height. */
const TUNED_HEIGHT = 1080;
const FIRST_MS = 900;
const SECOND_MS = 700;
/** A worker that a policy blocks never answers. */
const PATIENCE_MS = 6_000;
const RIBBON = 'M0 6C6-4 10-4 16 4S26 12 34 2L36 5C28 16 20 14 14 8S8 2 2 9Z';

export type Cannons = {
  /** Fires twice, 150 pieces in all; settles when the air is clear, or after some seconds at most. */
  celebrate: () => Promise<void>;
  stop: () => void;
};

/** One worker serves one canvas for good, so call this once for a pair of canvases. */
export function makeCannons(back: HTMLCanvasElement, front: HTMLCanvasElement): Cannons {
  const make = (canvas: HTMLCanvasElement) => confetti.create(canvas, { useWorker: true, resize: true });
  const throwers = { back: make(back), front: make(front) };
  const shapes = shapesOf();
  let isStopped = false;

  const fire = async (waitMs: number, backCount: number, frontCount: number) => {
    await wait(waitMs);
    if (isStopped) return;
    await Promise.race([
      wait(PATIENCE_MS),
      Promise.all([
        ...corners(throwers.back, { particleCount: backCount, scalar: 1.4, startVelocity: 84, shapes }),
        ...corners(throwers.front, {
          particleCount: frontCount,
          scalar: 2.4,
          startVelocity: 62,
          ticks: 240,
          shapes,
        }),
      ]),
    ]);
  };
  return {
    celebrate: async () => {
      isStopped = false;
      await Promise.all([fire(FIRST_MS, 45, 7), fire(FIRST_MS + SECOND_MS, 18, 5)]);
    },
    stop: () => {
      isStopped = true;
      for (const thrower of [throwers.back, throwers.front]) thrower.reset();
    },
  };
}

function corners(thrower: CreateTypes, options: Options): (Promise<unknown> | null)[] {
  const scale = innerHeight / TUNED_HEIGHT;
  const throwFrom = (x: number, angle: number) =>
    thrower({
      ...options,
      origin: { x, y: 1.02 },
      angle,
      spread: 27,
      startVelocity: (options.startVelocity ?? 45) * scale,
      gravity: 1.15 * scale,
      decay: 0.915,
      drift: (x === 0 ? 0.35 : -0.35) * scale,
      scalar: (options.scalar ?? 1) * scale,
      colors: COLOURS,
    });
  return [throwFrom(0, 71), throwFrom(1, 109)];
}

/** Paper, coins and ribbons; without canvases in workers there are no ribbons. */
function shapesOf(): Shape[] {
  const plain: Shape[] = ['square', 'square', 'circle'];
  if (typeof OffscreenCanvas !== 'function') return plain;
  // The worker gets the matrix by message and takes six numbers, whatever the types say.
  const matrix = [1, 0, 0, 1, -18, -6] as unknown as DOMMatrix;
  return [...plain, confetti.shapeFromPath({ path: RIBBON, matrix })];
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
