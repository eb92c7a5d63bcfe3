// Pictures made to order: keeps the latest ones, and has the others painted in a thread of its own. Knows no win.

import { Worker } from 'node:worker_threads';
import type { Picture } from '#src/domain/picture-tree.ts';
import type { Painted, PaintOrder } from './paint/worker.ts';
import {
  PAINT_MS_MAX,
  PAINTER_IDLE_MS,
  PICTURES_KEPT_BYTES_MAX,
  PICTURES_WAITING_MAX,
} from './server-limits.ts';

/**
 * `paint` gives the PNG of a content by its hash and asks for the picture only when it has none: null when too many wait
 * already. Two who ask for one content at the same time get the same.
 */
export type Painter = {
  paint: (hash: string, picture: () => Promise<Picture>) => Promise<Uint8Array | null>;
  /** Whether a new content would be refused: to ask before anything is read for it. */
  isFull: () => boolean;
  /** How many were painted since the start. */
  count: () => number;
  close: () => void;
};

export function makePainter(keptBytesMax = PICTURES_KEPT_BYTES_MAX): Painter {
  const kept = makeShelf(keptBytesMax);
  const going = new Map<string, Promise<Uint8Array>>();
  const studio = makeStudio();
  let painted = 0;

  const begin = async (hash: string, picture: () => Promise<Picture>) => {
    try {
      const png = await studio.paint(await picture());
      painted += 1;
      kept.put(hash, png);
      return png;
    } finally {
      going.delete(hash);
    }
  };
  const isFull = () => going.size >= PICTURES_WAITING_MAX;
  return {
    isFull,
    paint: async (hash, picture) => {
      const known = kept.take(hash) ?? going.get(hash);
      if (known) return known;
      if (isFull()) return null;
      const begun = begin(hash, picture);
      going.set(hash, begun);
      return begun;
    },
    count: () => painted,
    close: studio.close,
  };
}

/** What was asked for longest ago goes first. */
function makeShelf(bytesMax: number) {
  const pngs = new Map<string, Uint8Array>();
  let bytes = 0;
  const drop = (hash: string) => {
    bytes -= pngs.get(hash)?.byteLength ?? 0;
    pngs.delete(hash);
  };
  const put = (hash: string, png: Uint8Array) => {
    drop(hash);
    pngs.set(hash, png);
    bytes += png.byteLength;
    for (const oldest of pngs.keys()) {
      if (bytes <= bytesMax) return;
      drop(oldest);
    }
  };
  const take = (hash: string): Uint8Array | null => {
    const png = pngs.get(hash);
    if (png === undefined) return null;
    put(hash, png);
    return png;
  };
  return { put, take };
}

type Waiting = { resolve: (png: Uint8Array) => void; reject: (error: Error) => void };

/** The thread comes with the first picture and goes when it has nothing to do: fonts and all, it is 60 MB. */
function makeStudio() {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let orders = 0;

  const close = (trouble = 'The painter was closed.') => {
    clearTimeout(idle);
    void worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(trouble));
    waiting.clear();
  };
  const rest = () => {
    clearTimeout(idle);
    const [ms, trouble] =
      waiting.size === 0 ? [PAINTER_IDLE_MS, ''] : [PAINT_MS_MAX, 'A picture took too long.'];
    idle = setTimeout(close, ms, trouble).unref();
  };
  const open = (): Worker => {
    const opened = new Worker(new URL('./paint/worker.ts', import.meta.url));
    opened.unref();
    opened.on('message', (painted: Painted) => {
      const asker = waiting.get(painted.id);
      waiting.delete(painted.id);
      if ('png' in painted) asker?.resolve(painted.png);
      else asker?.reject(new Error(painted.trouble));
      rest();
    });
    opened.on('error', (error) => worker === opened && close(String(error)));
    return opened;
  };
  const paint = (picture: Picture) =>
    new Promise<Uint8Array>((resolve, reject) => {
      orders += 1;
      worker ??= open();
      waiting.set(orders, { resolve, reject });
      worker.postMessage({ id: orders, picture } satisfies PaintOrder);
      rest();
    });
  return { paint, close: () => close() };
}
