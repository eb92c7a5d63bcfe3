// A bell for trying out: every screen plays it, and it is no fact, so it leaves no points and no trace on a board.

import { readMeta, saveMeta } from '#db/queries/meta.ts';
import { readRoster } from '#db/queries/people.ts';
import { type Actor, nameOf } from '#src/domain/actor.ts';
import type { Craft } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import type { ShownMoment } from '#src/domain/moment.ts';
import { faceOf, shortNames } from '#src/domain/names.ts';
import type { Language } from '#src/domain/place.ts';
import type { WinPart } from '#src/domain/story.ts';
import { BOARD_WORDS } from '#src/domain/television/board-words.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { officeOf } from './standings.ts';

type Rung = { at: number; by: string };

/** Rings on every screen for as long as news is news. Refusals: those of `allow`; `conflict` without an office. */
export function ringTestBell(app: App, actor: Actor): void {
  allow(actor, 'edit-screens');
  officeOf(app);
  const rung: Rung = { at: app.now(), by: nameOf(actor) };
  saveMeta(app.db, 'test-bell', JSON.stringify(rung));
  app.ring();
}

/** The last one, or null when none was rung yet; `isFresh` while screens still play it. */
export function readTestBell(app: App): (Rung & { isFresh: boolean }) | null {
  const kept = readMeta(app.db, 'test-bell');
  if (kept === null) return null;
  const rung = JSON.parse(kept) as Rung;
  return { ...rung, isFresh: app.now() - rung.at <= limits.momentFreshMs };
}

/** As screens get it: a win without a deal, by everybody who plays here, or by the coach for both crafts. */
export function testMoments(app: App, language: Language): ShownMoment[] {
  const rung = readTestBell(app);
  if (rung === null || !rung.isFresh) return [];
  const { at, by } = rung;
  const words = BOARD_WORDS[language];
  const story = {
    deal: '',
    customer: words.testBell,
    amountText: words.rungBy(by),
    wonAt: at,
    wonPrecision: 'time',
    season: '',
    winPoints: 0,
    assistPot: 0,
    waiting: 0,
    helpers: partsOf(app, 'marketing', by),
    closers: partsOf(app, 'sales', by),
  } as const;
  return [{ kind: 'deal_won', key: `test_bell/${at}`, number: 0, at, story }];
}

function partsOf({ db, now }: App, craft: Craft, by: string): WinPart[] {
  const people = readRoster(db, now()).filter(({ team }) => team !== null);
  const shorts = shortNames(people);
  const nothing = { roles: [], assets: [], points: 0 };
  const parts = people
    .filter((person) => person.craft === craft)
    .map((person) => ({ ...faceOf(person, shorts), ...nothing }));
  if (people.length > 0) return parts;
  return [{ person: '', name: by, short: by.split(/\s+/)[0] ?? by, craft, face: by, ...nothing }];
}
