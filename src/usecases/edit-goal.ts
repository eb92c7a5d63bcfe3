// Sets the joint goal from the desk: of this month or the next, with a reason, never over somebody's unseen change.

import { readFactByKey } from '#db/queries/facts.ts';
import { readGoalRow } from '#db/queries/goals.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { Office } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { groupMark } from '#src/domain/locale.ts';
import { formatMoney } from '#src/domain/money.ts';
import { parseAmount } from '#src/domain/parse-amount.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { nextSeason, seasonOf } from '#src/domain/season.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { recordFact } from './record-fact.ts';
import { officeOf } from './standings.ts';

/** As it was typed. `seen` is the number of the fact that set what was shown, 0 for none; `once` names the page. */
export type TypedGoal = { season: string; amount: string; reason: string; seen: string; once: string };

const ONCE = /^[\w-]{12,64}$/;

/**
 * Gives the amount as text. The same page sent twice sets one goal.
 * Refusals: those of `allow`; `invalid` for a month that is over or far away, an amount that cannot be read or is not
 * above zero, and no reason for changing a goal; `conflict` when somebody else set it meanwhile.
 */
export function editGoal(app: App, actor: Actor, typed: TypedGoal): string {
  allow(actor, 'edit-goal');
  const office = officeOf(app);
  const { season } = typed;
  refuseOtherMonths(season, seasonOf(app.now(), office.timezone));
  const amountMinor = amountOf(typed.amount, office);
  const money = (minor: number) => formatMoney(minor, office.currency, office.locale);
  if (!ONCE.test(typed.once)) throw new Refusal('invalid', 'This page is too old. Open it again.');
  const key = `coach/${typed.once}/goal/${season}`;
  const record = app.db.$client.transaction(() => {
    if (readFactByKey(app.db, key) !== undefined) return false;
    const before = readGoalRow(app.db, season);
    const reason = reasonOf(typed.reason, before !== null);
    if (String(before?.fact ?? 0) !== typed.seen) {
      const now = before ? `It is ${money(before.amountMinor)} now.` : 'There is none now.';
      throw new Refusal(
        'conflict',
        `Somebody else changed this goal meanwhile. ${now} Save again if yours is right.`,
      );
    }
    if (before?.amountMinor === amountMinor) return false;
    const fact = {
      kind: 'goal_set',
      season,
      amountMinor,
      key,
      source: 'coach',
      occurredAt: app.now(),
    } as const;
    recordFact(app, fact, { actor: callOf(actor) });
    const told = { to: money(amountMinor), before: before ? money(before.amountMinor) : null, reason };
    noteAudit(app, actor, 'goal-set', `goal:${season}`, told);
    return true;
  });
  record.immediate();
  return money(amountMinor);
}

function refuseOtherMonths(season: string, current: string): void {
  if (season === current || season === nextSeason(current)) return;
  throw new Refusal(
    'invalid',
    'Only the goal of this month and of the next can be set. Past months stay as they were.',
  );
}

function amountOf(text: string, { currency, locale }: Office): number {
  const amount = parseAmount(text, currency, groupMark(locale));
  if (typeof amount === 'string') throw new Refusal('invalid', amount);
  if (amount <= 0) throw new Refusal('invalid', 'A goal has to be above zero.');
  return amount;
}

function reasonOf(text: string, isChange: boolean): string {
  const reason = clean(text);
  if (reason === '' && isChange)
    throw new Refusal('invalid', 'Say why the goal changes: everybody who counts on it will ask.');
  if (reason.length > limits.noteTextMax) {
    throw new Refusal('invalid', `A reason has at most ${limits.noteTextMax} characters.`);
  }
  return reason;
}
