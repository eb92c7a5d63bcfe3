// The form of the bell's last step: reads the ring that it carries, and says what became of it.

import type { APIContext } from 'astro';
import { alreadyWords } from '#src/domain/bell-words.ts';
import { rungOfFields } from '#src/domain/parse-rung.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Rung } from '#src/domain/ring.ts';
import type { SameWin } from '#src/domain/same-win.ts';
import { ringWin } from '#src/usecases/ring-win.ts';
import { answerForm, type Done, type Fields } from './form.ts';

/** `met` are wins that it may be; with `isSure` it is that one, without any doubt. `say` is a sentence, or null. */
export type BellAnswer = {
  answer: Response | null;
  rung: Rung;
  say: string | null;
  met: SameWin[];
  isSure: boolean;
};

export async function answerBell(
  context: APIContext,
  setStatus: (status: number) => void,
): Promise<BellAnswer> {
  const { app, caller } = context.locals;
  let met: SameWin[] = [];
  let isSure = false;
  const tryRing = (fields: Fields, isAnother: boolean): Done => {
    const rung = rungOfTyped(fields);
    const rang = ringWin(app, caller.actor, isAnother ? { ...rung, isAnother } : rung);
    if ('id' in rang) return { to: `/bell/rings/${rang.id}` };
    if ('perhaps' in rang) {
      met = rang.perhaps;
      throw new Refusal('conflict', 'Is it this one?');
    }
    const { kind, customer, rungBy } = rang.already;
    met = [rang.already];
    isSure = true;
    throw new Refusal('conflict', alreadyWords(kind, customer, rungBy));
  };
  const result = await answerForm(
    context,
    { ring: (fields) => tryRing(fields, false), another: (fields) => tryRing(fields, true) },
    setStatus,
  );
  const isAsked = context.request.method !== 'POST';
  const rung = isAsked || result.answer ? rungOfFields(context.url.searchParams) : rungOfTyped(result.typed);
  const say = result.answer ? null : (result.refusal?.say ?? null);
  return { answer: result.answer, rung, say, met, isSure };
}

const rungOfTyped = (fields: Fields): Rung => rungOfFields(new URLSearchParams(fields.get('rung')));
