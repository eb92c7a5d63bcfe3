// What must hold before a month may be sealed. It writes nothing.

import { readOpenQuestions } from '#db/queries/questions.ts';
import { isSealed } from '#db/queries/seals.ts';
import { readFirstSeason } from '#db/queries/totals.ts';
import type { Office } from '#src/domain/fact.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { isSeason, seasonOf } from '#src/domain/season.ts';
import type { App } from './app.ts';

/**
 * Refusals: `invalid` for a text that is no season; `conflict` for a month that is not over, that lies before the first
 * win, that is sealed, or that has open questions which `overruled` does not overrule.
 */
export function guardSeal(
  { db }: Pick<App, 'db'>,
  { timezone }: Office,
  { season, overruled }: { season: string; overruled: string | null },
  recordedAt: number,
): void {
  if (!isSeason(season))
    throw new Refusal('invalid', `${season} is not a season. Write it as YYYY-MM, for example 2026-10.`);
  const month = monthOf(season, 'long');
  if (season >= seasonOf(recordedAt, timezone))
    throw new Refusal(
      'conflict',
      `${month} is not over yet. A month can be sealed from the first day after it.`,
    );
  const first = readFirstSeason(db);
  if (first === null || season < first)
    throw new Refusal(
      'conflict',
      `Nobody has won anything in ${month} or before, so there is nothing to seal.`,
    );
  if (isSealed(db, season)) throw new Refusal('conflict', `${month} is sealed already.`);
  const open = readOpenQuestions(db, season).length;
  if (open > 0 && overruled === null) {
    const are = open === 1 ? 'One question about it is' : `${open} questions about it are`;
    throw new Refusal(
      'conflict',
      `${month} stays open: ${are} without a ruling. Rule on them, or give a reason to overrule them.`,
    );
  }
}
