// The few kinds of box that a picture for the chat is made of. Knows lengths and colours, no win.

import type { PictureNode, PictureStyle } from '#src/domain/picture-tree.ts';

export const INK = '#0e1424';
export const CHALK = '#f2efe6';
export const MIST = '#b8c0d6';
export const CRAFT = { marketing: '#56b4e9', sales: '#f0a03c' } as const;

export function box(style: PictureStyle, children: readonly PictureNode[]): PictureNode {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** A box at a fixed place. */
export function at(
  left: number,
  top: number,
  style: PictureStyle,
  children: readonly PictureNode[],
): PictureNode {
  return box({ position: 'absolute', left, top, ...style }, children);
}

export function image(src: string, width: number, height: number, style: PictureStyle = {}): PictureNode {
  return { type: 'img', props: { style, src, width, height } };
}

export const svgAddress = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

export const pngAddress = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/** `max` is the room in pixels; a text that has more is cut with an ellipsis. */
type Line = { size: number; weight: 500 | 600 | 700 | 800; max: number; color?: string; otherwise?: string };

export function line(words: string, { size, weight, max, color = INK, otherwise = '' }: Line): PictureNode {
  const style = {
    maxWidth: max,
    overflow: 'hidden',
    color,
    fontSize: size,
    fontWeight: weight,
    lineHeight: 1.15,
    letterSpacing: size > 40 ? '-0.02em' : '-0.005em',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  };
  return { type: 'div', props: { style, children: words, otherwise, widthMax: max } };
}
