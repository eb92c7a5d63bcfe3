// Who may still follow the board, and what each sees of it: asked once per broadcast, whoever many follow.

import { readOffice } from '#db/queries/office.ts';
import { readOpenScreens } from '#db/queries/screens.ts';
import { readOpenSessions } from '#db/queries/watchers.ts';
import { lookAt, ROWS } from '#src/domain/screen.ts';
import type { View, Watcher } from '#src/domain/watcher.ts';
import type { App } from './app.ts';
import { settingsOf } from './screens.ts';
import { readTestBell } from './test-bell.ts';
import { welcomesVisitors } from './visitors.ts';

const PLAIN: View = { rows: ROWS.default, look: null };

/** Gives each one's view, or null for one whose screen was removed, whose session ended or who is no longer welcome. */
export function readViews(app: App, watchers: readonly Watcher[]): (watcher: Watcher) => View | null {
  // The demo was taken out: there is no board until somebody makes an office.
  if (readOffice(app.db) === null) return () => null;
  const has = (kind: Watcher['kind']) => watchers.some((watcher) => watcher.kind === kind);
  const screens = has('screen') ? readLooks(app) : new Map<number, View>();
  const ids = watchers.flatMap((watcher) => (watcher.kind === 'session' ? [watcher.session] : []));
  const sessions = readOpenSessions(app.db, ids, Math.floor(app.now() / 1000));
  const areVisitorsWelcome = has('visitor') && welcomesVisitors(app);
  return (watcher) => {
    switch (watcher.kind) {
      case 'screen':
        return screens.get(watcher.screen) ?? null;
      case 'session':
        return sessions.has(watcher.session) ? PLAIN : null;
      case 'visitor':
        return areVisitorsWelcome ? PLAIN : null;
      default:
        return watcher satisfies never;
    }
  };
}

function readLooks(app: App): Map<number, View> {
  const zone = readOffice(app.db)?.timezone ?? 'UTC';
  const rungAt = readTestBell(app)?.at ?? 0;
  return new Map(
    readOpenScreens(app.db).map((row) => {
      const look = lookAt(settingsOf(row), app.now(), zone, Math.max(row.pairedAt, rungAt));
      return [row.id, { rows: ROWS[look.distance], look }];
    }),
  );
}
