// What a television costs a slow machine: frames and long tasks of every scene and of the largest win, and scripts.

import { SCENES } from '#src/domain/television/scene.ts';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import type { App } from '#src/usecases/app.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { filesOf, PAGE_SCRIPTS, zippedBytes } from '#tests/support/page-scripts.ts';
import { openSite } from '#tests/support/site.ts';
import { type Frames, SLOWER, slowDown, watchComing, watchFrames, written } from './frames.ts';
import { count, type Line, line } from './table.ts';

const SCREEN = { viewport: { width: 1920, height: 1080 } };
/** Entrances are over by then, and so long is looked at. */
const SETTLE_MS = 9_000;
const LOOK_MS = 4_000;
/** Gathering and coming in, the volleys, and what is left of them. */
const WIN_MS = 9_000;
const AT_ONCE = 20;

export async function benchTelevision(): Promise<Line[]> {
  const site = await openSite();
  const browser = await openBrowser('installed');
  try {
    return [
      ...(await scripts(site.url)),
      ...(await rest(browser, site.url)),
      await twoCanvases(browser, site.url),
      ...(await celebration(browser, site.url, site.app)),
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** Every script that the page names or that one of those names, first loads and later ones apart. */
async function scripts(url: string): Promise<Line[]> {
  const html = await (await fetch(`${url}/tv`)).text();
  const { first, later } = filesOf(html, PAGE_SCRIPTS);
  return [
    line(
      'television: scripts before the board lives, gzipped',
      `${count(zippedBytes(first))} B`,
      'under 20,480 B',
    ),
    line(
      'television: scripts that come later (celebrations)',
      `${count(zippedBytes(later))} B`,
      'both under 28,672 B',
    ),
  ];
}

async function rest(browser: TestBrowser, url: string): Promise<Line[]> {
  const empty = await look(browser, `${url}/healthz`, 0);
  const lines = [line(`television: an empty page, ${SLOWER} × slower`, written(empty))];
  for (const scene of ['board', ...(await scenesOf(url))]) {
    const seen = await look(browser, `${url}/tv?scene=${scene}&hold=1`, SETTLE_MS);
    lines.push(line(`television: ${scene} at rest, ${SLOWER} × slower`, written(seen), 'as the empty page'));
  }
  return lines;
}

/**
 * A first win, and twenty in one second: one scene with everybody in it. Each throws all the confetti that a win has, on a
 * page of its own, because a screen celebrates once in five minutes. Before them, what the machine itself makes of so many
 * pixels: the lines of the wins are to be read beside that one.
 */
async function celebration(browser: TestBrowser, url: string, app: App): Promise<Line[]> {
  const chance = makeChance(77);
  const lines: Line[] = [];
  for (const [what, wins] of [
    ['a win', 1],
    [`${AT_ONCE} wins at once`, AT_ONCE],
  ] as const) {
    const { page, leave } = await browser.visit(`${url}/tv?scene=board&hold=1`, SCREEN);
    const slow = await slowDown(page);
    await page.waitForTimeout(SETTLE_MS);
    const watched = watchComing(page, WIN_MS, '.win.on');
    for (let win = 0; win < wins; win += 1) winAgain(app, chance);
    const { coming, after } = await watched;
    const name = `television: ${what}, ${SLOWER} × slower`;
    lines.push(line(`${name}, comes`, written(coming)));
    lines.push(line(`${name}, 150 pieces fall`, written(after), 'no frame over 50 ms'));
    await slow.detach();
    await leave();
  }
  return lines;
}

/** The floor of this machine: nothing but 150 squares on two canvases of the screen's size, one above the other. */
async function twoCanvases(browser: TestBrowser, url: string): Promise<Line> {
  const { page, problems, leave } = await browser.visit(`${url}/healthz`, SCREEN);
  const slow = await slowDown(page);
  await page.evaluate(() => {
    const layers = Array.from({ length: 2 }, () => {
      const canvas = document.createElement('canvas');
      canvas.width = innerWidth;
      canvas.height = innerHeight;
      Object.assign(canvas.style, { position: 'fixed', left: '0', top: '0' });
      document.body.append(canvas);
      return canvas.getContext('2d');
    });
    const draw = (at: number) => {
      for (const canvas of layers) {
        canvas?.clearRect(0, 0, innerWidth, innerHeight);
        for (let piece = 0; piece < 75; piece += 1) {
          canvas?.fillRect((piece * 97) % innerWidth, (at / 3 + piece * 53) % innerHeight, 14, 14);
        }
      }
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  });
  const seen = await watchFrames(page, LOOK_MS);
  await slow.detach();
  problems.splice(0);
  await leave();
  return line(`television: nothing but 150 squares on two canvases, ${SLOWER} × slower`, written(seen));
}

/** The scenes that the demo's office has right now. */
async function scenesOf(url: string): Promise<string[]> {
  const there: string[] = [];
  for (const scene of SCENES) {
    if ((await fetch(`${url}/tv/scene.json?id=${scene}`)).ok) there.push(scene);
  }
  return there;
}

async function look(browser: TestBrowser, url: string, settleMs: number): Promise<Frames> {
  const { page, problems, leave } = await browser.visit(url, SCREEN);
  const slow = await slowDown(page);
  await page.waitForTimeout(settleMs);
  const seen = await watchFrames(page, LOOK_MS);
  await slow.detach();
  problems.splice(0);
  await leave();
  return seen;
}
