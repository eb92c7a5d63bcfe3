// What the pages of single-use links have in common: the form is answered, and whoever chose a password is in.

import type { APIContext } from 'astro';
import { useLink } from '#src/usecases/links.ts';
import { openSession } from '#src/usecases/sessions.ts';
import { signOut } from '#src/usecases/sign-in.ts';
import { answerForm, type FormResult } from './form.ts';
import { giveSession } from './session-cookie.ts';

/** A link that cannot be used any more is no field to correct: its `not_found` is left to the page. */
export async function answerLinkForm(
  context: Pick<APIContext, 'request' | 'locals'>,
  token: string,
  say: string,
  setStatus: (status: number) => void,
): Promise<FormResult> {
  const { app, caller, publicUrl } = context.locals;
  const { address, agent } = caller;
  let opened = '';
  const choose = async (password: string) => {
    const account = await useLink(app, token, password);
    signOut(app, caller.actor, caller.session);
    opened = await openSession(app, account, { address, agent });
    return { to: '/', say };
  };
  const result = await answerForm(context, { choose: (fields) => choose(fields.get('password')) }, setStatus);
  if (result.answer) giveSession(result.answer, opened, publicUrl);
  return result;
}
