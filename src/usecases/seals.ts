// Which seasons are sealed, and where corrections land now. It seals nothing.

import { readOffice } from '#db/queries/office.ts';
import { readSealedSeasons } from '#db/queries/seals.ts';
import { type Seals, sealsNow } from '#src/domain/sealed.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { App } from './app.ts';

/** As of `at`, UTC ms. Before there is an office nothing is sealed, and the season is that of UTC. */
export function readSeals({ db }: App, at: number): Seals {
  const zone = readOffice(db)?.timezone ?? 'UTC';
  return sealsNow(readSealedSeasons(db), seasonOf(at, zone));
}
