// The plain record that every use-case gets first: the database, the clock and the doorbell.

import type { Db } from '#db/open.ts';
import type { Shows } from '#src/domain/television/shows.ts';

/** `now` gives UTC milliseconds; `ring` wakes the streams and carries nothing; `build` names the built site. */
export type App = {
  db: Db;
  now: () => number;
  ring: () => void;
  build: string;
  /** What paired screens last said that they show; without it nobody knows. Memory of this process, never kept. */
  showing?: Showing;
  /** Only on what `as-seen.ts` gives while the board is frozen. Nothing can be written through such an app. */
  frozen?: Frozen;
};

/** By the number of a screen. */
export type Showing = { of: (screen: number) => Shows | null; tell: (screen: number, shows: Shows) => void };

/** `since` (UTC ms) is the moment at which the board of `season` stands still; `live` is the app of this moment. */
export type Frozen = { season: string; since: number; live: App };

/** For what goes on while the board is frozen: the clock on the wall, a bell for trying out. */
export const liveOf = (app: App): App => app.frozen?.live ?? app;
