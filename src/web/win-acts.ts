// What the buttons of a win's page do: say who helped, and where to go on from there.

import type { Actor } from '#src/domain/actor.ts';
import { keyPath } from '#src/domain/key-path.ts';
import type { App } from '#src/usecases/app.ts';
import { claimTouch, nameTouch } from '#src/usecases/name-touch.ts';
import type { Act, Fields } from './form.ts';

/** By the word of the button. */
export function winActs(app: App, actor: Actor, key: string): Record<string, Act> {
  const sayBy = (record: typeof nameTouch) => (typed: Fields) => {
    const form = { asset: typed.get('asset'), on: typed.get('on') };
    const { isNew, says } = record(app, actor, key, form, typed.get('once'));
    return { to: keyPath('/wins', key), say: isNew ? `It is on the path. ${says}` : says };
  };
  return { named: sayBy(nameTouch), claimed: sayBy(claimTouch) };
}
