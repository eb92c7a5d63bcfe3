// A ring that stands on deck for as long as pictures are taken: the demo's first closer rang, the coach holds it.

import { readDeckWin, saveDeckWin } from '#db/queries/deck.ts';
import type { App } from '#src/usecases/app.ts';
import { ringWin } from '#src/usecases/ring-win.ts';

/** Its page is `/bell/rings/1` in a fresh demo. */
export function holdRing(app: App, account: string, person: string): void {
  const actor = { kind: 'account', account, name: person, role: 'member', person } as const;
  const rung = { deal: 'BW-open-4', customer: '', amount: '', owners: [], helped: [], isAnother: false };
  const rang = ringWin(app, actor, { once: 'held-for-pictures', ...rung });
  const row = 'id' in rang ? readDeckWin(app.db, rang.id) : null;
  if (row) saveDeckWin(app.db, row, { state: 'held' });
}
