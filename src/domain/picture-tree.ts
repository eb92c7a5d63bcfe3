// A picture as boxes, texts and images: what a painter is given. Only shapes.

export type PictureStyle = Readonly<Record<string, string | number>>;

/** A box of boxes, or an image whose `src` is a data URI. Lengths are pixels. */
export type PictureBox =
  | { type: 'div'; props: { style: PictureStyle; children: readonly PictureNode[] } }
  | { type: 'img'; props: { style: PictureStyle; src: string; width: number; height: number } };

/**
 * One line of text that says its own size, weight and colour. `otherwise` stands there where no font of this machine
 * has its letters. `widthMax` is the room for it.
 */
export type PictureText = {
  type: 'div';
  props: { style: TextStyle; children: string; otherwise: string; widthMax: number };
};

export type TextStyle = PictureStyle & { fontSize: number; fontWeight: number; color: string };

export type PictureNode = PictureBox | PictureText;

/** A whole picture. */
export type Picture = { width: number; height: number; tree: PictureNode };

export const isText = (node: PictureNode): node is PictureText =>
  node.type === 'div' && typeof node.props.children === 'string';
