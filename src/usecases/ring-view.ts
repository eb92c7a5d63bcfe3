// One ring as its page shows it after the bell: what became of it, who won, and where it will be seen.

import { readOpenScreens } from '#db/queries/bell.ts';
import { readOffice } from '#db/queries/office.ts';
import type { Actor } from '#src/domain/actor.ts';
import { screensWords, wonByWords } from '#src/domain/bell-words.ts';
import type { DeckWin } from '#src/domain/deck.ts';
import { can } from '#src/domain/permission.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { sayClock } from '#src/domain/say-time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { readRing } from './deck.ts';
import { audienceOf, shownPeople } from './shown-people.ts';

/** `leftMs` counts from now; `airsAtText` is office time `14:31:30`; `isOwn`: may take it back while that is possible. */
export type RingView = Omit<DeckWin, 'stations'> & {
  leftMs: number;
  airsAtText: string;
  wonBy: string;
  screens: string;
  isOwn: boolean;
};

/** A screen that has said nothing for longer shows nothing either. */
const SILENT_MS = 5 * 60_000;

/** Refusal: `not_found` for a ring that never was. */
export function ringView(app: App, actor: Actor, id: number): RingView {
  allow(actor, 'ring-bell');
  const win = readRing(app, id);
  if (win === null) throw new Refusal('not_found', 'Nothing was rung under this number.');
  const { stations, by, ...rest } = win;
  const now = app.now();
  const { as } = shownPeople(app, audienceOf(actor));
  return {
    ...rest,
    leftMs: Math.max(0, win.airsAt - now),
    airsAtText: sayClock(win.airsAt, readOffice(app.db)?.timezone ?? 'UTC', { seconds: true }),
    wonBy: wonByWords([...new Map(stations.map((one) => [one.person, as(one).name])).values()]),
    screens: screensWords(
      readOpenScreens(app.db)
        .filter(({ seenAt }) => seenAt !== null && now - seenAt < SILENT_MS)
        .map(({ name, sound }) => ({ name, sound: sound === 'on' })),
    ),
    isOwn: can(actor, 'undo-ring', { accounts: [by] }),
  };
}

/** Only what became of it. Refusals: those of `ringView`. */
export function ringState(app: App, actor: Actor, id: number): { state: DeckWin['state'] } {
  return { state: ringView(app, actor, id).state };
}
