// assist goal: sets the joint goal of a season.

import { formatMoney } from '#src/domain/money.ts';
import { setGoal } from '#src/usecases/set-goal.ts';
import { officeOf } from '#src/usecases/standings.ts';
import { type Command, print, readWords } from './command.ts';

export const goal: Command = {
  about: 'Sets what both crafts want to win together in a season.',
  usage: 'AMOUNT [--season 2026-11]',
  run(app, words) {
    const { values, positionals } = readWords(words, { season: { type: 'string' } }, 1);
    const { season, amountMinor } = setGoal(app, positionals[0] ?? '', values.season ?? null);
    const { currency, locale } = officeOf(app);
    print(`The joint goal of ${season} is ${formatMoney(amountMinor, currency, locale)}.`);
    return 0;
  },
};
