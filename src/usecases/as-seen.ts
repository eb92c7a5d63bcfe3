// The office as whoever asks may see it: live for the coach, and for everybody else as it stood when it was frozen.

import type { Db } from '#db/open.ts';
import type { Past } from '#db/past.ts';
import { readDeal } from '#db/queries/deals.ts';
import { readEpoch, readLastFact } from '#db/queries/facts.ts';
import { hadPointsBy, readLastFactBefore } from '#db/queries/freezes.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Freeze } from '#src/domain/freeze.ts';
import { can } from '#src/domain/permission.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Audience } from '#src/domain/shown.ts';
import type { App } from './app.ts';
import { freezeInForce } from './freezes.ts';
import { keepUp, rewind } from './rewind.ts';

/**
 * What every use-case that shows figures begins with, right after `allow`. Acts go on with the app they were given:
 * through a frozen one nothing can be written.
 */
export function asSeen(app: App, actor: Actor): App {
  return can(actor, 'see-desk') ? app : asPublic(app);
}

/** The same for whoever knows the audience only. */
export function asShown(app: App, audience: Audience): App {
  return audience.kind === 'page' && audience.isCoach ? app : asPublic(app);
}

/** As screens see it, whoever stands before them. */
export function asPublic(app: App): App {
  if (app.frozen) return app;
  const freeze = freezeInForce(app);
  const past = freeze === null ? null : pastOf(app, freeze);
  if (freeze === null) letGo(app.db);
  if (freeze === null || past === null) return app;
  const { season, from } = freeze;
  return { ...app, db: past.db, now: () => from, frozen: { season, since: from, live: app } };
}

/** Refusal: `not_found`, as for a win that is not there, while whoever acts on it cannot see yet that it was won. */
export function refuseUnseen(app: App, actor: Actor, deal: string): void {
  const seen = asSeen(app, actor);
  if (seen === app || readDeal(seen.db, deal)?.stage === 'won') return;
  throw new Refusal('not_found', 'There is no win of that key.');
}

/** Closes what is kept open for frozen readers; it is opened again when somebody asks. */
export function letGo(db: Db): void {
  kept.get(db)?.past?.close();
  kept.delete(db);
}

/** One per open database. `past` is null for a month that had no points by then: there is nothing to freeze. */
type Kept = { key: string; past: Past | null };
const kept = new WeakMap<Db, Kept>();

function pastOf({ db }: App, { season, from, isHabit }: Freeze): Past | null {
  // Who is erased leaves the history too, and a restored backup is another one. A copy in memory is never up to date.
  const version = db.$client.memory ? db.$client.prepare('SELECT total_changes()').pluck().get() : '';
  const key = [season, from, isHabit, readEpoch(db), version].join('/');
  const known = kept.get(db);
  if (known?.key === key) {
    if (known.past && known.past.seen !== readLastFact(db)) keepUp(known.past);
    return known.past;
  }
  letGo(db);
  const fact = readLastFactBefore(db, from);
  const past = isHabit && !hadPointsBy(db, season, fact) ? null : rewind(db, fact);
  kept.set(db, { key, past });
  return past;
}
