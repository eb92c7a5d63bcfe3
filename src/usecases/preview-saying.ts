// What naming or claiming would give to whom, before anybody sends it. It writes nothing.

import { readAsset } from '#db/queries/assets.ts';
import { readDeal } from '#db/queries/deals.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { PreviewLine } from '#src/domain/preview-line.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { sayInstant } from '#src/domain/wall-time.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { allowSaying, draftTouch, type SayForm, type Saying } from './name-touch.ts';
import { previewWin } from './preview-win.ts';
import { audienceOf, shownPeople } from './shown-people.ts';
import { officeOf } from './standings.ts';

/** `problem` is a sentence about what cannot be said so; then there are no lines. */
export type SayingPreview = { title: string; on: string; lines: PreviewLine[]; problem: string | null };

/** Refusals: those of `allow`. Everything else that is wrong comes back as the problem. */
export function previewSaying(
  live: App,
  actor: Actor,
  saying: Saying,
  key: string,
  form: SayForm,
): SayingPreview {
  const app = asSeen(live, actor);
  allowSaying(app, actor, saying, key, form.asset);
  const title = readAsset(app.db, form.asset)?.title ?? '';
  try {
    const touch = draftTouch(app, actor, saying, key, form, 'preview');
    const deal = readDeal(app.db, key);
    const { as } = shownPeople(app, audienceOf(actor));
    const lines = deal === null ? [] : previewWin(app, { deal, touches: [touch] }).map((line) => as(line));
    return { title, on: sayInstant(touch.at, officeOf(app).timezone), lines, problem: null };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { title, on: '', lines: [], problem: refusal.say };
  }
}
