// The months of an office, newest first, and how far each is: open, finished or sealed. No figure of an unsealed one.

import { readOpenQuestions } from '#db/queries/questions.ts';
import { readSealRows } from '#db/queries/seals.ts';
import { readSeasons } from '#db/queries/totals.ts';
import type { Actor } from '#src/domain/actor.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { seasonOf } from '#src/domain/season.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { officeOf } from './standings.ts';

/** `finished` is a month that is over and can be sealed. */
export type SeasonState = 'open' | 'finished' | 'sealed';

/** `sealedAt` is ISO 8601 in UTC; `questions` are those that nobody has ruled on and that a seal would end. */
export type SeasonLine = {
  season: string;
  month: string;
  state: SeasonState;
  sealedAt: string | null;
  digest: string | null;
  questions: number;
};

/** Finished months are listed when they hold a win. Refusals: those of `allow`; `conflict` before there is an office. */
export function listSeasons(live: App, actor: Actor): SeasonLine[] {
  allow(actor, 'see-receipt');
  const app = asSeen(live, actor);
  const open = seasonOf(app.now(), officeOf(app).timezone);
  const seals = new Map(readSealRows(app.db).map((row) => [row.season, row]));
  const finished = readSeasons(app.db).filter((season) => season < open);
  return [...new Set([open, ...finished, ...seals.keys()])]
    .sort()
    .reverse()
    .map((season) => {
      const seal = seals.get(season);
      const state = seal ? 'sealed' : season === open ? 'open' : 'finished';
      return {
        season,
        month: monthOf(season, 'long'),
        state,
        sealedAt: seal ? new Date(seal.sealedAt).toISOString() : null,
        digest: seal?.digest ?? null,
        questions: seal ? 0 : readOpenQuestions(app.db, season).length,
      };
    });
}
