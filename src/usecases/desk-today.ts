// Today: what waits for the coach, and how the month stands. Every matter has its own reader; this one gathers.

import { readEpoch, readLastFact } from '#db/queries/facts.ts';
import { readOpenInvitations } from '#db/queries/invitations.ts';
import { readGoal } from '#db/queries/office.ts';
import { hasDeals } from '#db/queries/setup.ts';
import { readSeasonSum } from '#db/queries/totals.ts';
import { type Actor, nameOf } from '#src/domain/actor.ts';
import { type DeskToday, sayRoom, titleOfToday, type WaitedFor } from '#src/domain/desk-today.ts';
import { HOUR_MS } from '#src/domain/durations.ts';
import type { Office } from '#src/domain/fact.ts';
import { monthTogether } from '#src/domain/month-together.ts';
import { counted, initialsOf } from '#src/domain/profile-words.ts';
import { sayClock, sayDay } from '#src/domain/say-time.ts';
import { seasonOf } from '#src/domain/season.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { boardFrame } from './board.ts';
import { readDeck } from './deck.ts';
import { finishedCeremony } from './desk-ceremonies.ts';
import { importMatters } from './import-matters.ts';
import { questionMatter } from './question-matters.ts';
import { screenMatters, screensOn } from './screen-matters.ts';
import { officeOf } from './standings.ts';
import { unassistedWins } from './unassisted-wins.ts';

const UNASSISTED_SHOWN = 3;
const QUESTIONS_SHOWN = 3;

/** Refusals: those of `allow`; `conflict` before there is an office. */
export function deskToday(app: App, actor: Actor): DeskToday {
  allow(actor, 'see-desk');
  const office = officeOf(app);
  const now = app.now();
  const season = seasonOf(now, office.timezone);
  const unassisted = unassistedWins(app, UNASSISTED_SHOWN);
  const { amountMinor } = readSeasonSum(app.db, season);
  const questions = questionMatter(app, actor, QUESTIONS_SHOWN);
  const imports = importMatters(app, office);
  const screens = screenMatters(app, actor);
  const ceremony = finishedCeremony(app);
  return {
    isNew: !hasDeals(app.db),
    title: titleOfToday(
      [unassisted, questions, ceremony].filter((matter) => matter !== null).length +
        imports.length +
        screens.length,
      actor.kind === 'account' ? firstName(nameOf(actor)) : null,
    ),
    ...whenOf(now, office),
    timezone: office.timezone,
    deck: readDeck(app),
    room: sayRoom(screensOn(app, actor)),
    unassisted,
    questions,
    imports,
    screens,
    ceremony,
    month: monthTogether(office, season, amountMinor, readGoal(app.db, season), now),
    teams: boardFrame(app).teams,
    waitedFor: readOpenInvitations(app.db).map((open) => invitation(open, now)),
  };
}

/** What a page that shows Today looks at to know whether it is still right. Refusals: those of `allow`. */
export function todayStamp(app: App, actor: Actor): string {
  allow(actor, 'see-desk');
  const deck = readDeck(app).map(({ id, state, airsAt }) => `${id}${state}${airsAt}`);
  return [readEpoch(app.db), readLastFact(app.db), ...deck].join('-');
}

function invitation({ name, expiresAt }: { name: string; expiresAt: number }, now: number): WaitedFor {
  const hours = Math.ceil((expiresAt - now) / HOUR_MS);
  const isLate = expiresAt <= now;
  return {
    name,
    what: 'to open the invitation',
    under: isLate
      ? 'The link ran out. Make a new one'
      : `The link is good for ${counted(hours, 'more hour')}`,
    initials: initialsOf(name),
    isLate,
  };
}

function whenOf(now: number, { timezone }: Office): { day: string; clock: string } {
  return { day: sayDay(now, timezone, { weekday: 'long' }), clock: sayClock(now, timezone) };
}

const firstName = (name: string) => name.split(/\s+/)[0] ?? name;
