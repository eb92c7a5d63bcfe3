// Owns the text of an explicit look: its grammar, and the look it stands for. Never draws.
//
//   look  = skin 1 to 6, then parts, joined by "-":  skin5-hair_afro_black-eyes_bright-earrings_studs
//   part  = name_choice or name_choice_colour; left out, it takes what `plain` says
//
//   head_oval|round|square|long|heart
//   hair_<style>_<hair colour>           styles: hair-short.ts, hair-long.ts, hair-worn.ts
//   cover_hijab|turban_<cloth colour>    instead of the hair, which then colours brows and beard
//   eyes_bright|small|soft|lashes|merry        brows_arched|straight|soft|bold|fine
//   nose_straight|button|round|strong               mouth_laugh|grin|beam|smile|wry
//   beard_full|long|short|stubble|goatee|moustache  (colour may follow; the hair's otherwise)
//   glasses_round|square|wide|fine_<cloth colour>   earrings_studs|pearls|hoops|drops
//   band_<cloth colour>    mark_freckles|age    wear_<cut>_<cloth colour>
//
// A text with one unknown part is not a look but a seed (seed.ts): no text is ever refused.
import { type BeardStyle, beards } from './beard.ts';
import { type Cut, clothes } from './clothes.ts';
import { type Brows, brows, type Eyes, eyes } from './gaze.ts';
import { type Covering, coverings, type HairStyle, hairStyles } from './hair.ts';
import { type HeadShape, heads } from './head.ts';
import { type ClothColour, cloths, type HairColour, hairColours, type Skin, skins } from './palette.ts';
import { type Mark, type Mouth, marks, mouths, type Nose, noses } from './smile.ts';
import { type Earrings, earrings, type Glasses, glasses } from './worn.ts';

export type Look = {
  skin: Skin;
  head: HeadShape;
  hair: HairStyle;
  hairColour: HairColour;
  cover?: Covering;
  coverColour: ClothColour;
  eyes: Eyes;
  brows: Brows;
  nose: Nose;
  mouth: Mouth;
  beard?: BeardStyle;
  beardColour?: HairColour;
  glasses?: Glasses;
  glassesColour: ClothColour;
  earrings?: Earrings;
  band?: ClothColour;
  mark?: Mark;
  wear: Cut;
  wearColour: ClothColour;
};

export const plain: Look = {
  skin: 'skin3',
  head: 'oval',
  hair: 'side',
  hairColour: 'espresso',
  coverColour: 'teal',
  eyes: 'bright',
  brows: 'arched',
  nose: 'straight',
  mouth: 'beam',
  glassesColour: 'navy',
  wear: 'jersey',
  wearColour: 'navy',
};

const colourless = {};

/** Every part by its name: what it may be, and what it sets. */
export const parts = {
  head: part(heads, colourless, (head) => ({ head })),
  hair: part(hairStyles, hairColours, (hair, hairColour) => ({ hair, ...(hairColour && { hairColour }) })),
  cover: part(coverings, cloths, (cover, coverColour) => ({ cover, ...(coverColour && { coverColour }) })),
  eyes: part(eyes, colourless, (eyes) => ({ eyes })),
  brows: part(brows, colourless, (brows) => ({ brows })),
  nose: part(noses, colourless, (nose) => ({ nose })),
  mouth: part(mouths, colourless, (mouth) => ({ mouth })),
  beard: part(beards, hairColours, (beard, beardColour) => ({ beard, ...(beardColour && { beardColour }) })),
  glasses: part(glasses, cloths, (glasses, glassesColour) => ({
    glasses,
    ...(glassesColour && { glassesColour }),
  })),
  earrings: part(earrings, colourless, (earrings) => ({ earrings })),
  band: part(cloths, colourless, (band) => ({ band })),
  mark: part(marks, colourless, (mark) => ({ mark })),
  wear: part(clothes, cloths, (wear, wearColour) => ({ wear, ...(wearColour && { wearColour }) })),
};

/** The look that a text spells out, or undefined where it is not an explicit look. */
export function readLook(text: string): Look | undefined {
  const [skin = '', ...rest] = text.split('-');
  if (!known(skins, skin) || rest.length === 0) return undefined;
  let look: Look = { ...plain, skin };
  for (const written of rest) {
    const [name = '', choice = '', ...colour] = written.split('_');
    const change = known(parts, name) ? parts[name].read(choice, colour) : undefined;
    if (!change) return undefined;
    look = { ...look, ...change };
  }
  return look;
}

function part<Choices extends object, Colours extends object>(
  choices: Choices,
  colours: Colours,
  change: (choice: keyof Choices & string, colour?: keyof Colours & string) => Partial<Look>,
) {
  return {
    choices: Object.keys(choices),
    colours: Object.keys(colours),
    read(choice: string, [colour, ...more]: string[]): Partial<Look> | undefined {
      if (!known(choices, choice) || more.length > 0) return undefined;
      if (colour === undefined) return change(choice);
      return known(colours, colour) ? change(choice, colour) : undefined;
    },
  };
}

function known<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key);
}
