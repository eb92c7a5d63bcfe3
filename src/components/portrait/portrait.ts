// Owns the order in which a portrait is put together. Pure: the same text is the same drawing, on every machine.
import { drawBeard } from './beard.ts';
import { drawClothes } from './clothes.ts';
import { drawBrows, drawEyes } from './gaze.ts';
import { coverings, drawHairBehind, drawHairFall, drawHairShadow, drawHairTop, hairStyles } from './hair.ts';
import { drawEars, drawHead, drawNeck } from './head.ts';
import { type Look, readLook } from './look.ts';
import { cloths, hairColours, skins } from './palette.ts';
import { hashOf, lookFrom } from './seed.ts';
import { drawCheeks, drawMark, drawMouth, drawNose } from './smile.ts';
import { drawBand, drawEarrings, drawGlasses } from './worn.ts';

/**
 * A bust as an SVG document of 2 to 6 KB, 200 by 200 units, on a transparent ground. The disc behind it gives the
 * colour and clips it. `face` is an explicit look (look.ts) or any other text, which is then a seed; no part of it
 * reaches the markup. Ids begin with a hash of `face`, so that many portraits can stand in one page; the same face
 * twice repeats them with the same shapes, which changes nothing on screen.
 */
export function portraitSvg(face: string): string {
  const id = `f${hashOf(face).toString(36)}`;
  const layers = paint(readLook(face) ?? lookFrom(face), id).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" aria-hidden="true" focusable="false"><g transform="translate(-5 -8) scale(1.05)">${layers}</g></svg>`;
}

/** From the back to the front. */
function paint(look: Look, id: string): string[] {
  const skin = skins[look.skin];
  const grown = hairColours[look.hairColour];
  const hair = look.cover ? coverings[look.cover] : hairStyles[look.hair];
  const tones = look.cover ? veil(look) : grown;
  const beard = look.beardColour ? hairColours[look.beardColour] : grown;
  return [
    drawHairBehind(hair, tones, id),
    drawNeck(skin),
    drawClothes(look.wear, cloths[look.wearColour]),
    hair.hidesEars ? '' : drawEars(skin),
    drawHairFall(hair, tones, id),
    drawHead(look.head, skin, `${id}h`),
    drawHairShadow(hair, skin, id, `${id}h`),
    drawCheeks(skin),
    look.mark ? drawMark(look.mark, skin) : '',
    drawEyes(look.eyes, skin),
    drawBrows(look.brows, grown),
    look.beard ? drawBeard(look.beard, beard, `${id}b`, `${id}h`) : '',
    drawNose(look.nose, skin),
    drawMouth(look.mouth, skin),
    drawHairTop(hair, tones, skin, id),
    look.band ? drawBand(cloths[look.band]) : '',
    look.glasses ? drawGlasses(look.glasses, cloths[look.glassesColour]) : '',
    look.earrings ? drawEarrings(look.earrings) : '',
  ];
}

function veil(look: Look) {
  const { base, shade, light } = cloths[look.coverColour];
  return { base, shade, shine: light };
}
