// The goal's page: this month and the next, and what the last months reached. Only reads.

import { readGoals } from '#db/queries/goals.ts';
import { readSeasonSum, readSeasons } from '#db/queries/totals.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { DeskGoal } from '#src/domain/desk-goal.ts';
import { formatMoney, formatMoneyShort } from '#src/domain/money.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { monthTogether } from '#src/domain/month-together.ts';
import { plainAmount } from '#src/domain/parse-amount.ts';
import { nextSeason, seasonOf } from '#src/domain/season.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { jointOf } from './season-result.ts';
import { officeOf } from './standings.ts';

const PAST_SHOWN = 12;

/** Refusals: those of `allow`; `conflict` before there is an office. */
export function deskGoal(app: App, actor: Actor): DeskGoal {
  allow(actor, 'see-desk');
  const office = officeOf(app);
  const { currency, locale } = office;
  const at = app.now();
  const current = seasonOf(at, office.timezone);
  const goals = new Map(readGoals(app.db).map((row) => [row.season, row]));
  const past = [...new Set([...readSeasons(app.db), ...goals.keys()])].filter((season) => season < current);
  const sum = readSeasonSum(app.db, current);
  return {
    now: monthTogether(office, current, sum.amountMinor, goals.get(current)?.amountMinor ?? null, at),
    settable: [current, nextSeason(current)].map((season) => {
      const row = goals.get(season);
      return {
        season,
        month: monthOf(season, 'long'),
        amount: row ? formatMoney(row.amountMinor, currency, locale) : null,
        plain: row ? plainAmount(row.amountMinor, currency) : '',
        seen: row?.fact ?? 0,
      };
    }),
    past: past
      .sort()
      .reverse()
      .slice(0, PAST_SHOWN)
      .map((season) => {
        const { wins, amountMinor, goalMinor: goal } = jointOf(app, season);
        return {
          season,
          month: monthOf(season, 'long'),
          goal: goal === null ? null : formatMoneyShort(goal, currency, locale),
          won: formatMoneyShort(amountMinor, currency, locale),
          share: goal === null ? null : Math.max(0, amountMinor / goal),
          wins,
        };
      }),
    currency,
  };
}
