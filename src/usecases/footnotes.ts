// The footnotes of a sealed month: every later correction, what it was because of, and where its points landed.

import { readFact, readFactBefore } from '#db/queries/changes.ts';
import { readPeople } from '#db/queries/people.ts';
import { type CorrectionRow, readCorrectionsOf } from '#db/queries/seals.ts';
import { happenedTo } from '#src/domain/footnote.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { movesOf, sayMoves } from '#src/domain/moves.ts';
import { sayDay } from '#src/domain/say-time.ts';
import type { Footnote, Footnotes } from '#src/domain/season-view.ts';
import type { App } from './app.ts';
import { officeWords } from './office-words.ts';
import type { ShownPeople } from './shown-people.ts';

/** A page of more is no footnote any more. */
const NOTES_SHOWN = 60;

/** In the order in which they were posted. `more` counts those that are not told. */
export function readFootnotes(app: App, season: string, shown: ShownPeople): Footnotes {
  const groups = new Map<string, CorrectionRow[]>();
  for (const row of readCorrectionsOf(app.db, season)) {
    const key = `${row.fact}/${row.deal}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  if (groups.size === 0) return { notes: [], more: 0 };
  const shorts = shown.shorts(readPeople(app.db));
  const words = officeWords(app);
  const all = [...groups.values()];
  const notes = all.slice(0, NOTES_SHOWN).flatMap((rows) => tell(app, rows, shorts, words));
  return { notes, more: Math.max(0, all.length - NOTES_SHOWN) };
}

function tell(
  { db }: App,
  rows: CorrectionRow[],
  shorts: ReadonlyMap<string, string>,
  words: ReturnType<typeof officeWords>,
): Footnote[] {
  const [first] = rows;
  const because = first && readFact(db, first.fact);
  if (first === undefined || !because) return [];
  const { deal, customer, season } = first;
  return [
    {
      deal,
      customer: customer || deal,
      happened: happenedTo(readFactBefore(db, because)?.fact ?? null, because.fact, words),
      day: sayDay(because.recordedAt, words.timezone),
      points: rows.reduce((sum, { points }) => sum + points, 0),
      moves: sayMoves(movesOf(rows), shorts, words.locale),
      landedIn: season,
      landedMonth: monthOf(season),
      href: keyPath('/wins', deal),
    },
  ];
}
