// What each screen last said that it shows, in memory: it is of the moment, and a restart hears it anew.

import type { Shows } from '#src/domain/television/shows.ts';
import type { Showing } from '#src/usecases/app.ts';

export function makeShowing(): Showing {
  const told = new Map<number, Shows>();
  return {
    of: (screen) => told.get(screen) ?? null,
    tell: (screen, shows) => {
      told.set(screen, shows);
    },
  };
}
