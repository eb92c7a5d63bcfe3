// Confetti for a place that was just revealed, on two canvases. Never more than two bursts a second or 400 pieces.

import confetti, { type CreateTypes, type Options, type Shape } from 'canvas-confetti';
import type { ShownCue } from '#src/domain/ceremony.ts';

export type Party = { celebrate: (shown: ShownCue) => void; stop: () => void };

/** `behind` is drawn under the podium, `front` over the margins only. Calm or reduced motion: no pieces at all. */
export function makeParty(behind: HTMLCanvasElement, front: HTMLCanvasElement, calm: boolean): Party {
  const back = confetti.create(behind, { resize: true });
  const near = confetti.create(front, { resize: true });
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const later = (afterMs: number, burst: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      burst();
    }, afterMs);
    timers.add(timer);
  };
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    back.reset();
    near.reset();
  };
  const celebrate = (shown: ShownCue) => {
    if (calm || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const step = shown.steps.find((each) => each.now && each.state === 'shown');
    if (step === undefined) return;
    if (step.place === 1) later(HIT_MS + 100, () => corners(back, near, 110));
    else
      later(HIT_MS, () =>
        fire(back, { ...FROM_STEP, particleCount: step.place === 3 ? 60 : 90, origin: originOf(shown) }),
      );
    // Cannons of both crafts, a pair every 1.1 s, once most of the first pieces have come down.
    if (step.place === 1) for (const after of [4000, 5100, 6200]) later(after, () => corners(back, near, 40));
  };
  return { celebrate, stop };
}

/** The step has risen (900 ms) and the picture held still (90 ms). */
const HIT_MS = 990;

const ORANGES = ['#F0A03C', '#F0A03C', '#FFC272', '#F5C542', '#F2EFE6'];
const SKIES = ['#56B4E9', '#56B4E9', '#9AD4F7', '#F5C542', '#F2EFE6'];
const FROM_STEP: Options = {
  angle: 90,
  spread: 118,
  startVelocity: 40,
  decay: 0.91,
  colors: [...ORANGES, ...SKIES],
};

/** Orange and gold from the left, sky and gold from the right, 56° ± 22°; a few large ones close to the eye. */
function corners(back: CreateTypes, near: CreateTypes, pieces: number): void {
  for (const left of [true, false]) {
    const way = { angle: left ? 56 : 124, spread: 44, colors: left ? ORANGES : SKIES };
    const origin = { x: left ? -0.02 : 1.02, y: 0.82 };
    fire(back, {
      ...way,
      origin,
      particleCount: Math.round(pieces * 0.85),
      startVelocity: 74,
      decay: 0.915,
      ticks: 260,
    });
    fire(near, {
      ...way,
      origin,
      particleCount: Math.round(pieces * 0.15),
      startVelocity: 52,
      ticks: 260,
      scalar: 2.4,
    });
  }
}

/** Speed, weight and size are in pixels: they grow with the picture. One piece in five is a paper streamer. */
function fire(canvas: CreateTypes, options: Options): void {
  const scale = innerHeight / 1080;
  const pieces = options.particleCount ?? 0;
  const streamers = typeof Path2D === 'undefined' ? 0 : Math.round(pieces / 5);
  const size = options.scalar ?? 1.7;
  const burst = { ticks: 220, ...options, startVelocity: (options.startVelocity ?? 45) * scale };
  const paper = { ...burst, gravity: 0.95 * scale, disableForReducedMotion: true };
  void canvas({ ...paper, particleCount: pieces - streamers, scalar: size * scale, shapes: PLAIN });
  if (streamers === 0) return;
  streamer ??= confetti.shapeFromPath({ path: STREAMER });
  void canvas({ ...paper, particleCount: streamers, scalar: size * 3 * scale, shapes: [streamer] });
}

/** Behind the people on the step, as a share of the window. */
function originOf(shown: ShownCue): { x: number; y: number } {
  const teams = document.querySelector('.step.now .teams')?.getBoundingClientRect();
  if (teams === undefined || shown.place === null) return { x: 0.5, y: 0.5 };
  return {
    x: (teams.left + teams.width / 2) / innerWidth,
    y: (teams.bottom - teams.height * 0.3) / innerHeight,
  };
}

const PLAIN: Shape[] = ['square', 'square', 'circle'];

let streamer: Shape | null = null;

/** A wave of paper as an outline. The library draws it ten pixels long before it is scaled. */
const STREAMER = 'M0 7C6 -2 10 -2 16 6S25 12 31 5S40 -1 46 5L43 10C39 5 37 5 33 10S20 18 13 10S7 5 3 11Z';
