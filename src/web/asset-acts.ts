// What the buttons of an asset's page on the desk do, and the sentence that each of them ends in.

import type { Actor } from '#src/domain/actor.ts';
import { keyPath } from '#src/domain/key-path.ts';
import type { App } from '#src/usecases/app.ts';
import { amendAsset, makeAsset, retireAsset } from '#src/usecases/edit-asset.ts';
import type { Changed } from '#src/usecases/record-change.ts';
import { takeBack } from '#src/usecases/take-back.ts';
import { assetFormOf, editingOf } from './desk-forms.ts';
import { type Act, type Done, type Fields, STAY } from './form.ts';

/** By the word of the button. The first is what Enter does. */
export function assetActs(app: App, actor: Actor, key: string): Record<string, Act> {
  const at = keyPath('/coach/assets', key);
  const end = (says: string, changed: Changed & { warning?: string | null }): Done => ({
    to: at,
    say: [changed.isNew && says, changed.says, changed.warning].filter(Boolean).join(' '),
    ...(changed.isNew && { undo: { act: 'undo', at, fields: { fact: String(changed.fact) } } }),
  });
  const retire = (retired: boolean, says: string) => (typed: Fields) =>
    end(says, retireAsset(app, actor, key, retired, editingOf(typed)));
  return {
    amend: (typed) => end('Saved.', amendAsset(app, actor, key, assetFormOf(typed), editingOf(typed))),
    more: () => STAY,
    retire: retire(true, 'It is retired: its past stays, and nobody is told to use it any more.'),
    revive: retire(false, 'It is back in use.'),
    undo: (typed) => ({
      to: at,
      say: `Taken back. ${takeBack(app, actor, Number(typed.get('fact'))).says}`,
    }),
  };
}

/** Makes the asset and goes to its page. */
export function newAssetActs(app: App, actor: Actor): Record<string, Act> {
  return {
    make: (typed) => {
      const changed = makeAsset(app, actor, assetFormOf(typed), typed.get('once'));
      const say = [changed.isNew ? 'The asset is there.' : changed.says, changed.warning]
        .filter(Boolean)
        .join(' ');
      return { to: keyPath('/coach/assets', changed.key), say };
    },
    more: () => STAY,
  };
}
