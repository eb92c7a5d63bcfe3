// The rules as everybody reads them: in force, to come, before, and the draft that waits for signatures. Only reads.

import { readRulesAt } from '#db/queries/office.ts';
import { type RulesRow, readRulesHistory } from '#db/queries/rules-history.ts';
import type { Actor } from '#src/domain/actor.ts';
import { ALWAYS, type Craft, type Office } from '#src/domain/fact.ts';
import { dayInWords } from '#src/domain/people-words.ts';
import { can } from '#src/domain/permission.ts';
import type { Rules } from '#src/domain/rules.ts';
import { changedPairs, rulesBeside } from '#src/domain/rules-beside.ts';
import { type RulesExample, rulesExamples } from '#src/domain/rules-examples.ts';
import { rulesSentences } from '#src/domain/rules-sentences.ts';
import {
  type DraftTold,
  type RulesVersionTold,
  type SignatureTold,
  signedSentence,
  type VersionState,
} from '#src/domain/rules-told.ts';
import { sayClock, sayDay } from '#src/domain/say-time.ts';
import { dayOf, startOfDay } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { type RulesDraft, readDraft } from './rules-draft.ts';
import { leadsOf, type Signer, signersFor } from './rules-signers.ts';
import { craftOf } from './sign-rules.ts';
import { officeOf } from './standings.ts';

/** `history` is every version, the latest first; `examples` are wins under the rules in force. */
export type ToldRules = {
  inForce: RulesVersionTold | null;
  toCome: RulesVersionTold | null;
  history: RulesVersionTold[];
  draft: DraftTold | null;
  examples: RulesExample[];
};

/** Refusals: those of `allow`; `conflict` before there is an office. */
export function toldRules(app: App, actor: Actor): ToldRules {
  allow(actor, 'see-people');
  const office = officeOf(app);
  const rows = readRulesHistory(app.db);
  const signer = signersFor(app, actor);
  const inForce = readRulesAt(app.db, app.now());
  const history = rows.map((row) => tellVersion(row, rows, { office, now: app.now(), signer }));
  const draft = readDraft(app, actor);
  return {
    inForce: history.find(({ state }) => state === 'in force') ?? null,
    toCome: history.find(({ state }) => state === 'to come') ?? null,
    history,
    draft: draft && inForce && tellDraft(app, actor, draft, inForce.rules, signer),
    examples: inForce ? rulesExamples(inForce.rules, office) : [],
  };
}

type Telling = { office: Office; now: number; signer: (call: string) => Signer };

function tellVersion(
  row: RulesRow,
  rows: readonly RulesRow[],
  { office, now, signer }: Telling,
): RulesVersionTold {
  const day = (at: number) => sayDay(at, office.timezone, { year: 'numeric' });
  // Of versions that begin on one day the last signed one stands first, and holds.
  const held = rows.filter(({ fromAt }, index) => rows[index - 1]?.fromAt !== fromAt);
  const next = held.findLast(({ fromAt }) => fromAt > row.fromAt);
  const before = held.find(({ fromAt }) => fromAt < row.fromAt);
  const state = stateOf(row, held, now);
  const { signed, note, version, rules, fromAt, recordedAt } = row;
  return {
    version,
    state,
    span: spanOf(state, fromAt, next?.fromAt ?? null, office.timezone),
    ends: next !== undefined && state !== 'to come',
    note,
    signed: signed
      ? signedSentence({ sales: signer(signed.sales), marketing: signer(signed.marketing) }, day(recordedAt))
      : 'The first rules, from before anybody played by them.',
    sentences: rulesSentences(rules, office),
    changes: before ? changedPairs(before.rules, rules, office) : [],
  };
}

function stateOf(row: RulesRow, held: readonly RulesRow[], now: number): VersionState {
  if (!held.includes(row)) return 'never in force';
  const inForce = held.find(({ fromAt }) => fromAt <= now) ?? held.at(-1);
  if (row === inForce) return 'in force';
  return row.fromAt > now ? 'to come' : 'before';
}

/** `from 1 September to 30 November 2026`: a version ends on the last whole day before the next one begins. */
function spanOf(state: VersionState, fromAt: number, next: number | null, zone: string): string {
  const day = (at: number) => sayDay(at, zone, { year: 'numeric' });
  const start = fromAt <= ALWAYS ? 'from the start' : `from ${day(fromAt)}`;
  if (state === 'never in force') return `${start}, but another one took its place before`;
  if (state === 'to come') return start;
  if (next === null) return state === 'in force' && fromAt > ALWAYS ? `since ${day(fromAt)}` : start;
  const last = day(next - 1);
  // One year is said once.
  const year = last.slice(last.lastIndexOf(' '));
  return `${start.endsWith(year) ? start.slice(0, -year.length) : start} to ${last}`;
}

function tellDraft(
  app: App,
  actor: Actor,
  draft: RulesDraft,
  inForce: Rules,
  signer: (call: string) => Signer,
): DraftTold {
  const office = officeOf(app);
  const pairs = rulesBeside(inForce, draft.rules, office);
  const from = startOfDay(draft.fromDay, office.timezone);
  const { name, isSelf } = signer(draft.by);
  return {
    draft: draft.id,
    seen: draft.changed,
    fromDay: draft.fromDay,
    day: dayInWords(from, office.timezone, app.now()),
    note: draft.note,
    drafted: `Written by ${isSelf ? 'you' : name}, saved ${whenWords(draft.at, app.now(), office)}`,
    pairs,
    changed: pairs.filter(({ isSame }) => !isSame).length,
    signatures: (['sales', 'marketing'] as const).map((craft) =>
      tellSignature(app, actor, draft, craft, signer),
    ),
  };
}

function tellSignature(
  app: App,
  actor: Actor,
  draft: RulesDraft,
  craft: Craft,
  signer: (call: string) => Signer,
): SignatureTold {
  const [by, at] =
    craft === 'sales' ? [draft.salesBy, draft.salesAt] : [draft.marketingBy, draft.marketingAt];
  return {
    craft,
    by: by === null ? null : signer(by),
    when: at === null ? null : whenWords(at, app.now(), officeOf(app)),
    leads: leadsOf(app, actor, craft),
    maySign: by === null && can(actor, 'sign-rules', craftOf(app, actor, craft)),
  };
}

/** `today at 11:02`, `on 21 November`. */
function whenWords(at: number, now: number, { timezone }: Office): string {
  const isToday = dayOf(at, timezone) === dayOf(now, timezone);
  return isToday ? `today at ${sayClock(at, timezone)}` : `on ${sayDay(at, timezone)}`;
}
