#!/usr/bin/env node
// The command `assist`, started with the Node that came with the install, whatever the machine's own is.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shipped = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
const cli = fileURLToPath(new URL('../src/runtime/cli.ts', import.meta.url));
const done = spawnSync(existsSync(shipped) ? shipped : process.execPath, [cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(done.status ?? 1);
