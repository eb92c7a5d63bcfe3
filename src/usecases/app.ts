// The plain record that every use-case gets first: the database, the clock and the doorbell.

import type { Db } from '#db/open.ts';

/** `now` gives UTC milliseconds; `ring` wakes the streams and carries nothing; `build` names the built site. */
export type App = {
  db: Db;
  now: () => number;
  ring: () => void;
  build: string;
};
