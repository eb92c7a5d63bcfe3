// `npm run shots`: every page as people will see it, into `shots/`; with `--readme` the picture in the README too.

import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { type Address, demoAddresses, pathIn } from './addresses.ts';
import { openBrowser, type TestBrowser } from './browser.ts';
import { drawScenes } from './scene-shots.ts';
import { makeRoles } from './sign-in.ts';
import { openSite, type TestSite } from './site.ts';
import { filesBelow, PROJECT } from './sources.ts';

type Size = { width: number; height: number };

const SIZES: Size[] = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];
const TELEVISION: Size = { width: 1280, height: 720 };
const README = join(PROJECT, 'docs/tv.png');
const README_BYTES_MAX = 300 * 1024;

/** A Friday afternoon, so that the picture only changes when the board does; an even hour, and a place without drift. */
const README_AT = Date.parse('2026-11-20T13:04:00Z');

/** How long a page moves before it stands still, and how far into a win all of it is on the screen. */
const SETTLE_MS = 2000;
const WIN_MS = 3500;

/** How long a step of the ceremony takes until everything on it has come to rest. */
const CUE_MS = 4000;

const words = process.argv.slice(2);
const isReadme = words.includes('--readme');
const startedAt = Date.now();
const site = await openSite(isReadme ? { now: () => README_AT + Date.now() - startedAt } : {});
const browser = await openBrowser('installed');
const optionsAs = makeRoles(site);
try {
  if (isReadme) await drawReadme(site, browser);
  else await drawAll(site, browser, words);
} finally {
  await browser.close();
  await site.stop();
}

/** @param names draw only the pages called so; all of them when it is empty */
async function drawAll(site: TestSite, browser: TestBrowser, names: string[]): Promise<void> {
  if (names.length === 0) rmSync(join(PROJECT, 'shots'), { recursive: true, force: true });
  mkdirSync(join(PROJECT, 'shots'), { recursive: true });
  const there = new Set(filesBelow('src/pages'));
  const wanted = demoAddresses(Date.now())
    .filter(({ page }) => there.has(page))
    .filter(({ name }) => names.length === 0 || names.includes(name));
  for (const address of wanted) {
    for (const size of address.name === 'tv' ? [...SIZES, TELEVISION] : SIZES) {
      for (const scheme of address.isScreen ? (['dark'] as const) : (['light', 'dark'] as const)) {
        await draw(site, browser, address, size, scheme);
      }
    }
    if (address.name === 'tv') await drawWin(site, browser, address);
    if (address.name === 'ceremony') await drawEvening(site, browser, address);
  }
  await drawScenes(browser, join(PROJECT, 'shots'), names, say);
}

async function draw(
  site: TestSite,
  browser: TestBrowser,
  address: Address,
  size: Size,
  scheme: 'light' | 'dark',
) {
  const ending = address.isScreen ? '' : `-${scheme}`;
  const file = join(PROJECT, 'shots', `${address.name}-${size.width}x${size.height}${ending}.png`);
  const { page, problems, leave } = await browser.visit(site.url + pathIn(site.app, address), {
    ...(await optionsAs(address.as)),
    viewport: size,
    colorScheme: scheme,
  });
  await page.evaluate(waitForPictures);
  await page.waitForTimeout(address.isScreen ? SETTLE_MS : 0);
  await page.screenshot({ path: file, fullPage: !address.isScreen });
  say(file);
  for (const problem of problems.splice(0)) process.stdout.write(`  ${problem}\n`);
  await leave();
}

async function drawWin(site: TestSite, browser: TestBrowser, address: Address): Promise<void> {
  const file = join(PROJECT, 'shots', `${address.name}-win.png`);
  const { page, problems, leave } = await browser.visit(site.url + address.path, {
    viewport: SIZES[0] ?? TELEVISION,
  });
  await page.waitForTimeout(SETTLE_MS);
  winAgain(site.app, makeChance(Date.now() % 1_000_000));
  await page.waitForTimeout(WIN_MS);
  await page.screenshot({ path: file });
  say(file);
  problems.splice(0);
  await leave();
}

/** Walks through the ceremony as a presenter does, and draws every step of it. */
async function drawEvening(site: TestSite, browser: TestBrowser, address: Address): Promise<void> {
  const { page, leave } = await browser.visit(site.url + address.path, { viewport: SIZES[0] ?? TELEVISION });
  for (let step = 0, before = ''; before !== page.url(); step += 1) {
    await page.waitForTimeout(CUE_MS);
    const file = join(PROJECT, 'shots', `${address.name}-step-${step}.png`);
    await page.screenshot({ path: file });
    say(file);
    before = page.url();
    await page.keyboard.press('Space');
    await page.waitForTimeout(500);
  }
  await leave();
}

async function drawReadme(site: TestSite, browser: TestBrowser): Promise<void> {
  const { page, leave } = await browser.visit(`${site.url}/tv`, { viewport: TELEVISION });
  await page.evaluate(waitForPictures);
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: README });
  await leave();
  say(README);
  if (statSync(README).size > README_BYTES_MAX)
    throw new Error('The picture is over 300 KB: too much for a README.');
}

/** Runs in the page. A picture of the whole of it also shows what a reader would still have to scroll to. */
async function waitForPictures(): Promise<void> {
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode().catch(() => {}))]);
}

function say(file: string): void {
  process.stdout.write(`${relative(PROJECT, file)} (${Math.round(statSync(file).size / 1024)} KB)\n`);
}
