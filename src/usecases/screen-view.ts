// How one screen sees the office right now: rows, look, language and loop, from its settings and its group's.

import { readOffice } from '#db/queries/office.ts';
import { readScreenGroups } from '#db/queries/screen-groups.ts';
import { readOpenScreens, type ScreenRow } from '#db/queries/screens.ts';
import { placeOf } from '#src/domain/place.ts';
import { ROWS } from '#src/domain/screen.ts';
import { lookAt } from '#src/domain/screen-look.ts';
import type { ScreenGroup } from '#src/domain/television/playlist.ts';
import type { View } from '#src/domain/watcher.ts';
import type { App } from './app.ts';
import { slotsOf } from './scenes.ts';
import { remoteOf, settingsOf } from './screens.ts';
import { readTestBell } from './test-bell.ts';

/** Gives a group's loop; a server asks a keeper of answers, because every broadcast wants them. */
export type ReadSlots = typeof slotsOf;

/** What a browser sees that is no screen. */
export function plainView(app: App, slots: ReadSlots = slotsOf): View {
  return { key: 'plain', rows: ROWS.default, look: null, place: null, slots: slots(app, null, null) };
}

/** The views of all screens that were not removed, by their numbers. `seen` is the office as screens may see it. */
export function screenViews(app: App, seen: App, slots: ReadSlots = slotsOf): Map<number, View> {
  const groups = new Map(readScreenGroups(app.db).map((group) => [group.id, group]));
  return new Map(
    readOpenScreens(app.db).map((row) => [
      row.id,
      viewOf(app, seen, row, groups.get(row.group ?? 0) ?? null, slots),
    ]),
  );
}

function viewOf(app: App, seen: App, row: ScreenRow, group: ScreenGroup | null, slots: ReadSlots): View {
  const office = readOffice(app.db);
  const language = group?.language ?? 'en';
  const place = office && group && placeOf(office, language, group.timezone);
  const look = lookAt(settingsOf(row), app.now(), {
    zone: place?.timezone ?? office?.timezone ?? 'UTC',
    language,
    group,
    remote: remoteOf(row),
    wokenAt: Math.max(row.pairedAt, readTestBell(app)?.at ?? 0),
  });
  const rows = ROWS[look.distance];
  const key = `${group?.id ?? 'usual'}/${rows}/${look.isNight}`;
  return { key, rows, look, place, slots: slots(seen, place, group) };
}
