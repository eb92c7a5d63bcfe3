// Owns how hair is painted: its layers, its light and its shaded side. Shapes live in the hair-* files.
import { longHair } from './hair-long.ts';
import { shortHair } from './hair-short.ts';
import { bareHeads, covered } from './hair-worn.ts';
import type { SkinTones } from './palette.ts';

/** Layers from the back to the front; each is an SVG path in the 200 by 200 square. */
export type HairDrawing = {
  /** Deep shadow behind the neck. */
  behind?: string;
  /** Hair behind the head. */
  mass?: string;
  /** What lies on the shoulders. */
  fall?: string;
  /** Cropped so close that the skin shows. */
  faded?: string;
  /** What lies on the head and frames the face. */
  top?: string;
  /** Thin lines that tell curls, braids and folds. */
  strands?: string;
  shine?: string;
  /** The light on bare skin. */
  gloss?: string;
  hidesEars?: boolean;
};

export type HairStyle = keyof typeof bareHeads | keyof typeof shortHair | keyof typeof longHair;
export type Covering = keyof typeof covered;
type Tones = { base: string; shade: string; shine: string };

export const hairStyles: Record<HairStyle, HairDrawing> = { ...bareHeads, ...shortHair, ...longHair };
export const coverings: Record<Covering, HairDrawing> = covered;
export { shortHair };

export function drawHairBehind(hair: HairDrawing, tones: Tones, id: string): string {
  const deep = hair.behind ? `<path fill="${tones.shade}" d="${hair.behind}"/>` : '';
  return deep + (hair.mass ? outlined(hair.mass, `${id}m`) + lit(tones, `${id}m`) : '');
}

export function drawHairFall(hair: HairDrawing, tones: Tones, id: string): string {
  return hair.fall ? outlined(hair.fall, `${id}f`) + lit(tones, `${id}f`) : '';
}

/** The shadow that the hair throws on the forehead. It carries the outline that drawHairTop paints again. */
export function drawHairShadow(hair: HairDrawing, skin: SkinTones, id: string, headId: string): string {
  if (!hair.top) return '';
  return (
    outlined(hair.top, `${id}t`) +
    `<clipPath id="${id}s"><use href="#${headId}"/></clipPath>` +
    `<g clip-path="url(#${id}s)"><use href="#${id}t" fill="${skin.shade}" x="1" y="6"/></g>`
  );
}

export function drawHairTop(hair: HairDrawing, tones: Tones, skin: SkinTones, id: string): string {
  const strands = `fill="none" stroke="${tones.shine}" stroke-width="3" stroke-linecap="round"`;
  return (
    (hair.gloss ? `<path fill="${skin.light}" d="${hair.gloss}"/>` : '') +
    (hair.faded ? `<path fill="${tones.base}" fill-opacity=".72" d="${hair.faded}"/>` : '') +
    (hair.top ? lit(tones, `${id}t`) : '') +
    (hair.shine ? `<path fill="${tones.shine}" d="${hair.shine}"/>` : '') +
    (hair.strands ? `<path ${strands} d="${hair.strands}"/>` : '')
  );
}

function outlined(shape: string, id: string): string {
  return `<defs><path id="${id}" d="${shape}"/></defs>`;
}

/** An outline in its colour, darker on the side that the light does not reach. */
function lit(tones: Tones, id: string): string {
  return (
    `<use href="#${id}" fill="${tones.base}"/><clipPath id="${id}c"><use href="#${id}"/></clipPath>` +
    `<path clip-path="url(#${id}c)" fill="${tones.shade}" d="M124 0H200V204H134C144 130 142 60 124 0Z"/>`
  );
}
