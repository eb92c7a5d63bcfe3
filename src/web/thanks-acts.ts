// What the buttons about thanks do, on the page of a win, and the sentence each of them ends in.

import type { Actor } from '#src/domain/actor.ts';
import { keyPath } from '#src/domain/key-path.ts';
import type { App } from '#src/usecases/app.ts';
import { giveBackThanks, giveThanks, withdrawThanks } from '#src/usecases/give-thanks.ts';
import type { Act, FormResult } from './form.ts';

/** By the word of the button: saying thanks, taking them back, and undoing that. */
export function thanksActs(app: App, actor: Actor, deal: string): Record<string, Act> {
  const at = keyPath('/wins', deal);
  const to = `${at}#thanks`;
  return {
    thank: ({ get }) => {
      const form = { to: get('to'), words: get('words') };
      const { isNew, says } = giveThanks(app, actor, deal, form, get('once'));
      return { to, say: isNew ? 'Said, for everybody to read.' : says };
    },
    unthank: ({ get }) => {
      const thanks = get('thanks');
      const { isNew, says } = withdrawThanks(app, actor, thanks, get('once'));
      const fields = { thanks, once: crypto.randomUUID() };
      return isNew
        ? { to, say: 'Taken back. Nobody reads it any more.', undo: { act: 'rethank', at, fields } }
        : { to, say: says };
    },
    rethank: ({ get }) => {
      const { isNew, says } = giveBackThanks(app, actor, get('thanks'), get('once'));
      return { to, say: isNew ? 'It stands again.' : says };
    },
  };
}

/** Thanks that came back refused, with what was typed; null for other forms and for none. */
export function refusedThanks(result: FormResult) {
  if (result.answer !== null || result.refusal === null) return null;
  const { refusal, act, typed } = result;
  if (!['thank', 'unthank', 'rethank'].includes(act)) return null;
  return { act, say: refusal.say, to: typed.get('to'), words: typed.get('words') };
}
