// Confetti over the test bell, once, in the colours of both crafts. Nothing moves for those who asked for calm.

import confetti from 'canvas-confetti';

const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-cheer]');
if (canvas && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
  const fire = confetti.create(canvas, { resize: true });
  for (const [x, angle, colour] of [
    [0, 60, '#F0A03C'],
    [1, 120, '#56B4E9'],
  ] as const) {
    void fire({
      particleCount: 60,
      angle,
      spread: 40,
      startVelocity: 38,
      origin: { x, y: 1 },
      colors: [colour, '#F2EFE6', '#F5C542'],
    });
  }
}
