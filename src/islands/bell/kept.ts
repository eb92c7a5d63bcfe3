// Wins that this phone keeps until it reaches the office. Owns the one entry of the browser's storage.

import type { Rung } from '#src/domain/ring.ts';

/**
 * `label` is the customer as shown. `account` is who rang, null when the phone could not know. `say` is why the
 * office did not take it, to be mended by hand; null while it only waits for a network. Instants in UTC ms.
 */
export type Kept = { rung: Rung; label: string; account: string | null; keptAt: number; say: string | null };

const KEY = 'assist-bell-kept';
const SELF = 'assist-bell-self';

export function readKept(): Kept[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(known) ? known.filter(isKept) : [];
  } catch {
    return [];
  }
}

/** Keeps the win, in place of the one of the same `once`. @returns false where the browser keeps nothing */
export function keep(win: Kept): boolean {
  return write([...readKept().filter(({ rung }) => rung.once !== win.rung.once), win]);
}

export function forget(once: string): void {
  const all = readKept();
  const left = all.filter(({ rung }) => rung.once !== once);
  if (left.length < all.length) write(left);
}

/** Which account this phone last saw: a page without a network cannot ask. */
export function readSelf(): string | null {
  try {
    return localStorage.getItem(SELF);
  } catch {
    return null;
  }
}

export function saveSelf(account: string): void {
  try {
    localStorage.setItem(SELF, account);
  } catch {
    // A private window may keep nothing.
  }
}

function write(all: Kept[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

function isKept(value: unknown): value is Kept {
  const { rung, label } = (value ?? {}) as Partial<Kept>;
  return typeof label === 'string' && typeof rung?.once === 'string' && Array.isArray(rung.helped);
}
