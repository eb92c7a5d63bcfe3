// Three thanks in their own words. Reads, and gives null when there is nothing to show.

import type { Db } from '#db/open.ts';
import { readDeal } from '#db/queries/deals.ts';
import { readThanks, readThanksSince } from '#db/queries/thanks.ts';
import { limits } from '#src/domain/limits.ts';
import type { Place } from '#src/domain/place.ts';
import { type Said, type ThanksScene, tellThanks } from '#src/domain/television/thanks-scene.ts';
import { type App, liveOf } from '../app.ts';
import { namedFaces } from '../read-thanks.ts';

/** Of the last two weeks, as the board stands; what was taken back since leaves a frozen one too. Between people who are both shown by name on screens. */
export function thanksScene(app: App, { language }: Place): ThanksScene | null {
  const live = liveOf(app).db;
  const rows = readThanksSince(app.db, app.now() - limits.thanksShownMs).filter((row) =>
    stands(live, row.thanks),
  );
  if (rows.length === 0) return null;
  const named = namedFaces(app, { kind: 'screen' });
  const said = rows.flatMap(({ giver, receiver, words, deal }): Said[] => {
    const [from, to] = [named.get(giver), named.get(receiver)];
    if (from === undefined || to === undefined) return [];
    const customer = deal === '' ? '' : readDeal(app.db, deal)?.customer || deal;
    return [{ giver, from, to, words, customer }];
  });
  return tellThanks(said, language);
}

function stands(live: Db, key: string): boolean {
  const row = readThanks(live, key);
  return row !== null && row.withdrawnAt === null && row.words !== '';
}
