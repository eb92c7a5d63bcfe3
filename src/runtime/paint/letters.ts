// Text in letters that the office's own font has not: drawn as paths with the fonts of this machine, or said otherwise.

import { Resvg } from '@resvg/resvg-js';
import { isText, type PictureNode, type PictureText } from '#src/domain/picture-tree.ts';

const FONTS = { font: { loadSystemFonts: true, defaultFontFamily: 'sans-serif' } } as const;

/** No font has it: its shape is the box that stands for whatever is missing. */
const MISSING = '\u{10FFFD}';

/** The tree with every text that holds one of `missing` said without it, or drawn as an image of its letters. */
export function drawForeign(node: PictureNode, missing: ReadonlySet<string>): PictureNode {
  if (isText(node)) return inReach(node, missing);
  if (node.type === 'img') return node;
  const children = node.props.children.map((child) => drawForeign(child, missing));
  return { type: 'div', props: { ...node.props, children } };
}

/** Emoji and other signs are left out, so that the rest keeps the office's font; letters are not. */
function inReach(text: PictureText, missing: ReadonlySet<string>): PictureNode {
  const letters = [...text.props.children];
  if (!letters.some((letter) => missing.has(letter))) return text;
  if (letters.some((letter) => missing.has(letter) && LETTER.test(letter))) return drawn(text);
  const kept = tidy(letters.filter((letter) => !missing.has(letter)));
  return saying(text, kept || text.props.otherwise);
}

const LETTER = /[\p{L}\p{N}]/u;
const tidy = (letters: readonly string[]) => letters.join('').replace(/\s+/g, ' ').trim();
const saying = ({ type, props }: PictureText, words: string): PictureText => ({
  type,
  props: { ...props, children: words },
});

function drawn(text: PictureText): PictureNode {
  const { style, children, otherwise, widthMax } = text.props;
  const words = drawable(children);
  if (words === null) return saying(text, otherwise);
  const measured = new Resvg(svgOf(words, style, 1), FONTS).getBBox();
  const width = Math.ceil((measured?.x ?? 0) + (measured?.width ?? 0)) + 1;
  const shown = Math.min(width, widthMax);
  const height = heightOf(style.fontSize) * (shown / width);
  const paths = new Resvg(svgOf(words, style, width), FONTS).toString();
  const src = `data:image/svg+xml;base64,${Buffer.from(paths).toString('base64')}`;
  const image = { type: 'img', props: { style: {}, src, width: shown, height } } as const;
  return { type: 'div', props: { style, children: [image] } };
}

/** Without signs that no font of this machine has; null when letters or digits are among them. */
function drawable(text: string): string | null {
  const lost = new Set([...text].filter((letter) => /\S/.test(letter) && !hasShape(letter)));
  if ([...lost].some((letter) => LETTER.test(letter))) return null;
  return tidy([...text].filter((letter) => !lost.has(letter))) || null;
}

const shapes = new Map<string, string>();

function hasShape(letter: string): boolean {
  // A mark or a joiner has no shape of its own.
  return /^[\p{M}\p{Cf}]$/u.test(letter) || shapeOf(letter) !== shapeOf(MISSING);
}

function shapeOf(letter: string): string {
  const known = shapes.get(letter);
  if (known !== undefined) return known;
  const style = { fontSize: 40, fontWeight: 700, color: '#000' };
  const [shape = ''] = / d="[^"]*"/.exec(new Resvg(svgOf(letter, style, 100), FONTS).toString()) ?? [];
  shapes.set(letter, shape);
  return shape;
}

const heightOf = (size: number) => Math.ceil(size * 1.22);

type Type = Pick<PictureText['props']['style'], 'fontSize' | 'fontWeight' | 'color'>;

function svgOf(words: string, { fontSize, fontWeight, color }: Type, width: number): string {
  const text = words.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const type = `font-family="sans-serif" font-size="${fontSize}" font-weight="${fontWeight}" fill="${color}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${heightOf(fontSize)}"><text y="${fontSize * 0.95}" ${type}>${text}</text></svg>`;
}
