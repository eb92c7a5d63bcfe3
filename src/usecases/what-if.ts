// The last three finished months, had a draft of the rules been in force. It reads, and never writes.

import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '#db/open.ts';
import { readAssets } from '#db/queries/assets.ts';
import { readLastFact } from '#db/queries/facts.ts';
import { readAllMemberships, readPeople } from '#db/queries/people.ts';
import { readSeasons } from '#db/queries/totals.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Rules } from '#src/domain/rules.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { PersonPoints, WhatIf } from '#src/domain/what-if.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { unnamedNow } from './seal-season.ts';
import { officeOf } from './standings.ts';
import { type Supposed, whatIfMonth } from './what-if-month.ts';

/** The months that are looked at: what people remember. */
const MONTHS = 3;

/** Drafts whose answers are kept in memory, so that a page that is opened again has nothing to work out. */
const KEPT_MAX = 8;

/** `done` is the latest answer to the same draft, perhaps of some facts ago. */
type Kept = { fact: number; answer: Promise<WhatIf>; done: WhatIf | null };
const kept = new WeakMap<Db, Map<string, Kept>>();

/**
 * What stands plus what the draft alone would move: under the rules of then it is what stands, to the point. Months
 * without wins are left out. The same draft with nothing recorded meanwhile is answered from memory; people are by
 * key. For the coach, and for a lead, who is asked to sign, and who sees no later than the frozen board.
 * Refusals: those of `allow`; `conflict` before there is an office, or when the server stops meanwhile.
 */
export function whatIf(app: App, actor: Actor, rules: Rules): Promise<WhatIf> {
  allowWhatIf(actor);
  return ask(asSeen(app, actor), rules).answer;
}

/**
 * The same for a page that has to answer: after `patienceMs` an earlier answer to the same draft, or null while there
 * is none. It is worked out to the end either way, for whoever looks next.
 */
export async function whatIfSoon(
  app: App,
  actor: Actor,
  rules: Rules,
  patienceMs: number,
): Promise<WhatIf | null> {
  allowWhatIf(actor);
  const asked = ask(asSeen(app, actor), rules);
  const ended = new AbortController();
  const tooLong = wait(patienceMs, null, { signal: ended.signal }).catch(() => null);
  try {
    return (await Promise.race([asked.answer, tooLong])) ?? asked.done;
  } finally {
    ended.abort();
  }
}

function ask(app: App, rules: Rules): Kept {
  const all = kept.get(app.db) ?? new Map<string, Kept>();
  kept.set(app.db, all);
  const draft = JSON.stringify([rules, monthsBefore(app)]);
  const fact = readLastFact(app.db);
  const known = all.get(draft);
  if (known?.fact === fact) return known;
  const asked: Kept = { fact, answer: workOut(app, rules, fact), done: known?.done ?? null };
  all.delete(draft);
  all.set(draft, asked);
  for (const oldest of [...all.keys()].slice(0, -KEPT_MAX)) all.delete(oldest);
  asked.answer.then(
    (answer) => {
      asked.done = answer;
    },
    // Whoever waits hears of a failure; nobody gets it a second time.
    () => all.delete(draft),
  );
  return asked;
}

/** A lead signs for the craft that is theirs, and so may see what they sign. */
function allowWhatIf(actor: Actor): void {
  const own = actor.kind === 'account' && actor.person !== null ? [actor.person] : [];
  allow(actor, 'sign-rules', { people: own });
}

async function workOut(app: App, rules: Rules, fact: number): Promise<WhatIf> {
  const supposed = suppose(app, rules);
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const seasons: WhatIf['seasons'] = [];
  for (const season of monthsBefore(app)) {
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
  const unnamed = new Set(unnamedNow(app));
  return {
    office: officeOf(app),
    rules: { version: 0, rules },
    assets: new Map(readAssets(db).map((asset) => [asset.asset, asset])),
    people: new Map(readPeople(db).map((person) => [person.person, person])),
    memberships: readAllMemberships(db),
    isNamed: (person) => !unnamed.has(person),
  };
}

/** Oldest first. */
function monthsBefore(app: App): string[] {
  const present = seasonOf(app.now(), officeOf(app).timezone);
  return readSeasons(app.db)
    .filter((season) => season < present)
    .slice(-MONTHS);
}

function addUp(sums: Map<string, number>, people: readonly PersonPoints[]): void {
  for (const { person, win, assist } of people) sums.set(person, (sums.get(person) ?? 0) + win + assist);
}
