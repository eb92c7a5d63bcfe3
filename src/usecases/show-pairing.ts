// What a display without a token is given: letters to show, and once a coach has entered them a token of its own.

import { randomBytes, randomInt } from 'node:crypto';
import { readOffice } from '#db/queries/office.ts';
import {
  addPairing,
  countPairings,
  dropOldPairings,
  dropPairing,
  readPairingByHash,
} from '#db/queries/pairings.ts';
import { changeScreen } from '#db/queries/screens.ts';
import { readTries, saveTries } from '#db/queries/tries.ts';
import { engineOf } from '#src/domain/engine.ts';
import {
  CODE_LENGTH,
  CODE_LIFE_MS,
  LETTERS,
  pairingLimits,
  type ShownPairing,
  WAITING_MAX,
} from '#src/domain/pairing.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { countTry, placeOf } from '#src/domain/tries.ts';
import type { App } from './app.ts';
import { hashToken } from './screens.ts';

/** Who asks: the secret in the display's cookie or null, its address and what its browser calls itself. */
export type Display = { secret: string | null; address: string; agent: string };

/**
 * The same display keeps its letters until they run out. Refusal: `too_much` when too many wait, from one address or
 * in all.
 */
export function showPairing(app: App, { secret, address, agent }: Display): ShownPairing {
  const now = app.now();
  const zone = readOffice(app.db)?.timezone ?? null;
  const known = secret === null ? null : readPairingByHash(app.db, hashToken(secret), now);
  if (known !== null && secret !== null) {
    return { code: known.code, secret, expiresAt: known.expiresAt, now, zone };
  }
  return { ...makePairing(app, placeOf(address), engineOf(agent), now), now, zone };
}

/** `waiting` for the coach, `paired` once the token can be had, `gone` when the letters have run out. */
export function askPairing(app: App, secret: string): 'waiting' | 'paired' | 'gone' {
  const known = readPairingByHash(app.db, hashToken(secret), app.now());
  if (known === null) return 'gone';
  return known.screen === null ? 'waiting' : 'paired';
}

/** Trades the secret for the screen's token, exactly once; null for a secret that stands for no screen. */
export function collectToken(app: App, secret: string): string | null {
  const hash = hashToken(secret);
  const token = randomBytes(24).toString('base64url');
  const trade = app.db.$client.transaction(() => {
    const known = readPairingByHash(app.db, hash, app.now());
    if (known === null || known.screen === null || !dropPairing(app.db, known.id)) return null;
    changeScreen(app.db, known.screen, { hash: hashToken(token), seenAt: app.now() });
    return token;
  });
  // Reading first keeps a display that only looks in from taking the lock.
  return askPairing(app, secret) === 'paired' ? trade.immediate() : null;
}

function makePairing({ db }: App, place: string, engine: string, now: number) {
  const secret = randomBytes(24).toString('base64url');
  const expiresAt = now + CODE_LIFE_MS;
  const make = db.$client.transaction(() => {
    const who = `display/${place}`;
    saveTries(db, who, countTry(readTries(db, who), pairingLimits.address, now));
    dropOldPairings(db, now);
    if (countPairings(db) >= WAITING_MAX)
      throw new Refusal('too_much', 'Too many screens wait to be paired. Try again in ten minutes.');
    const row = { hash: hashToken(secret), engine, createdAt: now, expiresAt, screen: null };
    let code = drawCode();
    while (!addPairing(db, { ...row, code })) code = drawCode();
    return code;
  });
  return { code: make.immediate(), secret, expiresAt };
}

const drawCode = () => Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
