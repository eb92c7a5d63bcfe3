// What stands around every page for people: the office, who looks, the latest finished month, the rules in force.

import { readOffice, readRules, readRulesAt } from '#db/queries/office.ts';
import { readPerson } from '#db/queries/people.ts';
import { readOpenDraft } from '#db/queries/rules-drafts.ts';
import { readSeasons } from '#db/queries/totals.ts';
import type { Actor } from '#src/domain/actor.ts';
import { monthOf } from '#src/domain/month-name.ts';
import type { FrameSelf } from '#src/domain/page-frame.ts';
import { can } from '#src/domain/permission.ts';
import { sayClock, sayDay } from '#src/domain/say-time.ts';
import { previousSeason, seasonOf } from '#src/domain/season.ts';
import { startOfDay } from '#src/domain/time.ts';
import type { App } from './app.ts';
import { asPublic, asSeen } from './as-seen.ts';
import { frozenForOthers, frozenNote } from './freezes.ts';
import { isDemo } from './visitors.ts';

/**
 * `clock` is office time `14:32`; `ceremony` is null while no month with a win has ended; `self` is null for whoever
 * could sign in and has not. `ways` are the doors beside those that everybody has. `frozen` says why the numbers stand
 * still, or to the coach that only theirs move.
 */
export type PageFrame = {
  self: FrameSelf | null;
  ways: { desk: boolean; bell: boolean; signIn: boolean };
  office: string;
  clock: string | null;
  ceremony: { href: string; label: string } | null;
  foot: [string, string] | null;
  isDemo: boolean;
  frozen: string | null;
};

/** Never refuses: before `assist init` there is just no office to name. */
export function pageFrame(app: App, actor: Actor): PageFrame {
  const office = readOffice(app.db);
  const who = { self: selfOf(app, actor), ways: waysOf(actor) };
  if (office === null)
    return { ...who, office: '', clock: null, ceremony: null, foot: null, isDemo: false, frozen: null };
  const now = app.now();
  const seen = asSeen(app, actor);
  const current = seasonOf(seen.now(), office.timezone);
  const finished = readSeasons(seen.db).findLast((season) => season < current);
  return {
    ...who,
    office: office.name,
    clock: sayClock(now, office.timezone),
    ceremony: finished
      ? {
          href: `/ceremony/${finished}`,
          label: `${monthOf(finished, isRecent(finished, current) ? 'month' : 'long')}’s ceremony`,
        }
      : null,
    foot: [rulesLine(app, office.timezone), 'Every number is the sum of its entries in the ledger'],
    isDemo: isDemo(app),
    frozen: frozenNote(seen) ?? frozenForOthers(asPublic(app)),
  };
}

/** A month of the same year, or the one before this: nobody would think of another. */
const isRecent = (season: string, current: string) =>
  season.slice(0, 4) === current.slice(0, 4) || season === previousSeason(current);

function selfOf({ db }: App, actor: Actor): FrameSelf | null {
  if (actor.kind !== 'account') return null;
  const person = actor.person === null ? null : readPerson(db, actor.person);
  return { name: actor.name, face: person?.face ?? null, craft: person?.craft ?? null };
}

function waysOf(actor: Actor): PageFrame['ways'] {
  const signIn = actor.kind === 'nobody' || actor.kind === 'visitor';
  return { desk: can(actor, 'see-desk'), bell: can(actor, 'ring-bell'), signIn };
}

function rulesLine({ db, now }: App, zone: string): string {
  const inForce = readRulesAt(db, now());
  if (inForce === null) return '';
  const isFirst = inForce.fromAt <= startOfDay('1970-01-02', zone);
  const since = isFirst ? 'from the start' : `since ${sayDay(inForce.fromAt, zone)}`;
  const next = readRules(db).findLast(({ fromAt }) => fromAt > Math.max(now(), inForce.fromAt));
  const toCome = next ? `; version ${next.version} from ${sayDay(next.fromAt, zone)}` : '';
  const draft = readOpenDraft(db) === null ? '' : '; a draft waits';
  return `Rules ${inForce.version}, in force ${since}${toCome}${draft}`;
}
