// The board as one caller sees it when the page is loaded: as many rows as the distance allows, and its look.

import { readOffice } from '#db/queries/office.ts';
import { readOpenScreen } from '#db/queries/screens.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { BoardFrame } from '#src/domain/frame.ts';
import { lookAt, ROWS } from '#src/domain/screen.ts';
import { cutFrame } from '#src/domain/watcher.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asPublic } from './as-seen.ts';
import { boardFrame } from './board.ts';
import { settingsOf } from './screens.ts';
import { readTestBell } from './test-bell.ts';

/** Refusals: those of `allow`; `conflict` before there is an office. */
export function screenFrame(app: App, actor: Actor): BoardFrame {
  allow(actor, 'see-board');
  const row = actor.kind === 'screen' ? readOpenScreen(app.db, actor.screen) : null;
  const zone = readOffice(app.db)?.timezone ?? 'UTC';
  const rungAt = readTestBell(app)?.at ?? 0;
  const look = row === null ? null : lookAt(settingsOf(row), app.now(), zone, Math.max(row.pairedAt, rungAt));
  const rows = ROWS[look?.distance ?? 'default'];
  return cutFrame(boardFrame(asPublic(app), null, rows), { rows, look });
}
