// Counts tries in the database, before anything is compared: tries that come at once count one by one.

import { dropOldTries, dropTries, readTries, saveTries, takeBackTry } from '#db/queries/tries.ts';
import { countTry, type TryLimit, tryLimits } from '#src/domain/tries.ts';
import type { App } from './app.ts';

const WINDOW_MS_MAX = Math.max(...Object.values(tryLimits).map(({ windowMs }) => windowMs));

/**
 * Counts one more try of each `who`. Refusal: `too_much` beyond a limit.
 * @param who a word for the one who tries, never something that could be a password: it stays in the database
 */
export function countTries(app: App, tries: readonly { who: string; limit: TryLimit }[]): void {
  const now = app.now();
  app.db.$client
    .transaction(() => {
      dropOldTries(app.db, now - WINDOW_MS_MAX);
      for (const { who, limit } of tries) {
        saveTries(app.db, who, countTry(readTries(app.db, who), limit, now));
      }
    })
    .immediate();
}

/** Counts nothing yet. Refusal: `too_much` where one more would be beyond a limit. */
export function refuseTries(app: App, tries: readonly { who: string; limit: TryLimit }[]): void {
  for (const { who, limit } of tries) countTry(readTries(app.db, who), limit, app.now());
}

/** For a try that was none, because it went well. */
export function giveBackTry(app: App, who: string): void {
  takeBackTry(app.db, who);
}

export function forgetTries(app: App, who: string): void {
  dropTries(app.db, who);
}
