// A person's month as the page shows it, from what was read about it. Pure: same month, same page.

import { keyPath } from './key-path.ts';
import { monthOf } from './month-name.ts';
import { listNames } from './names.ts';
import { nextStep, type StepMarks } from './next-step.ts';
import { assetDays, carriedBy, topAssetOf } from './profile-assets.ts';
import { bestsOf } from './profile-bests.ts';
import { closedTable } from './profile-closed.ts';
import { honourSeals } from './profile-honours.ts';
import { madeTable } from './profile-made.ts';
import type { MonthWin, ProfileMonth, SeasonPoints } from './profile-month.ts';
import { teamMonths } from './profile-months.ts';
import { sentenceOf } from './profile-sentence.ts';
import { tapeOf } from './profile-tape.ts';
import type { NextStep, ProfileView } from './profile-view.ts';
import { wonWith } from './profile-won-with.ts';
import { counted, initialsOf, whole } from './profile-words.ts';

/** Points are the ledger's: Σ entries of the person and season. Nothing in the result says a rank. */
export function profileOf(month: ProfileMonth): ProfileView {
  const { locale } = month.office;
  const points = month.wins.reduce((total, win) => total + win.closed + win.made, 0);
  const step = stepOf(month, points);
  return {
    face: month.face,
    initials: initialsOf(month.face.name),
    standing: `${month.face.craft === 'sales' ? 'Closer' : 'Maker'}${month.team === null ? '' : ` in ${month.team}`}`,
    season: { key: month.season, month: monthOf(month.season), current: month.today !== null },
    previous: seasonLink(month, month.neighbours.previous),
    next: seasonLink(month, month.neighbours.next),
    present: presentLink(month),
    sentence: sentenceOf(month),
    points,
    pointsText: whole(points, locale),
    today: todayOf(month),
    step,
    beyond: step === null ? beyondOf(month, points) : null,
    tape: tapeOf(month, points, step, topAssetOf(month)),
    closed: closedTable(month),
    made: madeTable(month),
    assetDays: assetDays(month),
    carried: carriedBy(month),
    wonWith: wonWith(month),
    months: teamMonths(month),
    honours: honourSeals(month),
    bests: bestsOf(month, points),
    locale,
  };
}

function stepOf(month: ProfileMonth, points: number): NextStep | null {
  if (month.today === null) return null;
  const marks = {
    points,
    day: month.today,
    lastByDay: month.lastByDay,
    best: bestBefore(month),
    peersByDay: month.peersByDay,
    reach: reachOf(month),
  };
  return nextStep(marks, month.face.craft, month.rules, month.office);
}

function reachOf({ face, largestMinor, recent, wins }: ProfileMonth): StepMarks['reach'] {
  const present = wins.map((win) => (face.craft === 'sales' ? win.closed : win.made));
  return { short: face.short, largestMinor, recent: [...present, ...recent] };
}

/** Above every mark of the own past: said once, compared with nobody. */
function beyondOf(month: ProfileMonth, points: number): ProfileView['beyond'] {
  const best = bestBefore(month);
  if (month.today === null || best === null || points <= best.points) return null;
  const passed = `${whole(best.points, month.office.locale)} in ${monthOf(best.season, 'long')}`;
  return { title: `${month.face.short}’s best month so far`, text: `Until now it was ${passed}.` };
}

function bestBefore(month: ProfileMonth): SeasonPoints | null {
  return month.past.toSorted((a, b) => b.points - a.points)[0] ?? null;
}

/** What today's wins brought; a day without one says nothing rather than zero. */
function todayOf(month: ProfileMonth): ProfileView['today'] {
  const wins = month.wins.filter((win) => win.day === month.today && win.closed + win.made > 0);
  const points = wins.reduce((total: number, win: MonthWin) => total + win.closed + win.made, 0);
  if (points <= 0) return null;
  const from = wins.length > 2 ? counted(wins.length, 'win') : listNames(wins.map((win) => win.customer));
  return { points: whole(points, month.office.locale), from };
}

/** Not where the month after is the present one already. */
function presentLink(month: ProfileMonth): ProfileView['present'] {
  const { season, currentSeason, neighbours, wins } = month;
  const isThere = season === currentSeason || neighbours.next === currentSeason;
  return isThere || wins.length > 0 ? null : seasonLink(month, currentSeason);
}

function seasonLink(month: ProfileMonth, season: string | null): ProfileView['previous'] {
  if (season === null) return null;
  const path = keyPath('/people', month.face.person);
  const href = season === month.currentSeason ? path : `${path}?season=${season}`;
  return {
    href,
    label: monthOf(season, season.slice(0, 4) === month.currentSeason.slice(0, 4) ? 'month' : 'long'),
  };
}
