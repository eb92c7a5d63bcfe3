// The ledger's own lines of a win, in words, corrections included, in the order in which they were posted.

import { readAsset } from '#db/queries/assets.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { whole } from '#src/domain/profile-words.ts';
import { sayInstant } from '#src/domain/wall-time.ts';
import type { DatedEntry, WinRecord } from '#src/domain/win-record.ts';
import type { WinEntry } from '#src/domain/win-view.ts';
import type { App } from './app.ts';
import type { WinPeople } from './win-people.ts';

export function tellEntries(app: App, { file, entries }: WinRecord, people: WinPeople): WinEntry[] {
  const { timezone, locale } = file.office;
  const titleOf = (asset: string | null) => readAsset(app.db, asset ?? '')?.title ?? asset ?? '';
  return entries.map((entry) => ({
    number: whole(entry.number, locale),
    fact: whole(entry.fact, locale),
    who: people.name(entry.person),
    team: entry.team ?? 'no team',
    what: entry.kind === 'win' ? 'Closed' : titleOf(entry.asset),
    on: sayInstant({ at: entry.postedAt, precision: 'day' }, timezone, 'short'),
    season: saySeason(entry),
    points: entry.points,
  }));
}

/** Only where it is not the season of the win. */
function saySeason({ season, corrects }: DatedEntry): string {
  return corrects === null
    ? ''
    : `In ${monthOf(season, 'long')}, because ${monthOf(corrects, 'long')} is sealed`;
}
