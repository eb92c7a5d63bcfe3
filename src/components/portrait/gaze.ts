// Owns eyes and brows. Never draws glasses.
import type { HairTones, SkinTones } from './palette.ts';

const left = 82;
const right = 118;
const level = 102;
const dark = '#1E1A22';

const eyeShapes = {
  bright: (x: number) => pupil(x, 4.9, 5.9),
  small: (x: number) => pupil(x, 4.1, 4.9),
  soft: (x: number, skin: SkinTones) => pupil(x, 4.9, 5.3) + lid(x, skin),
  lashes: (x: number) => pupil(x, 4.9, 5.9) + lashes(x),
  merry: (x: number) => merry(x),
};

const browShapes = {
  arched: ['M72 90C76 84 85 83 91 88', 5],
  straight: ['M72 88.5C78 84.5 86 84.5 91 87.5', 5],
  soft: ['M73 89C77 85 85 84.5 90 87.5', 4],
  bold: ['M71 90C76 84 85 83.5 92 88', 6.4],
  fine: ['M73 89C77 84 85 83.5 90 87', 3],
} as const;

export type Eyes = keyof typeof eyeShapes;
export type Brows = keyof typeof browShapes;
export const eyes = eyeShapes;
export const brows = browShapes;

export function drawEyes(kind: Eyes, skin: SkinTones): string {
  return eyeShapes[kind](left, skin) + eyeShapes[kind](right, skin);
}

export function drawBrows(kind: Brows, hair: HairTones): string {
  const [path, width] = browShapes[kind];
  const stroke = `fill="none" stroke="${hair.brow}" stroke-width="${width}" stroke-linecap="round"`;
  return `<g ${stroke}><path d="${path}"/><path d="${path}" transform="matrix(-1 0 0 1 200 0)"/></g>`;
}

function pupil(x: number, wide: number, high: number): string {
  return (
    `<ellipse cx="${x}" cy="${level}" rx="${wide}" ry="${high}" fill="${dark}"/>` +
    `<circle cx="${x - 1.6}" cy="${level - 2}" r="1.7" fill="#fff"/>`
  );
}

function lid(x: number, skin: SkinTones): string {
  return `<path fill="none" stroke="${skin.line}" stroke-width="2.2" stroke-linecap="round" d="M${x - 6.5} ${level - 4.5}C${x - 3} ${level - 8.5} ${x + 3} ${level - 8.5} ${x + 6.5} ${level - 4.5}"/>`;
}

function lashes(x: number): string {
  const out = x < 100 ? -1 : 1;
  const path = `M${x - 4.5 * out} ${level - 5.5}C${x - out} ${level - 8.5} ${x + 4 * out} ${level - 7} ${x + 5.5 * out} ${level - 3}L${x + 8 * out} ${level - 5}`;
  return `<path fill="none" stroke="${dark}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" d="${path}"/>`;
}

function merry(x: number): string {
  return `<path fill="none" stroke="${dark}" stroke-width="3.6" stroke-linecap="round" d="M${x - 6.5} ${level + 2}C${x - 4} ${level - 5.5} ${x + 4} ${level - 5.5} ${x + 6.5} ${level + 2}"/>`;
}
