// What the desk shows of a screen's future: the board with as many teams as any distance holds, and the office's time.

import { readOffice } from '#db/queries/office.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { BoardFrame } from '#src/domain/frame.ts';
import { ROWS_MAX } from '#src/domain/screen.ts';
import { whenText } from '#src/domain/screen-words.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { boardFrame } from './board.ts';

/** `frame` is null before there is an office. Refusals: those of `allow`. */
export function screenPreview(app: App, actor: Actor): { frame: BoardFrame | null; clock: string } {
  allow(actor, 'edit-screens');
  const office = readOffice(app.db);
  const now = app.now();
  if (office === null) return { frame: null, clock: '' };
  return { frame: boardFrame(app, null, ROWS_MAX), clock: whenText(now, now, office.timezone) };
}
