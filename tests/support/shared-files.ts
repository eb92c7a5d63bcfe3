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
  test(name, async (context) => {
    if (missing.length === 0) return run(...paths.map((path) => readFileSync(urlOf(path), 'utf8')));
    const say = `Not tested: “${name}” needs ${missing.map((path) => `../shared/data/${path}`).join(', ')}.`;
    if (process.env.CI) throw new Error(say);
    process.stderr.write(`${say}\n`);
    context.skip(say);
  });
}

function urlOf(path: string): URL {
  return new URL(`../../../shared/data/${path}`, import.meta.url);
}
