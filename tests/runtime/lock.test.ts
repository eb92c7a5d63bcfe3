// One server per file, whatever ends the one before.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Refusal } from '#src/domain/refusal.ts';
import { takeLock } from '#src/runtime/lock.ts';
import { openOffice } from '#src/runtime/server.ts';

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

describe('opening an office to serve it', () => {
  it('says one sentence when the place cannot hold a database', () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear all');
    const open = () => openOffice(join(file, 'office.db'), 'test', Date.now);
    expect(open).toThrow(Refusal);
    expect(open).toThrow(/cannot be opened as a file/);
  });

  it('knows the same file by another name', () => {
    const file = join(folder, 'office.db');
    const first = openOffice(file, 'test', Date.now);
    symlinkSync(file, join(folder, 'link.db'));
    expect(() => openOffice(join(folder, 'link.db'), 'test', Date.now)).toThrow(
      /Another server already runs/,
    );
    first.close();
  });
});
