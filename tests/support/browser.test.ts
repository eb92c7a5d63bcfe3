// Both browsers start and draw: the one that npm brings, on a bare machine too, and the machine's own.

import { describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';

const PAGE = 'data:text/html,<title>Hello</title><h1 style="font-family:sans-serif">Floodlight</h1>';

describe('a browser for tests', () => {
  it.for(['installed', 'package'] as const)('starts and draws text (%s)', async (from) => {
    const browser = await openBrowser(from);
    const { page } = await browser.visit(PAGE);
    expect(await page.title()).toBe('Hello');
    expect((await page.locator('h1').boundingBox())?.height).toBeGreaterThan(10);
    await browser.close();
  });

  it('does not let an error on a page pass', async () => {
    const browser = await openBrowser();
    const { page } = await browser.visit(PAGE);
    const said = page.waitForEvent('console');
    await page.evaluate(() => setTimeout(() => console.error('the bell is broken')));
    await said;
    await expect(browser.close()).rejects.toThrow('the bell is broken');
  });
});
