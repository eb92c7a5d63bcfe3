// Throws confetti from the two lower corners: most of it behind the scene, a few large pieces before it.

import confetti, { type CreateTypes, type Shape } from 'canvas-confetti';

/** Nobody waits for `celebrate`: a worker that a policy blocks would never answer. */
export type Cannons = { celebrate: () => void; stop: () => void };

/** The colours of both crafts, chalk and gold. */
const COLOURS = ['#F0A03C', '#56B4E9', '#F2EFE6', '#F5C542'];
/** Its physics counts pixels per frame and was tuned on a screen of this height. */
const TUNED_HEIGHT = 1080;
const RIBBON = 'M0 6C6-4 10-4 16 4S26 12 34 2L36 5C28 16 20 14 14 8S8 2 2 9Z';
/** Two volleys, 150 pieces from both corners together: when, and how many behind and before the scene. */
const VOLLEYS = [
  { atMs: 900, counts: [45, 7] },
  { atMs: 1600, counts: [18, 5] },
];
const LAYERS = [
  { scalar: 1.4, startVelocity: 84, ticks: 200 },
  { scalar: 2.4, startVelocity: 62, ticks: 240 },
];

/** `canvases` are the one behind and the one before the scene. A worker serves its canvas for good: call once. */
export function makeCannons(canvases: HTMLCanvasElement[]): Cannons {
  const throwers = canvases.map((canvas) => confetti.create(canvas, { useWorker: true, resize: true }));
  const shapes = shapesOf();
  let timers: number[] = [];
  return {
    celebrate: () => {
      timers = VOLLEYS.map(({ atMs, counts }) =>
        window.setTimeout(
          () =>
            throwers.forEach((thrower, layer) => {
              fire(thrower, layer, counts[layer] ?? 0, shapes);
            }),
          atMs,
        ),
      );
    },
    stop: () => {
      timers.forEach(clearTimeout);
      for (const thrower of throwers) thrower.reset();
    },
  };
}

function fire(thrower: CreateTypes, layer: number, particleCount: number, shapes: Shape[]): void {
  const scale = innerHeight / TUNED_HEIGHT;
  const { scalar = 1, startVelocity = 1, ticks = 1 } = LAYERS[layer] ?? {};
  for (const [x, angle, drift] of [
    [0, 71, 0.35],
    [1, 109, -0.35],
  ] as const) {
    void thrower({
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
    });
  }
}

/** Paper, coins and ribbons; without canvases in workers there are no ribbons. */
function shapesOf(): Shape[] {
  const plain: Shape[] = ['square', 'square', 'circle'];
  if (typeof OffscreenCanvas !== 'function') return plain;
  // The worker gets the matrix by message and takes six numbers, whatever the types say.
  const matrix = [1, 0, 0, 1, -18, -6] as unknown as DOMMatrix;
  return [...plain, confetti.shapeFromPath({ path: RIBBON, matrix })];
}
