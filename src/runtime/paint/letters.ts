// Text in letters that the office's own font has not: drawn as paths with the fonts of this machine, or said otherwise.

import { Resvg } from '@resvg/resvg-js';
import { isText, type PictureNode, type PictureText } from '#src/domain/picture-tree.ts';

const FONTS = { font: { loadSystemFonts: true, defaultFontFamily: 'sans-serif' } } as const;

/** No font has it: its shape is the box that stands for whatever is missing. */
const MISSING = '\u{10FFFD}';

/** The tree with every text that holds one of `missing` drawn as an image of its letters. */
export function drawForeign(node: PictureNode, missing: ReadonlySet<string>): PictureNode {
  if (isText(node))
    return [...node.props.children].some((letter) => missing.has(letter)) ? drawn(node) : node;
  if (node.type === 'img') return node;
  const children = node.props.children.map((child) => drawForeign(child, missing));
  return { type: 'div', props: { ...node.props, children } };
}

function drawn({ type, props }: PictureText): PictureNode {
  const { style, children, otherwise, widthMax } = props;
  const words = sayable(children);
  if (words === null) return { type, props: { ...props, children: otherwise } };
  const measured = new Resvg(svgOf(words, style, 1), FONTS).getBBox();
  const width = Math.ceil((measured?.x ?? 0) + (measured?.width ?? 0)) + 1;
  const shown = Math.min(width, widthMax);
  const height = heightOf(style.fontSize) * (shown / width);
  const paths = new Resvg(svgOf(words, style, width), FONTS).toString();
  const src = `data:image/svg+xml;base64,${Buffer.from(paths).toString('base64')}`;
  return {
    type: 'div',
    props: { style, children: [{ type: 'img', props: { style: {}, src, width: shown, height } }] },
  };
}

/** Without signs that nothing here can draw, such as emoji; null when that takes letters or digits away. */
function sayable(text: string): string | null {
  const lost = [...text].filter((letter) => /\S/.test(letter) && !hasShape(letter));
  if (lost.some((letter) => /[\p{L}\p{N}]/u.test(letter))) return null;
  const kept = [...text].filter((letter) => !lost.includes(letter)).join('');
  return kept.replace(/\s+/g, ' ').trim() || null;
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

const heightOf = (size: number) => Math.ceil(size * 1.3);

type Type = Pick<PictureText['props']['style'], 'fontSize' | 'fontWeight' | 'color'>;

function svgOf(words: string, { fontSize, fontWeight, color }: Type, width: number): string {
  const text = words.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const type = `font-family="sans-serif" font-size="${fontSize}" font-weight="${fontWeight}" fill="${color}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${heightOf(fontSize)}"><text y="${fontSize}" ${type}>${text}</text></svg>`;
}
