// Whether an office shows itself to whoever sits at its own machine.

import { countAccounts } from '#db/queries/accounts.ts';
import { readMeta } from '#db/queries/meta.ts';
import type { App } from './app.ts';

/** Before the first account there is nobody to sign in, and the demo is there to be looked at. */
export function welcomesVisitors(app: App): boolean {
  return countAccounts(app.db) === 0 || isDemo(app);
}

export const hasAccounts = (app: App): boolean => countAccounts(app.db) > 0;

/** The demo's story fills this file; it goes as a whole before anything real comes. */
export const isDemo = (app: App): boolean => readMeta(app.db, 'demo') === '1';
