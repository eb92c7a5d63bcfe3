// Keeps house when the server starts and once a day after it. A failure is logged, and tried again the next day.

import { DAY_MS } from '#src/domain/durations.ts';
import type { App } from '#src/usecases/app.ts';
import { keepHouse } from '#src/usecases/housekeeping.ts';
import { logBug } from './log.ts';

/** Gives what ends it. */
export function makeHousekeeper(app: App): () => void {
  const run = () => {
    try {
      keepHouse(app);
    } catch (error) {
      logBug(error, 'the housekeeping');
    }
  };
  run();
  const timer = setInterval(run, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
