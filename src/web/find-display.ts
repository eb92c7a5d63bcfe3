// The letters that a page for pairing was given, and the display behind them. Pairs nothing.

import type { APIContext } from 'astro';
import { Refusal } from '#src/domain/refusal.ts';
import { findWaiting, type Waiting } from '#src/usecases/pair-screen.ts';
import type { FormResult } from './form.ts';

type Context = Pick<APIContext, 'request' | 'locals' | 'url'>;

/** `code` is what was typed or came with the address; `waiting` the display that shows it, or null. */
export type FoundDisplay = {
  code: string;
  isSent: boolean;
  waiting: Waiting | null;
  refusal: Refusal | null;
};

/** @param done the page's own form, unless it was answered already */
export function findDisplay({ request, locals, url }: Context, done: FormResult): FoundDisplay {
  const isSent = request.method === 'POST';
  const typed = done.answer === null ? done.typed.get('code') : '';
  const refusal = done.answer === null ? done.refusal : null;
  const code = isSent ? typed : (url.searchParams.get('code') ?? '');
  // Letters that were refused are not looked up again: it would count as another try.
  if (code === '' || (refusal !== null && refusal.code !== 'invalid'))
    return { code, isSent, waiting: null, refusal };
  try {
    const { app, caller } = locals;
    return { code, isSent, waiting: findWaiting(app, caller.actor, code, caller.address), refusal };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code, isSent, waiting: null, refusal: error };
  }
}
