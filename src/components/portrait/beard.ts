// Owns beards and moustaches. Never draws the mouth, which lies on top.
import type { HairTones } from './palette.ts';

const cheeks =
  'L140 97C138.5 112 132 121 122 124C117 120 108 119 100 122.5C92 119 83 120 78 124C68 121 61.5 112 60 97Z';

type Beard = { shape: string; within: boolean; strength: number };

const shapes = {
  full: { shape: `M57 96C56 136 72 163 100 163S144 136 143 96${cheeks}`, within: false, strength: 1 },
  long: {
    shape: `M57 96C56 128 64 150 76 164C84 174 116 174 124 164C136 150 144 128 143 96${cheeks}`,
    within: false,
    strength: 1,
  },
  short: { shape: `M57 98C56 136 72 158 100 158S144 136 143 98${cheeks}`, within: true, strength: 0.92 },
  stubble: { shape: `M57 98C56 136 72 158 100 158S144 136 143 98${cheeks}`, within: true, strength: 0.3 },
  goatee: {
    shape:
      'M82 124C88 119 96 121 100 123C104 121 112 119 118 124C121 132 119 144 114 154C108 160 92 160 86 154C81 144 79 132 82 124Z',
    within: false,
    strength: 1,
  },
  moustache: {
    shape:
      'M100 122C94 117 84 120 75 128C83 132 94 131 100 128.5C106 131 117 132 125 128C116 120 106 117 100 122Z',
    within: false,
    strength: 1,
  },
} satisfies Record<string, Beard>;

export type BeardStyle = keyof typeof shapes;
export const beards: Record<BeardStyle, Beard> = shapes;

/** `headId` is the outline that a close-cropped beard stays within. `id` must be unique in the page. */
export function drawBeard(style: BeardStyle, hair: HairTones, id: string, headId: string): string {
  const { shape, within, strength } = beards[style];
  const grown =
    `<path id="${id}" fill="${hair.base}" d="${shape}"/><clipPath id="${id}c"><use href="#${id}"/></clipPath>` +
    `<path clip-path="url(#${id}c)" fill="${hair.shade}" d="M146 90V180H104C122 158 128 128 126 90Z"/>`;
  if (!within) return grown;
  return `<clipPath id="${id}k"><use href="#${headId}"/></clipPath><g clip-path="url(#${id}k)" opacity="${strength}">${grown}</g>`;
}
