// What the forms of `/coach/screens` do: the remote, the message of the day, and taking a screen or a group away.

import type { Actor } from '#src/domain/actor.ts';
import type { MessageForm } from '#src/domain/television/message-form.ts';
import type { App } from '#src/usecases/app.ts';
import { takeDownMessage, writeMessage } from '#src/usecases/messages.ts';
import {
  endHush,
  holdScreens,
  hushScreens,
  letGoScreens,
  orderScreens,
  type Press,
} from '#src/usecases/remote.ts';
import { removeGroup } from '#src/usecases/screen-groups.ts';
import { revokeScreen } from '#src/usecases/screens.ts';
import type { Act, Done, Fields } from './form.ts';

const HERE = '/coach/screens';

export function screensActs(app: App, actor: Actor): Readonly<Record<string, Act>> {
  const press = (word: (press: Press, fields: Fields) => string): Act => {
    return (fields) => ({ to: placeOf(fields), say: word(pressOf(fields), fields) });
  };
  return {
    next: press((one) => orderScreens(app, actor, one, 'next')),
    previous: press((one) => orderScreens(app, actor, one, 'previous')),
    replay: press((one) => orderScreens(app, actor, one, 'replay')),
    hold: press((one, fields) => holdScreens(app, actor, one, fields.get('slot'))),
    'let-go': press((one) => letGoScreens(app, actor, one)),
    hush: press((one) => hushScreens(app, actor, one)),
    'end-hush': press((one) => endHush(app, actor, one)),
    message: (fields): Done => {
      writeMessage(app, actor, messageFields(fields), fields.get('once'));
      return { to: `${HERE}#message`, say: 'Written. It comes up with the next round of every loop.' };
    },
    'message-down': (): Done => {
      takeDownMessage(app, actor);
      return { to: `${HERE}#message`, say: 'Taken down. No screen shows it any more.' };
    },
    remove: (fields): Done => {
      revokeScreen(app, actor, Number(fields.get('screen')));
      return { to: HERE, say: 'Removed. The display shows letters again.' };
    },
    'remove-group': (fields): Done => {
      removeGroup(app, actor, Number(fields.get('group')));
      return { to: `${HERE}#groups`, say: 'Removed. Its screens show what every screen shows.' };
    },
  };
}

export function messageFields({ get }: Fields): MessageForm {
  return { words: get('words'), why: get('why'), ask: get('ask'), until: get('until') };
}

/** The screen that the remote points at, as an address or a form has it; null for all. */
export function pointedAt(text: string | null): number | null {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : null;
}

const pressOf = ({ get }: Fields): Press => ({ screen: pointedAt(get('screen')), once: get('once') });

/** Back to the very place of the page where somebody pressed. */
function placeOf({ get }: Fields): string {
  const screen = pointedAt(get('screen'));
  const pointing = pointedAt(get('for'));
  const query = pointing === null ? '' : `?for=${pointing}`;
  return get('at') === 'row' && screen !== null
    ? `${HERE}${query}#screen-${screen}`
    : `${HERE}${query}#remote`;
}
