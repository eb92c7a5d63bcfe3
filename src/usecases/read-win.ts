// Reads a win with all that its receipt needs, once for the page, the JSON and the terminal.

import { readFact } from '#db/queries/changes.ts';
import { readDealFile } from '#db/queries/deal-file.ts';
import { readEntriesOf } from '#db/queries/ledger.ts';
import { readSeal } from '#db/queries/seals.ts';
import { award } from '#src/domain/award.ts';
import type { PostedEntry } from '#src/domain/entry.ts';
import { receiptSteps } from '#src/domain/receipt-steps.ts';
import { isLapsed, landsIn } from '#src/domain/sealed.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { DatedEntry, WinRecord } from '#src/domain/win-record.ts';
import type { App } from './app.ts';
import { readSeals } from './seals.ts';

/** Null for a deal that has not reached us, and before there is an office. */
export function readWin(app: App, deal: string): WinRecord | null {
  const { db } = app;
  const file = readDealFile(db, deal);
  if (file === null) return null;
  const entries = readEntriesOf(db, deal);
  const judged = award(file);
  const seals = readSeals(app, app.now());
  const season = file.deal.won && seasonOf(file.deal.won.at, file.office.timezone);
  const home = entries[0]?.season ?? (season && landsIn(seals, season));
  return {
    file,
    judged,
    steps: receiptSteps(file, judged),
    entries: dated(app, entries),
    total: entries.reduce((points, entry) => points + entry.points, 0),
    season,
    home: home === null ? null : { season: home, sealedAt: readSeal(db, home)?.sealedAt ?? null },
    lapsed: isLapsed(entries, seals) ? judged.assistPot : 0,
  };
}

function dated({ db }: App, entries: readonly PostedEntry[]): DatedEntry[] {
  const times = new Map<number, number>();
  const timeOf = (fact: number): number => {
    const known = times.get(fact) ?? readFact(db, fact)?.recordedAt ?? 0;
    times.set(fact, known);
    return known;
  };
  return entries.map((entry) => ({ ...entry, postedAt: timeOf(entry.fact) }));
}
