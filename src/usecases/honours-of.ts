// The honours that one person holds in sealed months. It decides none.

import { readSealRows } from '#db/queries/seals.ts';
import type { OwnHonour } from '#src/domain/profile-month.ts';
import type { SealedSeason } from '#src/domain/season-seal.ts';
import { HONOUR_KINDS } from '#src/domain/season-view.ts';
import type { App } from './app.ts';

/** Newest first; none of a month after `season`. */
export function honoursOf({ db }: App, person: string, season: string): OwnHonour[] {
  return readSealRows(db)
    .filter((row) => row.season <= season)
    .flatMap((row) => {
      const { honours } = JSON.parse(row.body) as SealedSeason;
      return HONOUR_KINDS.flatMap((kind) => {
        const honour = honours[kind];
        return honour?.people.includes(person) ? [{ season: row.season, kind, count: honour.count }] : [];
      });
    });
}
