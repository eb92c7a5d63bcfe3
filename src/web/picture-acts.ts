// The two buttons of a picture form: use the file that was sent, or go back to the drawn portrait.

import type { Actor } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { App } from '#src/usecases/app.ts';
import { dropPicture, setPicture } from '#src/usecases/pictures.ts';
import type { Act } from './form.ts';

/** `here` is the page to go back to. */
export function pictureActs(app: App, actor: Actor, person: string, here: string): Record<string, Act> {
  return {
    picture: async (typed) => {
      const file = typed.file('picture');
      if (file === null) throw new Refusal('invalid', 'Choose a picture first.');
      await setPicture(app, actor, person, new Uint8Array(await file.arrayBuffer()));
      return { to: here, say: 'That is the face now, on every page and screen.' };
    },
    'no-picture': () => {
      dropPicture(app, actor, person);
      return { to: here, say: 'Back to the drawn portrait.' };
    },
  };
}
