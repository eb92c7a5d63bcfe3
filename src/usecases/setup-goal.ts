// The joint goal of the present month as setup asks for it. How a goal is set is set-goal's.

import { readGoal } from '#db/queries/office.ts';
import type { Actor } from '#src/domain/actor.ts';
import { formatMoneyShort, minorDigits } from '#src/domain/money.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { seasonOf } from '#src/domain/season.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { setGoal } from './set-goal.ts';
import { officeOf } from './standings.ts';

/** `amount` is the goal in major units as text, empty when there is none; `shown` is how a screen writes it. Refusals: those of `allow`. */
export function readGoalNow(app: App, actor: Actor) {
  allow(actor, 'edit-goal');
  const { currency, locale, timezone } = officeOf(app);
  const season = seasonOf(app.now(), timezone);
  const goalMinor = readGoal(app.db, season);
  const unit = 10 ** minorDigits(currency);
  const example = formatMoneyShort((unit === 1 ? 90_000_000 : 900_000) * unit, currency, locale);
  const amount = goalMinor === null ? '' : String(goalMinor / unit);
  const shown = goalMinor === null ? example : formatMoneyShort(goalMinor, currency, locale);
  return { month: monthOf(season), currency, example, amount, shown };
}

/** Refusals: those of `allow` and `setGoal`. */
export function setGoalAs(app: App, actor: Actor, amount: string): void {
  allow(actor, 'edit-goal');
  const { season, amountMinor } = setGoal(app, amount, null);
  noteAudit(app, actor, 'goal-set', `goal:${season}`, { amountMinor });
}
