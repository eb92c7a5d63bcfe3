// What axe finds wrong with a page that stands still, as sentences. It runs in the page, past its content policy.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

type Result = { violations: { id: string; help: string; nodes: { target: string[] }[] }[] };

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One sentence per thing that is wrong; empty when nothing is. */
export async function axe(page: Page): Promise<string[]> {
  // Half a megabyte: once for a page is enough. What passes is not written down either.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate<Result, string[]>(
    (levels) =>
      (window as unknown as { axe: { run: (on: Document, options: object) => Promise<Result> } }).axe.run(
        document,
        { runOnly: levels, resultTypes: ['violations'] },
      ),
    LEVELS,
  );
  return violations.map(({ id, help, nodes }) => `${help} (${id}): ${nodes.map(whereOf).join(' · ')}`);
}

const whereOf = ({ target }: { target: string[] }) => target.join(' ');
