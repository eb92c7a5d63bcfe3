// Once a day: what was only kept for a while goes, and the names of those who left long ago.

import { readLastRecorded } from '#db/queries/facts.ts';
import { dropStale, readLeavers } from '#db/queries/housekeeping.ts';
import { readPerson } from '#db/queries/people.ts';
import { DAY_MS, HOUR_MS } from '#src/domain/durations.ts';
import type { App } from './app.ts';
import { erasePerson } from './erase-person.ts';
import { officeChoices } from './office-settings.ts';

const MONTH_DAYS = 30.5;

/**
 * Links for a week after they ended, letters of screens for an hour, rung wins, drafts of imports and messages that have
 * ended for 30 days.
 */
const KEPT_MS = {
  links: 7 * DAY_MS,
  pairings: HOUR_MS,
  deck: 30 * DAY_MS,
  drafts: 30 * DAY_MS,
  messages: 30 * DAY_MS,
};

/** `rows` that went, and how many `people` were erased because the office keeps nobody longer. */
export function keepHouse(app: App): { rows: number; people: number } {
  const now = app.now();
  const rows = dropStale(app.db, {
    links: now - KEPT_MS.links,
    pairings: now - KEPT_MS.pairings,
    deck: now - KEPT_MS.deck,
    drafts: now - KEPT_MS.drafts,
    messages: now - KEPT_MS.messages,
  });
  const { keepMonths } = officeChoices(app);
  if (keepMonths === null) return { rows, people: 0 };
  const gone = readLeavers(app.db, believed(app) - keepMonths * MONTH_DAYS * DAY_MS);
  for (const person of gone) {
    const name = readPerson(app.db, person)?.name ?? '';
    erasePerson(app, { kind: 'terminal' }, person, name);
  }
  return { rows, people: gone.length };
}

/** A clock that was set years ahead by mistake must not erase anybody: it counts as far as facts bear it out. */
function believed(app: App): number {
  return Math.min(app.now(), (readLastRecorded(app.db) ?? 0) + MONTH_DAYS * DAY_MS);
}
