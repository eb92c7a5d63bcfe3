// What a win, or a correction of one, would do to everybody's points. It writes nothing.

import { readSupposedFile } from '#db/queries/deal-file.ts';
import { readEntriesOf } from '#db/queries/ledger.ts';
import { readPerson } from '#db/queries/people.ts';
import { award } from '#src/domain/award.ts';
import type { Deal, Touch } from '#src/domain/fact.ts';
import { type PreviewLine, previewLines } from '#src/domain/preview-line.ts';
import type { App } from './app.ts';
import { showPictures } from './show-pictures.ts';

export type { PreviewLine } from '#src/domain/preview-line.ts';

/**
 * `deal` as it would be, with `touches` that would be added or changed; those we know already count along. A deal
 * that was won before gives differences. Names are the real ones: whoever shows it says to whom. Empty before there are rules, and for a deal that is not won.
 * Refusal: `invalid` for an amount in a foreign currency without a rate.
 */
export function previewWin(app: App, { deal, touches }: { deal: Deal; touches: Touch[] }): PreviewLine[] {
  const { db } = app;
  const file = readSupposedFile(db, deal, touches);
  if (file === null) return [];
  const posted = readEntriesOf(db, deal.deal);
  const people = new Map(file.people);
  for (const { person } of posted) {
    const known = people.has(person) ? null : readPerson(db, person);
    if (known) people.set(person, known);
  }
  return showPictures(app, previewLines({ ...file, people }, award(file), posted));
}
