// What the buttons of a deal's page on the desk do, and the sentence that each of them ends in.

import type { Actor } from '#src/domain/actor.ts';
import type { Stage } from '#src/domain/fact.ts';
import { keyPath } from '#src/domain/key-path.ts';
import type { App } from '#src/usecases/app.ts';
import { amendDeal, makeDeal, moveDeal } from '#src/usecases/edit-deal.ts';
import { addTouch, ruleTouch } from '#src/usecases/edit-touch.ts';
import type { Changed } from '#src/usecases/record-change.ts';
import { takeBack } from '#src/usecases/take-back.ts';
import { dealFormOf, editingOf } from './desk-forms.ts';
import { type Act, type Done, type Fields, STAY } from './form.ts';

/** By the word of the button. The first is what Enter does. */
export function dealActs(app: App, actor: Actor, key: string): Record<string, Act> {
  const at = keyPath('/coach/deals', key);
  const end = (says: string, changed: Changed & { warning?: string | null }): Done => ({
    to: at,
    say: [changed.isNew && says, changed.says, changed.warning].filter(Boolean).join(' '),
    ...(changed.isNew && { undo: { act: 'undo', at, fields: { fact: String(changed.fact) } } }),
  });
  const move = (stage: Stage, says: string) => (typed: Fields) =>
    end(says, moveDeal(app, actor, key, stage, editingOf(typed)));
  const rule = (rejected: boolean, says: string) => (typed: Fields) =>
    end(says, ruleTouch(app, actor, typed.get('touch'), rejected, editingOf(typed)));
  return {
    amend: (typed) => end('Saved.', amendDeal(app, actor, key, dealFormOf(typed), editingOf(typed))),
    more: () => STAY,
    reopen: move('open', 'The deal is open again.'),
    refund: move('refunded', 'The deal is refunded.'),
    delete: move('deleted', 'The deal is deleted.'),
    win: move('won', 'The deal is won again.'),
    add: (typed) => {
      const form = { asset: typed.get('asset'), on: typed.get('on'), says: typed.get('says') };
      return end('The touch is on the path.', addTouch(app, actor, key, form, editingOf(typed)));
    },
    reject: rule(true, 'The touch is ruled out.'),
    accept: rule(false, 'The touch counts again.'),
    undo: (typed) => ({
      to: at,
      say: `Taken back. ${takeBack(app, actor, Number(typed.get('fact'))).says}`,
    }),
  };
}

/** Makes the deal and goes to its page. */
export function newDealActs(app: App, actor: Actor): Record<string, Act> {
  return {
    make: (typed) => {
      const changed = makeDeal(app, actor, typed.get('deal'), dealFormOf(typed), editingOf(typed));
      const at = keyPath('/coach/deals', changed.key);
      const say = [changed.isNew && 'The deal is there.', changed.says, changed.warning]
        .filter(Boolean)
        .join(' ');
      return { to: at, say };
    },
    more: () => STAY,
  };
}
