// `npm test`: types, lint, build and every test, each with its own words, and one line of numbers at the end.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(PROJECT, 'node_modules');

type Count = { passed: number; failed: number };
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

const total: Count = { passed: 0, failed: 0 };
process.exitCode = 1;
try {
  for (const [name, script, ...words] of [
    ['types', 'astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'],
    ['lint', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
    ['build', '../src/runtime/build.ts'],
  ] as const) {
    if (!(await succeeds(name, join(MODULES, script), words))) total.failed += 1;
  }
  const tests = await runTests();
  total.passed += tests.passed;
  total.failed += tests.failed;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  total.failed += 1;
}
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);

/** Runs one stage with this Node and shows what it says as it says it. */
async function succeeds(name: string, script: string, words: readonly string[]): Promise<boolean> {
  process.stdout.write(`\n── ${name}\n`);
  const startedAt = performance.now();
  const code = await new Promise<number | null>((resolve, reject) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    const stage = spawn(process.execPath, [script, ...words], { cwd: PROJECT, stdio: 'inherit', env });
    stage.once('error', reject);
    stage.once('exit', resolve);
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`── ${name} ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
  return code === 0;
}

async function runTests(): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'assist-gate-'));
  const file = join(folder, 'report.json');
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const isGood = await succeeds('tests', join(MODULES, 'vitest/vitest.mjs'), words);
    const count = countTests(JSON.parse(readFileSync(file, 'utf8')));
    // An error outside of every test fails the run without failing a test.
    return isGood || count.failed > 0 ? count : { ...count, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not even be loaded counts as one failed test. */
function countTests({ numPassedTests, numFailedTests, testResults }: Report): Count {
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}
