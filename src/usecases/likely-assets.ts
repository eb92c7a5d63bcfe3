// Reads what it takes to say which assets most likely helped a deal. The saying itself is the domain's.

import { readAssets } from '#db/queries/assets.ts';
import { readTouchedBy, readWinsSince } from '#db/queries/bell.ts';
import { readSupposedFile } from '#db/queries/deal-file.ts';
import { readOffice } from '#db/queries/office.ts';
import type { Deal } from '#src/domain/fact.ts';
import { type LikelyAsset, likelyAssets, type PastWin } from '#src/domain/likely-assets.ts';
import { toOffice } from '#src/domain/money.ts';
import { previousSeason, seasonOf, seasonSpan } from '#src/domain/season.ts';
import { dayOf } from '#src/domain/time.ts';
import type { App } from './app.ts';

/** As many wins as a person could remember something of; the months before say little about today's work. */
const WINS_MAX = 300;
const MONTHS = 6;

/**
 * Reads the latest wins and every asset once, and gives a function that ranks for one deal after the other. A deal
 * that is still open is judged as if it were won now. The wins are those of `past`: a frozen reader's own deal is met
 * live, and told by wins of before. Nothing before there is an office with rules.
 */
export function openLikelyAssets(
  app: App,
  past: App = app,
): (deal: Deal, countMax?: number) => LikelyAsset[] {
  const office = readOffice(app.db);
  if (office === null) return () => [];
  const now = app.now();
  const today = dayOf(now, office.timezone);
  const assets = readAssets(app.db);
  const wins = readPastWins(past, monthsBefore(seasonOf(now, office.timezone), MONTHS), office.timezone);
  return (deal, countMax) => {
    const won = deal.won ?? { at: now, precision: 'time' as const };
    const file = readSupposedFile(app.db, { ...deal, won, stage: 'won' }, []);
    if (file === null) return [];
    const officeMinor = toOffice(deal.amountMinor, deal.currency, deal.rate?.rate ?? null, office.currency);
    return likelyAssets({ file, officeMinor, assets, wins, today }, countMax);
  };
}

function readPastWins({ db }: App, season: string, zone: string): PastWin[] {
  const wins = readWinsSince(db, season, seasonSpan(season, zone).from, WINS_MAX);
  const touched = readTouchedBy(
    db,
    wins.map(({ deal }) => deal.deal),
  );
  return wins.map((win) => ({ ...win, assets: touched.get(win.deal.deal)?.assets ?? [] }));
}

function monthsBefore(season: string, months: number): string {
  return months === 0 ? season : monthsBefore(previousSeason(season), months - 1);
}
