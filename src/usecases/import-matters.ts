// Files that came in by the desk and wait: with rows to put right, or ready to go in.

import type { ImportMatter } from '#src/domain/desk-today.ts';
import type { Office } from '#src/domain/fact.ts';
import { counted, whole } from '#src/domain/profile-words.ts';
import { sayClock, sayDay } from '#src/domain/say-time.ts';
import { dayOf } from '#src/domain/time.ts';
import type { App } from './app.ts';
import { draftImports } from './import-list.ts';

/** Newest first. It asks for no permission: whoever shows it has. */
export function importMatters(app: App, office: Office): ImportMatter[] {
  return draftImports(app).map(({ number, file, problems, ready, at }) => ({
    href: `/coach/imports/${number}`,
    file,
    problems,
    under: `${readySays(ready, problems, office.locale)} Waiting since ${since(at, app.now(), office)}.`,
  }));
}

function readySays(ready: number, problems: number, locale: string): string {
  if (ready === 0) return 'No row is ready to go in yet.';
  const rows = counted(ready, problems > 0 ? 'other row' : 'row').replace(
    String(ready),
    whole(ready, locale),
  );
  return `${rows} ${ready === 1 ? 'is' : 'are'} ready to go in.`;
}

function since(at: number, now: number, { timezone }: Office): string {
  return dayOf(at, timezone) === dayOf(now, timezone) ? sayClock(at, timezone) : sayDay(at, timezone);
}
