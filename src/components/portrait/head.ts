// Owns the head, its ears and its neck, lit from the left. Never draws features or hair.
import type { SkinTones } from './palette.ts';

const skull = 'M100 42C127 42 142 62 142 92';

/** Every head has the same skull, so that every hair fits; only the jaw differs. Right half, temple to chin. */
const jaws = {
  oval: { right: 'C142 128 124 154 100 154', left: 'C76 154 58 128 58 92' },
  round: { right: 'C143 132 127 151 100 151', left: 'C73 151 57 132 58 92' },
  square: {
    right: 'C142 118 138 133 128 143C120 151 111 154 100 154',
    left: 'C89 154 80 151 72 143C62 133 58 118 58 92',
  },
  long: { right: 'C142 126 128 157 100 157', left: 'C72 157 58 126 58 92' },
  heart: {
    right: 'C142 120 127 138 116 148C110 153 105 155 100 155',
    left: 'C95 155 90 153 84 148C73 138 58 120 58 92',
  },
};

export type HeadShape = keyof typeof jaws;
export const heads: Record<HeadShape, string> = {
  oval: outline('oval'),
  round: outline('round'),
  square: outline('square'),
  long: outline('long'),
  heart: outline('heart'),
};

export function drawNeck(skin: SkinTones): string {
  return (
    `<path fill="${skin.base}" d="M80 130H120V164C120 172 128 174 134 176L100 196 66 176C72 174 80 172 80 164Z"/>` +
    `<path fill="${skin.shade}" d="M80 138H120V156C114 165 90 167 80 157Z"/>`
  );
}

export function drawEars(skin: SkinTones): string {
  return (
    `<ellipse cx="57" cy="105" rx="9.5" ry="12.5" fill="${skin.base}"/>` +
    `<ellipse cx="143" cy="105" rx="9.5" ry="12.5" fill="${skin.shade}"/>` +
    `<path fill="none" stroke="${skin.line}" stroke-opacity=".55" stroke-width="2.4" stroke-linecap="round" ` +
    `d="M53.5 111C50 106 51 99 56 99M146.5 111C150 106 149 99 144 99"/>`
  );
}

/** The face with its shaded side. `id` names the outline, so that a beard can be kept inside it. */
export function drawHead(shape: HeadShape, skin: SkinTones, id: string): string {
  const shaded = `${skull}${jaws[shape].right}C118 146 126 128 125 104C125 78 122 60 100 42Z`;
  return `<path id="${id}" fill="${skin.base}" d="${heads[shape]}"/><path fill="${skin.shade}" d="${shaded}"/>`;
}

function outline(shape: HeadShape): string {
  return `${skull}${jaws[shape].right}${jaws[shape].left}C58 62 73 42 100 42Z`;
}
