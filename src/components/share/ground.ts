// What lies under the words of a win's picture: floodlight, confetti, both halves with their seam, the plate, the mark.

import { CHALK, CRAFT, INK } from './boxes.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;
/** The stage, and the halves on it. */
export const EDGE = 48;
export const HALF_TOP = 242;
export const HALF_BOTTOM = 594;
/** The seam slants as the mark does: 0.24 of the height. It runs through the middle of the picture. */
const SLANT = 0.24;
const SEAM = 8;
export const PLATE_TOP = 192;
export const PLATE_HEIGHT = 90;

/** An SVG document. `plate` is the width of the amount's plate in pixels. */
export function groundSvg(plate: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${[
    '<defs><radialGradient id="g" cx="600" cy="-20" r="1" gradientUnits="userSpaceOnUse" gradientTransform="translate(600 -20) scale(640 330) translate(-600 20)"><stop stop-color="#2a3a70"/><stop offset="1" stop-color="#0e1424"/></radialGradient>',
    '<linearGradient id="b" x2="0" y2="1"><stop stop-color="#ffdca0" stop-opacity=".14"/><stop offset="1" stop-color="#ffdca0" stop-opacity="0"/></linearGradient></defs>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${INK}"/><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#g)"/>`,
    '<g fill="url(#b)"><path d="M-20 0H18L330 400H140Z"/><path d="M0 0H44L500 400H236Z"/><path d="M1220 0H1182L870 400H1060Z"/><path d="M1200 0H1156L700 400H964Z"/></g>',
    confetti(),
    halves(),
    plateShape(plate),
    `<g transform="translate(${EDGE} 37) scale(.76)"><path fill="${CRAFT.sales}" d="M12 0H26.5L14.5 50H0Z"/><path fill="${CRAFT.marketing}" d="M31.5 0H46L34 50H19.5Z"/></g>`,
  ].join('')}</svg>`;
}

/** Where the seam is at a height of the picture. */
export function seamAt(y: number): number {
  return WIDTH / 2 + SLANT * ((HALF_TOP + HALF_BOTTOM) / 2 - y);
}

function halves(): string {
  const [top, bottom] = [seamAt(HALF_TOP), seamAt(HALF_BOTTOM)];
  const [left, right] = [EDGE, WIDTH - EDGE];
  const r = 16;
  const marketing = `M${left + r} ${HALF_TOP}H${top - SEAM / 2}L${bottom - SEAM / 2} ${HALF_BOTTOM}H${left + r}Q${left} ${HALF_BOTTOM} ${left} ${HALF_BOTTOM - r}V${HALF_TOP + r}Q${left} ${HALF_TOP} ${left + r} ${HALF_TOP}Z`;
  const sales = `M${right - r} ${HALF_TOP}H${top + SEAM / 2}L${bottom + SEAM / 2} ${HALF_BOTTOM}H${right - r}Q${right} ${HALF_BOTTOM} ${right} ${HALF_BOTTOM - r}V${HALF_TOP + r}Q${right} ${HALF_TOP} ${right - r} ${HALF_TOP}Z`;
  return `<path fill="${CRAFT.marketing}" d="${marketing}"/><path fill="${CRAFT.sales}" d="${sales}"/>`;
}

function plateShape(width: number): string {
  const lean = (SLANT * PLATE_HEIGHT) / 2;
  const [left, right] = [(WIDTH - width) / 2, (WIDTH + width) / 2];
  const bottom = PLATE_TOP + PLATE_HEIGHT;
  return `<path fill="${CHALK}" d="M${left + lean} ${PLATE_TOP}H${right + lean}L${right - lean} ${bottom}H${left - lean}Z"/>`;
}

/** Thrown once for all pictures, beside the words and never under them: x, y, turn, colour, wide or long. */
const PIECES: readonly [number, number, number, number, 0 | 1][] = [
  [24, 150, 20, 0, 0],
  [70, 118, 60, 1, 1],
  [66, 206, -30, 3, 0],
  [124, 216, 10, 2, 0],
  [20, 262, 40, 1, 0],
  [190, 206, 75, 0, 1],
  [252, 220, -20, 1, 0],
  [22, 420, -35, 3, 1],
  [18, 556, 15, 0, 0],
  [352, 26, -60, 0, 1],
  [430, 54, 25, 2, 0],
  [516, 22, 70, 1, 1],
  [604, 50, -15, 0, 0],
  [690, 22, 40, 3, 1],
  [24, 26, -50, 1, 0],
  [300, 206, 30, 2, 1],
  [910, 208, 20, 2, 0],
  [958, 220, 80, 0, 1],
  [1016, 206, -25, 1, 0],
  [1072, 220, 5, 3, 0],
  [1132, 204, -40, 1, 1],
  [1134, 116, 35, 2, 0],
  [1174, 158, 30, 0, 0],
  [1182, 300, -65, 2, 1],
  [1178, 470, 25, 1, 0],
  [1184, 584, 50, 0, 1],
  [1176, 24, -30, 3, 1],
  [606, 613, 20, 1, 1],
  [246, 614, -25, 0, 0],
  [930, 613, 60, 3, 0],
];

function confetti(): string {
  const colours = [CRAFT.sales, CRAFT.marketing, CHALK, '#f5c542'];
  return PIECES.map(([x, y, turn, colour, isLong]) => {
    const [width, height] = isLong ? [7, 20] : [14, 12];
    return `<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" rx="1.5" fill="${colours[colour]}" transform="translate(${x} ${y}) rotate(${turn})"/>`;
  }).join('');
}
