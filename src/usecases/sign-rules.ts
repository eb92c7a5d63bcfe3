// Signatures under a draft of the rules. With both crafts' it is a version at once, as a fact; it begins on its day.

import { readRules, readRulesAt } from '#db/queries/office.ts';
import { readPerson } from '#db/queries/people.ts';
import { changeDraft, readDraftRow } from '#db/queries/rules-drafts.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { Craft, Signed } from '#src/domain/fact.ts';
import { parseRules } from '#src/domain/parse-rules.ts';
import type { Thing } from '#src/domain/permission.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Rules } from '#src/domain/rules.ts';
import { rulesChanges } from '#src/domain/rules-beside.ts';
import { startOfDay } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { guardBegin } from './guard-rules.ts';
import { noteAudit } from './note-audit.ts';
import { recordFacts } from './record-fact.ts';
import { openDraft, type RulesDraft, readFromDay, readNote, type SeenDraft } from './rules-draft.ts';
import { officeOf } from './standings.ts';

/** A lead signs for their craft; the coach and the terminal for one craft or for both. */
export type SignedFor = Craft | 'both';

/**
 * Gives the version that it became with this signature, or null while the other craft's is missing. Signing again
 * changes nothing. Refusals: those of `allow`; `invalid` for a draft that does not say why; `conflict` when the draft
 * has changed since `seen` or is no longer open, changes nothing, or may no longer begin on its day.
 */
export function signDraft(app: App, actor: Actor, seen: SeenDraft, signedFor: SignedFor): number | null {
  allow(actor, 'sign-rules', craftOf(app, actor, signedFor));
  const version = app.db.$client
    .transaction(() => {
      if (readDraftRow(app.db, seen.draft)?.state === 'signed') return null;
      const draft = openDraft(app, seen);
      refuseUnfinished(app, draft);
      const signed = withSignature(draft, callOf(actor), signedFor, app.now());
      changeDraft(app.db, draft.id, signed);
      noteAudit(app, actor, 'rules-signed', `rules-draft:${draft.id}`, { craft: signedFor });
      if (signed.salesBy === null || signed.marketingBy === null) return null;
      changeDraft(app.db, draft.id, { state: 'signed' });
      return recordVersion(app, actor, draft, { sales: signed.salesBy, marketing: signed.marketingBy });
    })
    .immediate();
  if (version !== null) app.ring();
  return version;
}

/**
 * A version without a draft, signed for both crafts by whoever sets it. `rules` is untrusted JSON. Gives its number.
 * Refusals: those of `allow`; `invalid` for rules, a day or a note that cannot be; those of `guardRules`.
 */
export function setRules(
  app: App,
  actor: Actor,
  wanted: { rules: unknown; fromDay: string; note: string },
): number {
  allow(actor, 'edit-rules');
  allow(actor, 'sign-rules');
  const office = officeOf(app);
  const rules = parseRules(wanted.rules);
  const note = readNote(wanted.note);
  if (note === '') throw new Refusal('invalid', 'Say why the rules change: everybody will ask.');
  const both = { sales: callOf(actor), marketing: callOf(actor) };
  const version = app.db.$client
    .transaction(() => {
      const fromDay = readFromDay(app, office, wanted.fromDay);
      return recordVersion(app, actor, { rules, fromDay, note }, both);
    })
    .immediate();
  app.ring();
  return version;
}

/** Theirs when the craft is that of the person they are. */
export function craftOf({ db }: App, actor: Actor, signedFor: SignedFor): Thing {
  if (actor.kind !== 'account' || actor.person === null) return {};
  return readPerson(db, actor.person)?.craft === signedFor ? { people: [actor.person] } : {};
}

function refuseUnfinished(app: App, { rules, fromDay, note }: RulesDraft): void {
  const office = officeOf(app);
  guardBegin(app, office, startOfDay(fromDay, office.timezone), app.now());
  if (note === '')
    throw new Refusal('invalid', 'The draft does not say why yet. It has to before it is signed.');
  // Over a version that is to come, the rules in force said again are a change: they take it back.
  const isLast = readRules(app.db).every((version) => version.fromAt <= app.now());
  const inForce = readRulesAt(app.db, app.now())?.rules ?? rules;
  if (isLast && rulesChanges(inForce, rules, office).length === 0)
    throw new Refusal('conflict', 'The draft says what is in force already. Change something first.');
}

/** Whoever signed first stays. */
function withSignature(draft: RulesDraft, by: string, signedFor: SignedFor, at: number) {
  const { salesBy, salesAt, marketingBy, marketingAt } = draft;
  return {
    ...(signedFor === 'marketing' || salesBy !== null ? { salesBy, salesAt } : { salesBy: by, salesAt: at }),
    ...(signedFor === 'sales' || marketingBy !== null
      ? { marketingBy, marketingAt }
      : { marketingBy: by, marketingAt: at }),
  };
}

function recordVersion(
  app: App,
  actor: Actor,
  { rules, fromDay, note }: { rules: Rules; fromDay: string; note: string },
  signed: Signed,
): number {
  const version = readRules(app.db).length + 1;
  const fromAt = startOfDay(fromDay, officeOf(app).timezone);
  const told = { key: `rules/${version}`, source: actor.kind === 'terminal' ? 'cli' : 'coach' } as const;
  const fact = { kind: 'rules_set', rules, fromAt, note, signed, ...told, occurredAt: app.now() } as const;
  recordFacts(app, [fact], { actor: callOf(actor) });
  noteAudit(app, actor, 'rules-set', `rules:${version}`, { from: fromDay, note });
  return version;
}
