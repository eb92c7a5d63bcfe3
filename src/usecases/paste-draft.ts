// The list that a coach pasted and has not added yet: kept per account, so that a reload or a late return finds it.

import { randomBytes } from 'node:crypto';
import { dropMeta, readMeta, saveMeta } from '#db/queries/meta.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import { NO_ANSWERS, type PasteAnswers } from '#src/inbound/pasted-people.ts';
import type { App } from './app.ts';

/** `once` becomes part of the keys of its facts, so that it goes in once, however often a button is pressed. */
export type PasteDraft = { once: string; text: string; answers: PasteAnswers };

export function readPasteDraft({ db }: App, actor: Actor): PasteDraft | null {
  const kept = readMeta(db, keyOf(actor));
  return kept === null ? null : (JSON.parse(kept) as PasteDraft);
}

/** A new text asks its questions anew. */
export function startPasteDraft(app: App, actor: Actor, text: string): PasteDraft {
  const draft = { once: randomBytes(9).toString('base64url'), text, answers: NO_ANSWERS };
  savePasteDraft(app, actor, draft);
  return draft;
}

export function savePasteDraft({ db }: App, actor: Actor, draft: PasteDraft): void {
  saveMeta(db, keyOf(actor), JSON.stringify(draft));
}

export const dropPasteDraft = ({ db }: App, actor: Actor): void => dropMeta(db, keyOf(actor));

const keyOf = (actor: Actor) => `paste/people/${callOf(actor)}`;
