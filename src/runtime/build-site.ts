// Builds the site when its sources have changed since the last build, and only then. Serves nothing.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, readStamp, STAMP_PATH } from './built-site.ts';
import { takeLock } from './lock.ts';

const SOURCE_FOLDERS = ['src', 'db', 'public'];
const SOURCE_FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Two builds at once would empty each other's folder; the second waits, then finds the work done. */
const WAIT_MS = 180_000;

/** `ms` is how long it took, `isNew` whether anything had to be built. */
export type Built = { build: string; isNew: boolean; ms: number };

/**
 * Throws when Astro does not finish.
 * @param words whether Astro talks to the terminal, or only when something goes wrong
 */
export async function buildSite(words: 'aloud' | 'silent' = 'aloud'): Promise<Built> {
  const startedAt = performance.now();
  const done = (build: string, isNew: boolean) => ({ build, isNew, ms: performance.now() - startedAt });
  const sources = hashSources();
  const before = readStamp();
  if (before?.sources === sources) return done(before.build, false);

  const lock = takeLock(`${PROJECT}.astro/build`, WAIT_MS);
  if (!lock) throw new Error('Another build has been running for three minutes. Stop it, then build again.');
  try {
    const since = readStamp();
    if (since?.sources === sources) return done(since.build, false);
    rmSync(STAMP_PATH, { force: true });
    await runAstro(words);
    const build = sources.slice(0, 8);
    writeFileSync(STAMP_PATH, JSON.stringify({ build, sources }));
    return done(build, true);
  } finally {
    lock.release();
  }
}

/** Whether there is a build, but of other sources than those that are here now. */
export function isBuildStale(): boolean {
  const stamp = readStamp();
  return stamp !== null && stamp.sources !== hashSources();
}

/** SHA-256 over the names and contents of everything that the built site is made from. */
function hashSources(): string {
  const hash = createHash('sha256');
  for (const path of [...SOURCE_FILES, ...SOURCE_FOLDERS.flatMap(filesIn)]) {
    hash.update(`${path}\0`).update(readFileSync(PROJECT + path));
  }
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  if (!existsSync(PROJECT + folder)) return [];
  return readdirSync(PROJECT + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT.length))
    .sort();
}

async function runAstro(words: 'aloud' | 'silent'): Promise<void> {
  const astro = spawn(process.execPath, [`${PROJECT}node_modules/astro/bin/astro.mjs`, 'build'], {
    cwd: PROJECT,
    stdio: ['ignore', words === 'aloud' ? 'inherit' : 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  const said: string[] = [];
  astro.stdout?.on('data', (chunk) => said.push(String(chunk)));
  astro.stderr?.on('data', (chunk) => said.push(String(chunk)));
  const [code] = await once(astro, 'close');
  if (code !== 0) throw new Error(`The site could not be built.\n${said.join('')}`);
}
