// What is heard at somebody's own wins. Only they themselves choose it.

import { readChoice, saveChoice } from '#db/queries/choices.ts';
import type { Actor } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { isWinSound, WIN_SOUNDS, type WinSound } from '#src/domain/sounds.ts';
import type { App } from './app.ts';
import { ownPerson } from './choices.ts';

/** `changed` is the number to send back with a change. */
export type OwnSound = { sound: WinSound; changed: number };

/** Whoever chose none has the first. Refusals: those of `allow`; `not_found` for an account that does not play. */
export function ownSound(app: App, actor: Actor): OwnSound {
  const { sound, changed } = readChoice(app.db, ownPerson(actor));
  return { sound: isWinSound(sound) ? sound : WIN_SOUNDS[0], changed };
}

/** Refusals: as above; `invalid` for a sound that we do not have; `conflict` when `seen` moved. */
export function setSound(app: App, actor: Actor, wanted: string, seen: number): void {
  const person = ownPerson(actor);
  if (!isWinSound(wanted)) throw new Refusal('invalid', 'Choose one of the sounds in the list.');
  const save = () => {
    const row = readChoice(app.db, person);
    // The second of a double click.
    if (row.sound === wanted) return;
    if (row.changed !== seen)
      throw new Refusal(
        'conflict',
        'You changed this elsewhere just now. This is how it stands; choose again.',
      );
    saveChoice(app.db, { ...row, sound: wanted });
  };
  app.db.$client.transaction(save).immediate();
}
