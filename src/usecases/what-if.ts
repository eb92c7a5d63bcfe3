// The last three finished months, had a draft of the rules been in force. It reads, and never writes.

import type { Db } from '#db/open.ts';
import { readAssets } from '#db/queries/assets.ts';
import { readLastFact } from '#db/queries/facts.ts';
import { readAllMemberships, readPeople } from '#db/queries/people.ts';
import { readPersonTotals, readSeasonSum } from '#db/queries/totals.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Rules } from '#src/domain/rules.ts';
import { previousSeason, seasonOf } from '#src/domain/season.ts';
import { COLLEAGUE } from '#src/domain/shown.ts';
import type { PersonPoints, WhatIf } from '#src/domain/what-if.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { shownPeople } from './shown-people.ts';
import { officeOf } from './standings.ts';
import { type Supposed, whatIfMonth } from './what-if-month.ts';

/** The months that are looked at: what people remember. */
const MONTHS = 3;

/** Drafts whose answers are kept in memory, so that a page that is opened again has nothing to work out. */
const KEPT_MAX = 8;

type Kept = { fact: number; answer: Promise<WhatIf> };
const kept = new WeakMap<Db, Map<string, Kept>>();

/**
 * What stands plus what the draft alone would move: under the rules of then it is what stands, to the point. Months
 * without wins are left out. The same draft with nothing recorded meanwhile is answered from memory; who is asked
 * for is by key. For the coach, and for a lead, who is asked to sign.
 * Refusals: those of `allow`; `conflict` before there is an office, or when the server stops meanwhile.
 */
export function whatIf(live: App, actor: Actor, rules: Rules): Promise<WhatIf> {
  allowWhatIf(actor);
  const app = asSeen(live, actor);
  const all = kept.get(app.db) ?? new Map<string, Kept>();
  kept.set(app.db, all);
  const draft = JSON.stringify([rules, monthsBefore(app)]);
  const fact = readLastFact(app.db);
  const known = all.get(draft);
  if (known?.fact === fact) return known.answer;
  const answer = workOut(app, rules, fact);
  all.delete(draft);
  all.set(draft, { fact, answer });
  for (const oldest of [...all.keys()].slice(0, -KEPT_MAX)) all.delete(oldest);
  // Whoever waits hears of a failure; nobody gets it a second time.
  answer.catch(() => all.delete(draft));
  return answer;
}

/** Refusals: those of `allow`. */
export function allowWhatIf(actor: Actor): void {
  const own = actor.kind === 'account' && actor.person !== null ? [actor.person] : [];
  allow(actor, 'sign-rules', { people: own });
}

async function workOut(app: App, rules: Rules, fact: number): Promise<WhatIf> {
  const supposed = suppose(app, rules);
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const seasons: WhatIf['seasons'] = [];
  for (const season of monthsBefore(app)) {
    if (readSeasonSum(app.db, season).wins === 0 && readPersonTotals(app.db, season).length === 0) continue;
    const month = await whatIfMonth(app, supposed, season);
    seasons.push(month.month);
    addUp(before, month.before);
    addUp(after, month.after);
  }
  const everybody = new Set([...before.keys(), ...after.keys()]);
  const people = [...everybody].sort().map((person) => {
    return { person, before: before.get(person) ?? 0, after: after.get(person) ?? 0 };
  });
  return { fact, seasons, people };
}

function suppose(app: App, rules: Rules): Supposed {
  const { db } = app;
  const onPages = shownPeople(app, COLLEAGUE);
  const onScreens = shownPeople(app, { kind: 'screen' });
  return {
    office: officeOf(app),
    rules: { version: 0, rules },
    assets: new Map(readAssets(db).map((asset) => [asset.asset, asset])),
    people: new Map(readPeople(db).map((person) => [person.person, person])),
    memberships: readAllMemberships(db),
    isNamed: (person) => onPages.how(person) !== 'hidden' && onScreens.how(person) !== 'hidden',
  };
}

/** Oldest first. */
function monthsBefore(app: App): string[] {
  let season = seasonOf(app.now(), officeOf(app).timezone);
  const months: string[] = [];
  for (let month = 0; month < MONTHS; month += 1) {
    season = previousSeason(season);
    months.unshift(season);
  }
  return months;
}

function addUp(sums: Map<string, number>, people: readonly PersonPoints[]): void {
  for (const { person, win, assist } of people) sums.set(person, (sums.get(person) ?? 0) + win + assist);
}
