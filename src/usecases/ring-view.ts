// One ring as its page shows it after the bell: what became of it, who won, and where it will be seen.

import { readDeal } from '#db/queries/deals.ts';
import { readDeckWin } from '#db/queries/deck.ts';
import { readEntriesOf } from '#db/queries/ledger.ts';
import { readOffice } from '#db/queries/office.ts';
import { readPerson } from '#db/queries/people.ts';
import { readOpenScreens } from '#db/queries/screens.ts';
import type { Actor } from '#src/domain/actor.ts';
import { screensWords, wonByWords } from '#src/domain/bell-words.ts';
import type { DeckWin } from '#src/domain/deck.ts';
import { MINUTE_MS } from '#src/domain/durations.ts';
import { plainAmount } from '#src/domain/parse-amount.ts';
import { can } from '#src/domain/permission.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Rung } from '#src/domain/ring.ts';
import { sayClock } from '#src/domain/say-time.ts';
import { dayOf } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asPublic } from './as-seen.ts';
import { readRing } from './deck.ts';
import { dealOfFacts, touchesOfFacts } from './deck-deal.ts';
import { readQuiet } from './quiet-screens.ts';
import { audienceOf, shownPeople } from './shown-people.ts';

/** `leftMs` counts from now; `airsAtText` is office time `14:31:30`; `isOwn`: may take it back while that is possible. */
export type RingView = Omit<DeckWin, 'stations'> & {
  leftMs: number;
  airsAtText: string;
  wonBy: string;
  screens: string;
  /** Counted, and yet nobody sees it before the ceremony. */
  isFrozen: boolean;
  isOwn: boolean;
  /** What was rung, to ring it once more under a `once` of its own. */
  rung: Omit<Rung, 'once'>;
};

/** A screen that has said nothing for longer shows nothing either. */
const SILENT_MS = 5 * MINUTE_MS;

/** For whoever rang, the coach, and who closed it. Refusal: `not_found` for everybody else, and a ring that never was. */
export function ringView(app: App, actor: Actor, id: number): RingView {
  allow(actor, 'ring-bell');
  const win = readRing(app, id);
  if (win === null || !mayLook(app, actor, win))
    throw new Refusal('not_found', 'Nothing was rung under this number.');
  const { stations: _stations, by, ...rest } = win;
  const now = app.now();
  const isFrozen = asPublic(app).frozen !== undefined;
  const { as } = shownPeople(app, audienceOf(actor));
  return {
    ...rest,
    leftMs: Math.max(0, win.airsAt - now),
    airsAtText: sayClock(win.airsAt, readOffice(app.db)?.timezone ?? 'UTC', { seconds: true }),
    wonBy: wonByWords([...new Map(whoWon(app, win).map((one) => [one.person, as(one).name])).values()]),
    screens: isFrozen
      ? 'The board is frozen until the ceremony. It goes into the month all the same, and shows then.'
      : readScreensWords(app),
    isFrozen,
    isOwn: can(actor, 'undo-ring', { accounts: [by] }),
    rung: rungOf(app, id),
  };
}

function readScreensWords(app: App): string {
  const now = app.now();
  const quietUntil = readQuiet(app);
  return screensWords(
    readOpenScreens(app.db)
      .filter(({ seenAt }) => seenAt !== null && now - seenAt < SILENT_MS)
      .map(({ id, name, sound, volume }) => ({
        ...{ name, sound: sound === 'on' && volume > 0 },
        quietUntil: quietUntil(id),
      })),
  );
}

function mayLook({ db }: App, actor: Actor, { id, by }: { id: number; by: string }): boolean {
  if (can(actor, 'undo-ring', { accounts: [by] })) return true;
  const person = actor.kind === 'account' ? actor.person : null;
  const owners = dealOfFacts(readDeckWin(db, id)?.facts ?? [])?.owners ?? [];
  return person !== null && owners.some((owner) => owner.person === person);
}

/** On air there is nothing left to preview: then the ledger says who has points of it. */
function whoWon(
  { db }: App,
  { state, deal, stations }: DeckWin,
): { person: string; name: string; face: string }[] {
  if (state !== 'aired') return stations;
  return readEntriesOf(db, deal).flatMap(({ person }) => readPerson(db, person) ?? []);
}

function rungOf({ db }: App, id: number): RingView['rung'] {
  const facts = readDeckWin(db, id)?.facts ?? [];
  const deal = dealOfFacts(facts);
  const zone = readOffice(db)?.timezone ?? 'UTC';
  const isKnown = deal !== null && readDeal(db, deal.deal) !== null;
  return {
    deal: isKnown ? deal.deal : null,
    customer: isKnown ? '' : (deal?.customer ?? ''),
    amount: deal ? plainAmount(deal.amountMinor, deal.currency) : '',
    owners: deal?.owners ?? [],
    helped: touchesOfFacts(facts).map(({ asset, at }) => ({ asset, day: dayOf(at.at, zone) })),
    isAnother: true,
  };
}

/** Only what became of it. Refusals: those of `ringView`. */
export function ringState(app: App, actor: Actor, id: number): { state: DeckWin['state'] } {
  return { state: ringView(app, actor, id).state };
}
