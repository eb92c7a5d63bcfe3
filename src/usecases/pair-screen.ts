// A coach enters the letters that a display shows, and the display becomes a screen. Wrong letters are counted.

import { randomBytes } from 'node:crypto';
import { givePairing, type PairingRow, readPairingByCode } from '#db/queries/pairings.ts';
import { addScreen } from '#db/queries/screens.ts';
import { readTries, saveTries } from '#db/queries/tries.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import { CODE_LIFE_MS, pairingLimits, readCode, writeCode } from '#src/domain/pairing.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { readScreenForm, type ScreenForm } from '#src/domain/screen.ts';
import { countTry, placeOf } from '#src/domain/tries.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { columnsOf, refuseGoneGroup } from './screens.ts';

/** A display that waits: `code` as it shows it, `engine` in words, good until `expiresAt` (UTC ms). */
export type Waiting = { code: string; engine: string; expiresAt: number };

/** `address` is where the coach sits; without one only the account's tries are counted. */
export type Pairing = ScreenForm & { code: string; address?: string };

/**
 * Gives the number of the new screen; the same letters sent twice make one.
 * Refusals: those of `allow` and of the form; `not_found` for letters that no screen shows; `too_much` after five
 * such tries in ten minutes.
 */
export function pairScreen(app: App, actor: Actor, { code, address, ...form }: Pairing): number {
  allow(actor, 'edit-screens');
  const settings = readScreenForm(form);
  const found = findByLetters(app, actor, code, address);
  if (found.screen !== null) return found.screen;
  const now = app.now();
  const pair = app.db.$client.transaction(() => {
    refuseGoneGroup(app, settings.group);
    const id = addScreen(app.db, {
      ...columnsOf(settings),
      // Nobody has this token yet: the display trades its secret for one.
      hash: `waits for ${randomBytes(24).toString('base64url')}`,
      engine: found.engine,
      sound: 'unknown',
      pairedAt: now,
      seenAt: null,
      revokedAt: null,
      changed: 1,
      ...{ held: null, hushUntil: null, orderNumber: 0, orderKind: null, orderAt: null },
    });
    givePairing(app.db, found.id, id, now + CODE_LIFE_MS);
    noteAudit(app, actor, 'screen-paired', `screen:${id}`, { name: settings.name });
    return id;
  });
  return pair.immediate();
}

/** Who shows these letters, before anything is decided. Refusals: as `pairScreen` for letters. */
export function findWaiting(app: App, actor: Actor, code: string, address?: string): Waiting {
  allow(actor, 'edit-screens');
  const found = findByLetters(app, actor, code, address);
  return { code: writeCode(found.code), engine: found.engine, expiresAt: found.expiresAt };
}

function findByLetters(app: App, actor: Actor, text: string, address: string | undefined): PairingRow {
  const whos = [`letters/${callOf(actor)}`, ...(address ? [`letters/${placeOf(address)}`] : [])];
  const now = app.now();
  // Counted first, so that a guesser who is out of tries learns nothing from a right guess either.
  const counted = whos.map((who) => ({
    who,
    tries: countTry(readTries(app.db, who), pairingLimits.guess, now),
  }));
  const code = readCode(text);
  const found = code === null ? null : readPairingByCode(app.db, code, now);
  if (found !== null) return found;
  for (const { who, tries } of counted) saveTries(app.db, who, tries);
  throw new Refusal('not_found', 'No screen shows these letters. They change every ten minutes.');
}
