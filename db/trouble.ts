// What can go wrong with a database file, in one sentence each. It decides nothing else.

import { statfsSync } from 'node:fs';
import { Refusal } from '#src/domain/refusal.ts';

/** Magic numbers of NFS, SMB and CIFS from statfs(2): SQLite's locks cannot be trusted there. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42]);

/** Refuses a folder on a network file system. */
export function refuseNetworkFiles(folder: string): void {
  if (NETWORK_FILE_SYSTEMS.has(statfsSync(folder).type)) {
    throw new Refusal(
      'invalid',
      `${folder} is on a network file system, where SQLite can lose rows. Use a local disk.`,
    );
  }
}

/** The sentence for an error of SQLite or the file system, or null when the error is not theirs. */
export function sayTrouble(error: unknown, path: string): string | null {
  const code = errorCode(error);
  if (code === null) return null;
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return `${path} is not a database, or it is damaged. Set ASSIST_DB to another file, or restore a backup.`;
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `${path} cannot be written. Check who owns the file and its folder; nothing was changed.`;
  }
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') {
    return `The disk of ${path} is full. Make room and try again; nothing was half-written.`;
  }
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'ENOTDIR' ||
    code === 'EISDIR' ||
    code === 'EEXIST' ||
    code === 'ENAMETOOLONG'
  ) {
    return `${path} cannot be opened as a file. Check ASSIST_DB.`;
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return `${path} is being written by another program for more than five seconds. Try again in a moment.`;
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return `The disk of ${path} failed while reading or writing. Check it before going on; nothing was half-written.`;
  }
  return null;
}

function errorCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return errorCode(error.cause);
}
