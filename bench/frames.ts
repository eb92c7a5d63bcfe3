// How smoothly a page moves in a slow browser: the gaps between its frames, counted.

import type { CDPSession, Page } from 'playwright-core';

/** How many times slower than this machine the television is. */
export const SLOWER = 6;
/** After a scene comes, until its first pieces fly. */
const COMING_MS = 900;

export type Frames = { perSecond: number; longestMs: number; over50: number };

export async function slowDown(page: Page): Promise<CDPSession> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return client;
}

/** A frame that took `gap` and was drawn `at` milliseconds after the first; `isThere` says whether it was there by then. */
type Drawn = { at: number; gap: number; isThere: boolean };

/** How a page moves for so long. */
export async function watchFrames(page: Page, ms: number): Promise<Frames> {
  return sumUp(await drawn(page, ms, 'html'));
}

/** The same apart: until what `selector` finds has come in, and while the pieces fall that are thrown for it. */
export async function watchComing(
  page: Page,
  ms: number,
  selector: string,
): Promise<{ coming: Frames; after: Frames }> {
  const all = await drawn(page, ms, selector);
  const from = (all.find(({ isThere }) => isThere)?.at ?? ms) + COMING_MS;
  return {
    coming: sumUp(all.filter(({ at }) => at <= from)),
    after: sumUp(all.filter(({ at }) => at > from)),
  };
}

function drawn(page: Page, ms: number, selector: string): Promise<Drawn[]> {
  return page.evaluate(
    ([lookMs, wanted]) =>
      new Promise<Drawn[]>((resolve) => {
        const all: Drawn[] = [];
        const startedAt = performance.now();
        let last = startedAt;
        const draw = (at: number) => {
          all.push({ at: at - startedAt, gap: at - last, isThere: document.querySelector(wanted) !== null });
          last = at;
          if (at - startedAt < lookMs) requestAnimationFrame(draw);
          else resolve(all.slice(1));
        };
        requestAnimationFrame(draw);
      }),
    [ms, selector] as const,
  );
}

function sumUp(frames: Drawn[]): Frames {
  const gaps = frames.map(({ gap }) => gap);
  const wholeMs = gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    perSecond: (gaps.length * 1000) / wholeMs,
    longestMs: Math.max(0, ...gaps),
    over50: gaps.filter((gap) => gap > 50).length,
  };
}

export const written = ({ perSecond, longestMs, over50 }: Frames) =>
  `${perSecond.toFixed(0)} frames/s · longest ${longestMs.toFixed(0)} ms · ${over50} over 50 ms`;
