// Owns nose, mouth, cheeks, freckles and laughter lines. Never draws beards.
import type { SkinTones } from './palette.ts';

const teeth = '#FFFAF2';
const inside = '#5A1A28';
const tongue = '#D2656A';

const noseShapes = {
  straight: 'M102.5 97C103.5 106 109 112 107.5 117C106 120.5 100 121 96.5 118.5',
  button: 'M94.5 115C96 120 104 120 105.5 115',
  round: 'M103 103C104 109 109 111 108 116C106.5 121 95 122 92.5 116.5',
  strong: 'M102 94C103 104 110.5 112 109 117.5C107 122 99 122 94.5 119',
};

const mouthShapes = {
  laugh: () =>
    `<path fill="${inside}" d="M80 126C92 129 108 129 120 126C120 139 112 146 100 146S80 139 80 126Z"/>` +
    `<path fill="${teeth}" d="M82 127C93 129.5 107 129.5 118 127C118 132 116 135 114 135.5C105 137 95 137 86 135.5C84 135 82 132 82 127Z"/>` +
    `<path fill="${tongue}" d="M89 142.5C92 139 108 139 111 142.5C108 145 104.5 146 100 146S92 145 89 142.5Z"/>`,
  grin: (skin: SkinTones) =>
    `<path fill="${teeth}" stroke="${skin.line}" stroke-width="2.4" stroke-linejoin="round" d="M81 127.5C93 130.5 107 130.5 119 127.5C117 137 110 141 100 141S83 137 81 127.5Z"/>`,
  beam: () =>
    `<path fill="${inside}" d="M83 127C94 129 106 129 117 127C117 137 110 142.5 100 142.5S83 137 83 127Z"/>` +
    `<path fill="${teeth}" d="M84.5 127.8C95 129.6 105 129.6 115.5 127.8C115 134 112 136 100 136S85 134 84.5 127.8Z"/>`,
  smile: (skin: SkinTones) => curve('M84 130C90 138.5 110 138.5 116 130', skin),
  wry: (skin: SkinTones) => curve('M86 133C94 138.5 108 137 116 128.5', skin),
};

const markShapes = {
  freckles: { left: 'M70 114h0M76 117h0M71 120.5h0M81 113.5h0M65 116h0', width: 2.4 },
  age: { left: 'M71 103.5L67 101.5M71.5 107.5L68 109.5M74 121C72.5 126 73 130 75 134', width: 2 },
};

export type Mark = keyof typeof markShapes;
export type Nose = keyof typeof noseShapes;
export type Mouth = keyof typeof mouthShapes;
export const noses = noseShapes;
export const mouths = mouthShapes;
export const marks = markShapes;

export function drawNose(kind: Nose, skin: SkinTones): string {
  return `<path fill="none" stroke="${skin.line}" stroke-opacity=".8" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round" d="${noseShapes[kind]}"/>`;
}

export function drawMouth(kind: Mouth, skin: SkinTones): string {
  return mouthShapes[kind](skin);
}

export function drawCheeks(skin: SkinTones): string {
  return `<g fill="${skin.blush}" fill-opacity=".34"><ellipse cx="71" cy="119" rx="8" ry="6"/><ellipse cx="129" cy="119" rx="8" ry="6"/></g>`;
}

/** Freckles, or the laughter lines of a face that has seen many quarters. */
export function drawMark(kind: Mark, skin: SkinTones): string {
  const { left, width } = markShapes[kind];
  const stroke = `fill="none" stroke="${skin.line}" stroke-opacity=".55" stroke-width="${width}" stroke-linecap="round"`;
  return `<g ${stroke}><path d="${left}"/><path d="${left}" transform="matrix(-1 0 0 1 200 0)"/></g>`;
}

function curve(path: string, skin: SkinTones): string {
  return `<path fill="none" stroke="${skin.line}" stroke-width="3.8" stroke-linecap="round" d="${path}"/>`;
}
