// The small home page: the month in one sentence, and the joint teams with their people, A to Z, without points.

import { readGoal } from '#db/queries/office.ts';
import { readRoster } from '#db/queries/people.ts';
import { readSeasonSum } from '#db/queries/totals.ts';
import type { Person } from '#src/domain/fact.ts';
import { goalOf } from '#src/domain/goal.ts';
import { formatMoneyShort } from '#src/domain/money.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { faceOf, shortNames } from '#src/domain/names.ts';
import { capital, inWords } from '#src/domain/profile-words.ts';
import { seasonOf } from '#src/domain/season.ts';
import { type Audience, COLLEAGUE } from '#src/domain/shown.ts';
import type { Face } from '#src/domain/story.ts';
import type { App } from './app.ts';
import { asShown } from './as-seen.ts';
import { showPictures } from './show-pictures.ts';
import { shownPeople } from './shown-people.ts';
import { officeOf } from './standings.ts';

/** `goal.share` is what is won of it, 0 to 1. A team's `name` is null for people without one. */
export type HomeView = {
  sentence: string;
  goal: { share: number; says: string; daysText: string } | null;
  teams: { name: string | null; people: { face: Face; craft: string }[] }[];
};

/** Refusal: `conflict` before `assist init`. */
export function home(live: App, audience: Audience = COLLEAGUE): HomeView {
  const app = asShown(live, audience);
  const shown = shownPeople(app, audience);
  const office = officeOf(app);
  const now = app.now();
  const season = seasonOf(now, office.timezone);
  const sum = readSeasonSum(app.db, season);
  const target = readGoal(app.db, season);
  const goal = target === null ? null : goalOf(office, season, sum.amountMinor, target, now);
  const won = formatMoneyShort(sum.amountMinor, office.currency, office.locale);
  return {
    sentence: sentenceOf(
      sum.wins,
      monthOf(season),
      goal ? `${won} of\u00a0${goal.targetText}` : `worth ${won}`,
    ),
    goal: goal && { share: goal.share, says: goal.paceText, daysText: goal.daysText },
    teams: showPictures(
      app,
      teamsOf(
        readRoster(app.db, now)
          .filter(({ person }) => shown.how(person) !== 'hidden')
          .map(shown.as),
      ),
    ),
  };
}

function sentenceOf(wins: number, month: string, worth: string): string {
  if (wins === 0) return `${month} is open, and its first win is still to come.`;
  const count = wins > 20 ? String(wins) : capital(inWords(wins));
  return `${count} ${wins === 1 ? 'win' : 'wins'} together in\u00a0${month}, ${worth}.`;
}

/** Teams by name; closers and makers stand together by name, people without a team come last. */
function teamsOf(people: Person[]): HomeView['teams'] {
  const shorts = shortNames(people);
  const byTeam = new Map<string | null, HomeView['teams'][number]['people']>();
  for (const person of people.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))) {
    const team = byTeam.get(person.team) ?? [];
    team.push({ face: faceOf(person, shorts), craft: person.craft === 'sales' ? 'Closer' : 'Maker' });
    byTeam.set(person.team, team);
  }
  return [...byTeam]
    .map(([name, members]) => ({ name, people: members }))
    .sort((a, b) => (a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name, 'en')));
}
