// Owns what is worn on the head: glasses, earrings, a band. Never draws clothes.
import type { ClothTones } from './palette.ts';

const frames = {
  round: '<circle cx="81" cy="103" r="14.5"/><circle cx="119" cy="103" r="14.5"/>',
  square:
    '<rect x="65" y="90.5" width="30.5" height="25" rx="7"/><rect x="104.5" y="90.5" width="30.5" height="25" rx="7"/>',
  wide: '<path d="M64 93C74 90 88 90 95 93C97 103 93 115 81 116C70 116 64 107 64 93ZM136 93C126 90 112 90 105 93C103 103 107 115 119 116C130 116 136 107 136 93Z"/>',
  fine: '<ellipse cx="81.5" cy="103" rx="14.5" ry="12"/><ellipse cx="118.5" cy="103" rx="14.5" ry="12"/>',
};

const earringShapes = {
  studs: (x: number) =>
    `<circle cx="${x}" cy="120" r="4.2" fill="#F2C14B"/><circle cx="${x - 1.2}" cy="118.8" r="1.3" fill="#FFE9A8"/>`,
  pearls: (x: number) =>
    `<circle cx="${x}" cy="120" r="4.2" fill="#F6F2EA"/><circle cx="${x - 1.2}" cy="118.8" r="1.4" fill="#fff"/>`,
  hoops: (x: number) => `<circle cx="${x}" cy="125" r="7.5" fill="none" stroke="#F2C14B" stroke-width="3"/>`,
  drops: (x: number) =>
    `<path fill="#F2C14B" d="M${x} 117L${x + 4.5} 127C${x + 5} 133 ${x - 5} 133 ${x - 4.5} 127Z"/>`,
};

export type Glasses = keyof typeof frames;
export type Earrings = keyof typeof earringShapes;
export const glasses = frames;
export const earrings = earringShapes;

export function drawGlasses(kind: Glasses, cloth: ClothTones): string {
  const stroke = `stroke="${cloth.base}" stroke-width="${kind === 'fine' ? 2.6 : 4.2}"`;
  const bridge = kind === 'square' || kind === 'wide' ? 'M95 99Q100 96 105 99' : 'M95 101Q100 97 105 101';
  return `<g fill="#fff" fill-opacity=".18" ${stroke} stroke-linecap="round">${frames[kind]}<path fill="none" d="${bridge}M65.5 99L57 97M134.5 99L143 97"/></g>`;
}

export function drawEarrings(kind: Earrings): string {
  return earringShapes[kind](54) + earringShapes[kind](146);
}

export function drawBand(cloth: ClothTones): string {
  return (
    `<path fill="${cloth.base}" d="M54 66C62 42 80 33 100 33S138 42 146 66C147 70 142 73 139 69C130 54 116 48 100 48S70 54 61 69C58 73 53 70 54 66Z"/>` +
    `<path fill="none" stroke="${cloth.light}" stroke-width="3" stroke-linecap="round" d="M61 62C69 47 83 41 100 41S127 45 134 54"/>`
  );
}
