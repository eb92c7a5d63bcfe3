// One holder per file, for as long as the process lives. Owns the lock beside a file, never the file itself.

import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

export type Lock = { release: () => void };

/**
 * Holds `<file>.lock` exclusively. SQLite's own file lock is used because the kernel frees it whatever ends the
 * process, kill -9 included, and leaves nothing to clean up.
 * Another name of the same file (a link) is the same lock.
 * @param waitMs how long to wait for another holder, 0 to not wait
 * @returns null when somebody else still holds it
 */
export function takeLock(file: string, waitMs = 0): Lock | null {
  mkdirSync(dirname(file), { recursive: true });
  const real = existsSync(file) ? realpathSync(file) : file;
  const lock = new Database(`${real}.lock`, { timeout: waitMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => lock.close() };
}
