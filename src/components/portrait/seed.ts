// Owns how any text becomes a look: a hash, then choices. It knows nothing about the person, so it draws only
// what suits anyone: short to medium hair, no beard, no earrings. Never draws.
import type { Eyes } from './gaze.ts';
import { type HairStyle, shortHair } from './hair.ts';
import { heads } from './head.ts';
import { type Look, plain } from './look.ts';
import { type ClothColour, type HairColour, type Skin, skins } from './palette.ts';
import type { Mouth } from './smile.ts';

const natural: Record<'fair' | 'deep', readonly HairColour[]> = {
  fair: ['black', 'espresso', 'brown', 'brown', 'chestnut', 'auburn', 'copper', 'honey', 'blond', 'grey'],
  deep: ['black', 'black', 'black', 'espresso', 'espresso', 'espresso', 'grey'],
};
const tight: readonly HairStyle[] = ['afro', 'coils', 'curls', 'buzz', 'crop', 'swept', 'undercut', 'waves'];
const loose = (Object.keys(shortHair) as HairStyle[]).filter(
  (style) => style !== 'afro' && style !== 'coils',
);

/** A 32-bit FNV-1a hash of a text: the same number on every machine and in every release. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The look that belongs to a seed. */
export function lookFrom(seed: string): Look {
  const pick = dice(hashOf(seed));
  const skin = pick(Object.keys(skins) as Skin[]);
  const deep = skin === 'skin5' || skin === 'skin6';
  const glassed = pick([true, false, false, false]);
  return {
    ...plain,
    skin,
    head: pick(Object.keys(heads) as (keyof typeof heads)[]),
    hair: pick(deep ? tight : loose),
    hairColour: pick(deep || skin === 'skin4' ? natural.deep : natural.fair),
    eyes: pick<Eyes>(['bright', 'bright', 'bright', 'small', 'soft', 'merry']),
    brows: pick(['arched', 'straight', 'soft', 'bold'] as const),
    nose: pick(['straight', 'button', 'round', 'strong'] as const),
    mouth: pick<Mouth>(['laugh', 'grin', 'beam', 'beam', 'smile', 'wry']),
    ...(glassed && { glasses: pick(['round', 'square', 'wide', 'fine'] as const) }),
    glassesColour: pick<ClothColour>(
      deep ? ['mustard', 'chalk', 'lilac'] : ['navy', 'charcoal', 'wine', 'forest'],
    ),
    wear: pick(['crew', 'jersey', 'jersey', 'vee', 'shirt', 'polo', 'hoodie', 'roll', 'blazer'] as const),
    wearColour: pick<ClothColour>([
      'navy',
      'chalk',
      'denim',
      'teal',
      'forest',
      'plum',
      'wine',
      'charcoal',
      'lilac',
    ]),
  };
}

/** Draws from a list again and again (xorshift, seeded once). */
function dice(seed: number): <Choice>(from: readonly Choice[]) => Choice {
  let state = seed || 1;
  return (from) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return from[(state >>> 0) % from.length] as (typeof from)[number];
  };
}
