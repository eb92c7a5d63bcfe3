// Who may still follow the board, and what each sees of it: asked once per broadcast, whoever many follow.

import { readOffice } from '#db/queries/office.ts';
import { readOpenSessions } from '#db/queries/watchers.ts';
import type { View, Watcher } from '#src/domain/watcher.ts';
import type { App } from './app.ts';
import { asPublic } from './as-seen.ts';
import { plainView, type ReadSlots, screenViews } from './screen-view.ts';
import { welcomesVisitors } from './visitors.ts';

/**
 * Gives each one's view, or null for one whose screen was removed, whose session ended or who is no longer welcome.
 * `slots` gives the loops.
 */
export function readViews(
  app: App,
  watchers: readonly Watcher[],
  slots?: ReadSlots,
): (watcher: Watcher) => View | null {
  // The demo was taken out: there is no board until somebody makes an office.
  if (readOffice(app.db) === null) return () => null;
  const seen = asPublic(app);
  const has = (kind: Watcher['kind']) => watchers.some((watcher) => watcher.kind === kind);
  const screens = has('screen') ? screenViews(app, seen, slots) : new Map<number, View>();
  const plain = has('session') || has('visitor') ? plainView(seen, slots) : null;
  const ids = watchers.flatMap((watcher) => (watcher.kind === 'session' ? [watcher.session] : []));
  const sessions = readOpenSessions(app.db, ids, Math.floor(app.now() / 1000));
  const areVisitorsWelcome = has('visitor') && welcomesVisitors(app);
  return (watcher) => {
    switch (watcher.kind) {
      case 'screen':
        return screens.get(watcher.screen) ?? null;
      case 'session':
        return sessions.has(watcher.session) ? plain : null;
      case 'visitor':
        return areVisitorsWelcome ? plain : null;
      default:
        return watcher satisfies never;
    }
  };
}
