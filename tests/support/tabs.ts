// One tab per reader for tests that walk over many pages: each page is loaded anew, its storage and its tab stay.

import type { Role } from '#src/domain/actor.ts';
import { type Address, pathIn } from './addresses.ts';
import type { TestBrowser, Visit } from './browser.ts';
import { makeRoles } from './sign-in.ts';
import type { TestSite } from './site.ts';

/**
 * Opens addresses one after the other, as who may open them. Leaving a page throws when something went wrong on it
 * that nobody took from `problems`; the tab closes with the browser.
 */
export function makeTabs(
  site: TestSite,
  browser: TestBrowser,
  optionsAs = makeRoles(site),
): (address: Address) => Promise<Visit> {
  const tabs = new Map<Role | undefined, Visit>();
  return async (address) => {
    const tab = tabs.get(address.as) ?? (await browser.visit('about:blank', await optionsAs(address.as)));
    tabs.set(address.as, tab);
    const { page, problems } = tab;
    const url = site.url + pathIn(site.app, address);
    await page.goto(url);
    const leave = async () => {
      const wrong = problems.splice(0);
      if (wrong.length > 0) throw new Error(`At ${url}:\n${wrong.join('\n')}`);
    };
    return { page, problems, leave };
  };
}
