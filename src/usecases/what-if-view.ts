// What a draft would have changed, ready for the page: people as the reader may see them. Only reads.

import { readPeople } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Office } from '#src/domain/fact.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { listNames } from '#src/domain/names.ts';
import type { Rules } from '#src/domain/rules.ts';
import type { MonthUnderBoth, WhatIf } from '#src/domain/what-if.ts';
import {
  craftView,
  honoursUnderBoth,
  type MonthView,
  miniSteps,
  sayKept,
  sayPodium,
  type WhatIfView,
} from '#src/domain/what-if-view.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { showPictures } from './show-pictures.ts';
import { audienceOf } from './shown-people.ts';
import { officeOf } from './standings.ts';
import { whatIfSoon } from './what-if.ts';
import { winUnderBoth } from './what-if-win.ts';
import { type WinPeople, winPeople } from './win-people.ts';

/** A page that takes longer than that feels stuck; it says that it works, and looks again. */
const PATIENCE_MS = 1500;

/** Null while it is being worked out. Refusals: those of `whatIf`. */
export async function whatIfView(app: App, actor: Actor, rules: Rules): Promise<WhatIfView | null> {
  const found = await whatIfSoon(app, actor, rules, PATIENCE_MS);
  if (found === null) return null;
  const seen = asSeen(app, actor);
  const office = officeOf(seen);
  const people = winPeople(app, audienceOf(actor));
  const view: WhatIfView = {
    title: spanOf(found),
    says: sayKept(found.seasons),
    win: winUnderBoth(seen, office, rules, people),
    months: found.seasons.map((month) => monthView(month, people, office)),
    crafts: craftsOf(app, found, people, office),
  };
  return showPictures(app, view);
}

function monthView(month: MonthUnderBoth, people: WinPeople, { locale }: Office): MonthView {
  const { season, isSealed, before, after } = month;
  return {
    season,
    month: monthOf(season),
    says: sayPodium(before, after),
    stood: isSealed ? 'as sealed' : 'as it stands',
    before: miniSteps(before, null, locale),
    after: miniSteps(after, before, locale),
    honours: honoursUnderBoth(before.honours, after.honours, (keys) => sayFew(keys, people), locale),
  };
}

function craftsOf(app: App, found: WhatIf, people: WinPeople, { locale }: Office): WhatIfView['crafts'] {
  const crafts = new Map(readPeople(app.db).map(({ person, craft }) => [person, craft]));
  const longest = Math.max(0, ...found.people.map(({ before, after }) => Math.abs(after - before)));
  return (['sales', 'marketing'] as const).map((craft) => {
    const own = found.people.filter(({ person }) => crafts.get(person) === craft);
    return craftView(craft, own, people.face, { months: found.seasons.length, longest, locale });
  });
}

/** `August to October`. */
function spanOf({ seasons }: WhatIf): string {
  const [first, last] = [seasons[0], seasons.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? monthOf(first.season) : `${monthOf(first.season)} to ${monthOf(last.season)}`;
}

/** A tie of many is not a list of names. */
function sayFew(keys: readonly string[], people: WinPeople): string {
  if (keys.length <= NAMES_MAX) return people.firsts(keys);
  return listNames([
    ...keys.slice(0, NAMES_MAX - 1).map((key) => people.firsts([key])),
    `${keys.length - NAMES_MAX + 1} more`,
  ]);
}

const NAMES_MAX = 3;
