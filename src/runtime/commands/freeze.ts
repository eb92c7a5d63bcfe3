// assist freeze: lets a month's board stand still, now, then or never, says when its ceremony is, and begins it.

import { monthOf } from '#src/domain/month-name.ts';
import { seasonOf } from '#src/domain/season.ts';
import { sayInstant } from '#src/domain/wall-time.ts';
import { announceCeremony } from '#src/usecases/announce-ceremony.ts';
import { beginCeremony, type FreezeWhen, setFreeze, setFreezeHabit } from '#src/usecases/freeze-board.ts';
import { officeOf } from '#src/usecases/standings.ts';
import { type Command, print, readWords, TERMINAL, UsageError } from './command.ts';

const OPTIONS = {
  at: { type: 'string' },
  never: { type: 'boolean' },
  begin: { type: 'boolean' },
  ceremony: { type: 'string' },
  'every-month': { type: 'string' },
} as const;

export const freeze: Command = {
  about: 'Lets the board stand still until the ceremony; without an option, from now on.',
  usage:
    '[2026-11] [--at "2026-11-30 17:00" | --never | --ceremony "2026-12-01 10:00"|none | --begin | --every-month 17:00|off]',
  run(app, words) {
    const [first = ''] = words;
    const isNamed = first !== '' && !first.startsWith('-');
    const { values } = readWords(isNamed ? words.slice(1) : words, OPTIONS, 0);
    if (Object.keys(values).length > 1) throw new UsageError('Only one of these options at a time.');
    const habit = values['every-month'];
    const { timezone } = officeOf(app);
    const season = isNamed ? first : seasonOf(app.now(), timezone);
    if (habit !== undefined) {
      setFreezeHabit(app, TERMINAL, habit);
      print(
        habit === 'off'
          ? 'No month is frozen by itself.'
          : `Every month stands still on its last day at ${habit}.`,
      );
    } else if (values.ceremony !== undefined) {
      const at = announceCeremony(
        app,
        TERMINAL,
        season,
        values.ceremony === 'none' ? null : values.ceremony,
        null,
      );
      const month = monthOf(season, 'long');
      const on = at === null ? null : sayInstant({ at, precision: 'time' }, timezone);
      print(
        on === null ? `The ceremony of ${month} has no moment.` : `The ceremony of ${month} is on ${on}.`,
      );
    } else if (values.begin) {
      beginCeremony(app, TERMINAL, season);
      print(`The ceremony of ${monthOf(season, 'long')} has begun: everybody sees everything.`);
    } else {
      const at = setFreeze(app, TERMINAL, season, whenOf(values), null);
      const month = monthOf(season, 'long');
      const since = at === null ? null : sayInstant({ at, precision: 'time' }, timezone);
      print(since === null ? `${month} is not frozen.` : `${month} stands still from ${since} on.`);
    }
    return 0;
  },
};

function whenOf({ at, never }: { at?: string | undefined; never?: boolean | undefined }): FreezeWhen {
  if (at !== undefined) return { when: 'at', text: at };
  return never ? { when: 'never' } : { when: 'now' };
}
