// The joint goal: how much, how far, how many days, and what would reach it. Reads, and gives null when there is nothing to show.

import { readLatestWin, readPlacedDeal, readSeasonAmounts } from '#db/queries/deals.ts';
import { readGoal } from '#db/queries/office.ts';
import { readRoster } from '#db/queries/people.ts';
import { readSeasonSum } from '#db/queries/totals.ts';
import { formatMoneyShort } from '#src/domain/money.ts';
import { monthDays, paceOf, shareOf } from '#src/domain/pace.ts';
import type { Place } from '#src/domain/place.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { Face } from '#src/domain/story.ts';
import {
  type GoalFigures,
  type GoalScene,
  measureOf,
  medianOf,
  type NamedWin,
} from '#src/domain/television/goal-scene.ts';
import { goalLabels, goalNext, goalSays, goalTitle, goalTold } from '#src/domain/television/goal-words.ts';
import { dayOf } from '#src/domain/time.ts';
import type { App } from '../app.ts';
import { facesOf, shownPeople } from '../shown-people.ts';
import { officeOf } from '../standings.ts';

export function goalScene(app: App, place: Place): GoalScene | null {
  const office = officeOf(app);
  const season = seasonOf(app.now(), office.timezone);
  const targetMinor = readGoal(app.db, season);
  if (targetMinor === null || targetMinor <= 0) return null;
  const figures = readFigures(app, season, targetMinor, dayOf(app.now(), office.timezone));
  const money = (minor: number) => formatMoneyShort(minor, office.currency, place.locale);
  const everyone = playersOf(app, place);
  return {
    scene: 'goal',
    title: goalTitle(figures, place, money),
    foot: '',
    wonText: money(figures.wonMinor),
    share: shareOf(figures.wonMinor, targetMinor),
    pace: shareOf(paceOf(targetMinor, figures), targetMinor),
    isMet: figures.wonMinor >= targetMinor,
    slots: measureOf(figures)?.count ?? 0,
    passed: figures.passed,
    days: figures.days,
    labels: goalLabels(figures, place, money),
    says: goalSays(figures, place, money),
    next: goalNext(figures, place, money),
    sales: everyone.filter(({ craft }) => craft === 'sales'),
    marketing: everyone.filter(({ craft }) => craft === 'marketing'),
    told: goalTold(figures, place, money),
  };
}

function readFigures({ db }: App, season: string, targetMinor: number, today: string): GoalFigures {
  const { wins, amountMinor } = readSeasonSum(db, season);
  const amounts = readSeasonAmounts(db, season);
  return {
    season,
    wonMinor: amountMinor,
    targetMinor,
    wins,
    ...monthDays(season, today),
    medianMinor: medianOf(amounts.map(({ minor }) => minor)),
    latest: readNamed(db, readLatestWin(db, season)),
    largest: readNamed(db, amounts[0]?.deal ?? null),
  };
}

function readNamed(db: App['db'], key: string | null): NamedWin | null {
  const found = key === null ? null : readPlacedDeal(db, key);
  return found && { customer: found.deal.customer || found.deal.deal, minor: found.place.officeMinor };
}

/** Everybody who plays for a team now, A to Z by the name that is shown; whoever keeps off screens is missing. */
function playersOf(app: App, { locale }: Place): Face[] {
  const shown = shownPeople(app, { kind: 'screen' });
  const people = readRoster(app.db, app.now());
  const faces = facesOf(people, shown);
  return people
    .flatMap((one) => {
      const face = one.team === null ? undefined : faces.get(one.person);
      return face ? [{ name: shown.as(one).name, face }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale))
    .map(({ face }) => face);
}
