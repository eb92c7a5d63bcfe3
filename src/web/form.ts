// Forms that work without JavaScript: a button's word chooses the act, a refusal comes back with what was typed.

import type { APIContext } from 'astro';
import type { Undo } from '#src/domain/desk-frame.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { writeCookie } from './cookies.ts';
import { answerFailure } from './refusal-status.ts';

/** What somebody typed. A field that is not there reads as an empty text. */
export type Fields = {
  get: (name: string) => string;
  all: (name: string) => string[];
  file: (name: string) => File | null;
};

/** Where to go when it is done, and the sentence to say there; `undo` is a form address that takes it back. */
export type Done = { to: string; say?: string; undo?: Undo };

/** For what may be shown this once and kept nowhere, a link above all: the page itself is the answer. */
export const STAY = 'stay';

type Outcome = Done | typeof STAY;
export type Act = (fields: Fields) => Outcome | Promise<Outcome>;

/** `answer` is sent as it is. Otherwise the page is shown: with the refusal and what was typed, or after `STAY`. */
export type FormResult =
  | { answer: Response }
  | { answer: null; refusal: Refusal | null; act: string; typed: Fields };

type Context = Pick<APIContext, 'request' | 'locals'>;

const NOTHING: Fields = { get: () => '', all: () => [], file: () => null };
const NOTICE_SECONDS = 60;

/**
 * Does what the form's button asks for: `<button name="act" value="invite">` runs `acts.invite`; without a word the
 * first act runs. Everything but a refusal is thrown on. `setStatus` gets the refusal's status.
 */
export async function answerForm(
  { request, locals }: Context,
  acts: Readonly<Record<string, Act>>,
  setStatus: (status: number) => void,
): Promise<FormResult> {
  if (request.method !== 'POST') return { answer: null, refusal: null, act: '', typed: NOTHING };
  const typed = fieldsOf(await readForm(request));
  const act = typed.get('act') || (Object.keys(acts)[0] ?? '');
  try {
    if (!Object.hasOwn(acts, act))
      throw new Refusal('invalid', 'This page does not know that button. Open it again.');
    const done = await (acts[act] as Act)(typed);
    if (done === STAY) return { answer: null, refusal: null, act, typed };
    return { answer: goOn(done, locals.publicUrl) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    setStatus(answerFailure(refusal, '').status);
    return { answer: null, refusal, act, typed };
  }
}

/** 303, so that going back or loading again never sends the form twice. */
function goOn({ to, say, undo }: Done, publicUrl: string): Response {
  const headers = new Headers({ location: to });
  if (say) {
    const notice = Buffer.from(JSON.stringify({ say, undo })).toString('base64url');
    headers.append('set-cookie', writeCookie('notice', notice, NOTICE_SECONDS, publicUrl));
  }
  return new Response(null, { status: 303, headers });
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Refusal('invalid', 'That form could not be read. Open the page again.');
  }
}

function fieldsOf(form: FormData): Fields {
  const texts = (name: string) =>
    form.getAll(name).filter((value): value is string => typeof value === 'string');
  const file = (name: string) => {
    const value = form.get(name);
    return value instanceof File && value.size > 0 ? value : null;
  };
  return { get: (name) => texts(name)[0] ?? '', all: texts, file };
}
