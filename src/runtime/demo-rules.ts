// The demo's rules in time: the versions it played by, each signed before its day, and the draft that lies on the desk.

import { readAccount } from '#db/queries/accounts.ts';
import { readOpenDraft } from '#db/queries/rules-drafts.ts';
import { demoDraft, demoFirstRules, demoOffice, demoRulesBefore } from '#db/seeds/demo-office.ts';
import type { Actor } from '#src/domain/actor.ts';
import { HOUR_MS } from '#src/domain/durations.ts';
import type { Fact } from '#src/domain/fact.ts';
import { previousSeason, seasonOf, seasonSpan } from '#src/domain/season.ts';
import type { App } from '#src/usecases/app.ts';
import { recordFacts } from '#src/usecases/record-fact.ts';
import { editDraft, startDraft } from '#src/usecases/rules-draft.ts';
import { signDraft } from '#src/usecases/sign-rules.ts';

/** Signed in the last days of the month before: 80 hours before its end. */
const SIGNED_BEFORE_MS = 80 * HOUR_MS;

/**
 * Records `facts` of a story, its office and rules before all others, as if each version of the rules had been recorded
 * when it was signed.
 */
export function recordStory(app: App, facts: readonly Fact[]): void {
  recordFacts(app, facts.filter(isOffice));
  for (const fact of facts
    .filter(isRules)
    .flatMap((first) => [firstRules(first, app.now()), ...laterRules(app.now())]))
    recordFacts({ ...app, now: () => fact.occurredAt }, [fact]);
  recordFacts(
    app,
    facts.filter((fact) => !isOffice(fact) && !isRules(fact)),
  );
}

const isOffice = ({ kind }: Fact) => kind === 'office_set';
const isRules = ({ kind }: Fact) => kind === 'rules_set';

/** The draft with the signature of one craft. The demo's accounts have to be there already. */
export function addDemoDraft(app: App): void {
  const coach = actorOf(app, 'demo-coach');
  const lead = actorOf(app, demoDraft.signedBy.account);
  if (coach === null || lead === null || readOpenDraft(app.db) !== null) return;
  const draft = startDraft(app, coach, 'in-force');
  editDraft(app, coach, { draft, seen: 1 }, demoDraft.typed);
  signDraft(app, lead, { draft, seen: 2 }, demoDraft.signedBy.craft);
}

function firstRules(fact: Fact, now: number): Fact {
  const { from } = seasonSpan(monthsBefore(seasonOf(now, demoOffice.timezone), 6), demoOffice.timezone);
  const note = 'To begin with: whoever settled the deal.';
  return fact.kind === 'rules_set' ? { ...fact, rules: demoFirstRules, note, occurredAt: from } : fact;
}

function laterRules(now: number): Fact[] {
  const present = seasonOf(now, demoOffice.timezone);
  return demoRulesBefore.map(({ monthsAgo, rules, note }, index) => {
    const { from } = seasonSpan(monthsBefore(present, monthsAgo), demoOffice.timezone);
    return {
      kind: 'rules_set',
      key: `rules/${index + 2}`,
      source: 'seed',
      occurredAt: from - SIGNED_BEFORE_MS,
      rules,
      fromAt: from,
      note,
      signed: { sales: 'account:demo-lead', marketing: 'account:demo-maker' },
    };
  });
}

function actorOf({ db }: App, id: string): Actor | null {
  const account = readAccount(db, id);
  if (account === null) return null;
  const { name, role, person } = account;
  return { kind: 'account', account: id, name, role, person };
}

function monthsBefore(season: string, months: number): string {
  return months === 0 ? season : monthsBefore(previousSeason(season), months - 1);
}
