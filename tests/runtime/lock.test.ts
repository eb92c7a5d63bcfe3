// One server per file, whatever ends the one before.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { takeLock } from '#src/runtime/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'assist-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HOLDER = `
  const { takeLock } = await import(process.argv[1]);
  process.stdout.write(takeLock(process.argv[2]) ? 'held' : 'refused');
  setInterval(() => {}, 1000);
`;

describe('a lock', () => {
  it('has one holder at a time in one process', () => {
    const file = join(folder, 'new', 'one.db');
    const first = takeLock(file);
    expect(first).not.toBeNull();
    expect(takeLock(file)).toBeNull();
    first?.release();
    const second = takeLock(file);
    expect(second).not.toBeNull();
    second?.release();
  });

  it('is held against other processes until they end, even by kill -9', async () => {
    const file = join(folder, 'two.db');
    const path = join(import.meta.dirname, '../../src/runtime/lock.ts');
    const holder = spawn(process.execPath, ['--input-type=module', '--eval', HOLDER, path, file]);
    const [word] = await once(holder.stdout, 'data');
    expect(String(word)).toBe('held');
    expect(takeLock(file)).toBeNull();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const lock = takeLock(file);
    expect(lock).not.toBeNull();
    lock?.release();
  });
});
