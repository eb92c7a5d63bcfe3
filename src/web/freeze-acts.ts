// What the buttons of the freeze on the season's page do, and where to go on from there.

import type { Actor } from '#src/domain/actor.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { announceCeremony } from '#src/usecases/announce-ceremony.ts';
import type { App } from '#src/usecases/app.ts';
import { beginCeremony, type FreezeWhen, setFreeze, setFreezeHabit } from '#src/usecases/freeze-board.ts';
import type { Act, Fields } from './form.ts';

const SEASON_PAGE = '/coach/season';

/** By the word of the button. */
export function freezeActs(app: App, actor: Actor): Record<string, Act> {
  const freeze =
    (whenOf: (typed: Fields) => FreezeWhen, say: (month: string) => string) => (typed: Fields) => {
      const season = typed.get('season');
      setFreeze(app, actor, season, whenOf(typed), Number(typed.get('seen')));
      return { to: SEASON_PAGE, say: say(monthOf(season)) };
    };
  return {
    'freeze-now': freeze(
      () => ({ when: 'now' }),
      (month) => `${month} stands still for everybody but you. Facts are still recorded.`,
    ),
    'freeze-at': freeze(
      (typed) => ({ when: 'at', text: typed.get('at') }),
      (month) => `${month} will stand still from then on.`,
    ),
    'freeze-never': freeze(
      () => ({ when: 'never' }),
      (month) => `${month} moves for everybody.`,
    ),
    'ceremony-at': (typed) => {
      const season = typed.get('season');
      const at = `${typed.get('day')} ${typed.get('time')}`;
      announceCeremony(app, actor, season, at, Number(typed.get('seen')));
      return {
        to: SEASON_PAGE,
        say: `The ceremony of ${monthOf(season)} has its moment. Screens count down to it.`,
      };
    },
    'ceremony-never': (typed) => {
      const season = typed.get('season');
      announceCeremony(app, actor, season, null, Number(typed.get('seen')));
      return { to: SEASON_PAGE, say: `The ceremony of ${monthOf(season)} has no moment any more.` };
    },
    begin: (typed) => {
      beginCeremony(app, actor, typed.get('season'));
      return { to: `/ceremony/${typed.get('season')}` };
    },
    habit: (typed) => {
      setFreezeHabit(app, actor, typed.get('habit') === 'off' ? 'off' : typed.get('time'));
      return { to: SEASON_PAGE, say: 'Saved. It holds for every month that nobody decides about.' };
    },
  };
}
