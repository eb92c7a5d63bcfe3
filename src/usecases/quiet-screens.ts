// Which screens are in quiet hours or on a calm day right now, and until when. Only reads.

import { readOpenScreens } from '#db/queries/screens.ts';
import { quietUntil } from '#src/domain/screen-look.ts';
import type { App } from './app.ts';
import { screenViews } from './screen-view.ts';
import { settingsOf } from './screens.ts';

/** By the screen's number: `13:00` on the clock of its place, or `midnight`; '' for one that may be heard. */
export function readQuiet(app: App): (screen: number) => string {
  const now = app.now();
  const views = screenViews(app, app, () => []);
  const until = new Map(
    readOpenScreens(app.db).map((row) => {
      const look = views.get(row.id)?.look;
      return [row.id, look ? quietUntil(look, settingsOf(row).quiet, now) : ''];
    }),
  );
  return (screen) => until.get(screen) ?? '';
}
