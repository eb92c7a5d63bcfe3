// Reads the material that lies beside the project, in place. Where it is absent, the test says so and is left out,
// except on CI, where that is a failure.

import { existsSync, readFileSync } from 'node:fs';
import { test } from 'vitest';

/**
 * A test on files of `../shared/data`, named from there (`vectors/apportion.json`). `run` gets their texts in the
 * order of `paths`.
 */
export function testOnSharedFiles(
  name: string,
  paths: readonly string[],
  run: (...texts: string[]) => void | Promise<void>,
): void {
  const missing = paths.filter((path) => !existsSync(urlOf(path)));
  if (missing.length === 0) {
    test(name, () => run(...paths.map((path) => readFileSync(urlOf(path), 'utf8'))));
    return;
  }
  const say = `Not tested: “${name}” needs ${missing.map((path) => `../shared/data/${path}`).join(', ')}.`;
  // Said while tests are collected: while they run, nothing may be printed.
  if (!process.env.CI) process.stderr.write(`${say}\n`);
  test(name, (context) => {
    if (process.env.CI) throw new Error(say);
    context.skip(say);
  });
}

function urlOf(path: string): URL {
  return new URL(`../../../shared/data/${path}`, import.meta.url);
}
