// A real browser for tests and pictures: the one that npm brought, else an installed one. It never calls home.
//
// The one from npm is the same everywhere and has no window around its pages: a visit costs a third of the processor's
// time. Where it does not run (it is made for Linux on x64), an installed one takes its place. Pictures and the bench
// ask for the installed one: it has the machine's fonts, and is what hangs on a wall.

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { isUnpackable, unpackChromium } from './browser-unpack.ts';

/** `page` is open at the address; `problems` are console errors, page errors and failed loads so far. */
export type Visit = { page: Page; problems: string[]; leave: () => Promise<void> };

export type TestBrowser = {
  /** Leaving the page, or closing the browser, throws when something went wrong that nobody took from `problems`. */
  visit: (url: string, options?: BrowserContextOptions) => Promise<Visit>;
  close: () => Promise<void>;
};

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--font-render-hinting=none',
];

/** @param from `installed` takes the machine's own browser where it has one; otherwise it is only the second choice */
export async function openBrowser(from: 'package' | 'installed' = 'package'): Promise<TestBrowser> {
  const installed = INSTALLED.find((path) => existsSync(path));
  const isInstalled = installed !== undefined && (from === 'installed' || !isUnpackable());
  const { executablePath, env } = isInstalled ? { executablePath: installed, env: {} } : unpackChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ARGUMENTS,
    env: { ...process.env, ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const visits = new Set<Visit>();
  return {
    visit: async (url, options = {}) => {
      const visit = await openPage(browser, options, () => visits.delete(visit));
      visits.add(visit);
      await visit.page.goto(url);
      return visit;
    },
    close: async () => {
      try {
        for (const visit of visits) await visit.leave();
      } finally {
        await browser.close();
      }
    },
  };
}

async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
  onLeave: () => void,
): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      problems.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`));
  const leave = async () => {
    onLeave();
    const address = page.url();
    await context.close();
    if (problems.length > 0) throw new Error(`At ${address}:\n${problems.join('\n')}`);
  };
  return { page, problems, leave };
}
