// Paints one picture after another in a thread of its own: boxes and text become an SVG, and that a PNG.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Picture, PictureNode } from '#src/domain/picture-tree.ts';
import { drawForeign } from './letters.ts';

/** What comes in, and what goes back. */
export type PaintOrder = { id: number; picture: Picture };
export type Painted = { id: number; png: Uint8Array } | { id: number; trouble: string };

// Files of one family, each with its own letters: a letter is looked for in this order.
const SETS = ['latin', 'latin-ext', 'vietnamese'] as const;
const WEIGHTS = [500, 600, 700, 800] as const;
const FAMILY = SETS.map((set) => `Archivo ${set}`).join(', ');

const require = createRequire(import.meta.url);
const fonts = SETS.flatMap((set) =>
  WEIGHTS.map((weight) => ({
    name: `Archivo ${set}`,
    data: readFileSync(require.resolve(`@fontsource/archivo/files/archivo-${set}-${weight}-normal.woff`)),
    weight,
    style: 'normal' as const,
  })),
);

parentPort?.on('message', (order: PaintOrder) => {
  paint(order.picture).then(
    (png) => answer({ id: order.id, png }),
    (error: unknown) => answer({ id: order.id, trouble: String(error) }),
  );
});

function answer(painted: Painted): void {
  parentPort?.postMessage(painted);
}

async function paint({ width, height, tree }: Picture): Promise<Uint8Array> {
  const missing = new Set<string>();
  const svg = await layOut(width, height, tree, (letters) => {
    for (const letter of letters) missing.add(letter);
  });
  const whole = missing.size === 0 ? svg : await layOut(width, height, drawForeign(tree, missing), () => {});
  return new Resvg(whole, { font: { loadSystemFonts: false } }).render().asPng();
}

function layOut(
  width: number,
  height: number,
  tree: PictureNode,
  onMissing: (letters: string) => void,
): Promise<string> {
  const style = { display: 'flex', width, height, fontFamily: FAMILY };
  return satori(
    { type: 'div', key: null, props: { style, children: [tree] } },
    {
      width,
      height,
      fonts,
      loadAdditionalAsset: async (_, letters) => {
        onMissing(letters);
        return [];
      },
    },
  );
}
