// The Chromium inside `@sparticuz/chromium`, unpacked once per version with the shared libraries it needs.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `env` is what the browser needs around it: its own libraries before the machine's, its own fonts. */
export type Unpacked = { executablePath: string; env: Record<string, string> };

const PACKAGE = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/', import.meta.url));

// The package unpacks its libraries only where it believes to be in Amazon's cloud; they are just as good here.
const SCRIPT = `
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
  const { default: chromium } = await import(process.argv[1]);
  await chromium.executablePath();
`;

/** Whether this machine can run it. */
export const isUnpackable = () => platform() === 'linux' && arch() === 'x64';

/** Throws where it cannot run. */
export function unpackChromium(): Unpacked {
  if (!isUnpackable()) {
    throw new Error('There is no browser for the tests: install Chromium or Chrome, then run them again.');
  }
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(tmpdir(), `assist-chromium-${version}`);
  if (!existsSync(folder)) unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      HOME: join(folder, 'home'),
    },
  };
}

// Unpacked aside and renamed, so that two test runs at once never start a half-written browser.
function unpackInto(folder: string): void {
  const aside = mkdtempSync(`${folder}-`);
  mkdirSync(join(aside, 'home'));
  const words = ['--input-type=module', '--eval', SCRIPT, join(PACKAGE, 'build/index.js')];
  execFileSync(process.execPath, words, { env: { ...process.env, TMPDIR: aside }, stdio: 'pipe' });
  // Its own file names folders of Amazon's cloud.
  const dirs = `<dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>`;
  writeFileSync(join(aside, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${dirs}</fontconfig>\n`);
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
