// The rules on the coach's desk: what everybody reads, with the draft as it can be changed. Only reads.

import { readAssets } from '#db/queries/assets.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Rules } from '#src/domain/rules.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { readDraft } from './rules-draft.ts';
import { officeOf } from './standings.ts';
import { type ToldRules, toldRules } from './told-rules.ts';

/** `rules` are those of the open draft; `kinds` are the kinds of work that this office has. */
export type DeskRules = ToldRules & { rules: Rules | null; currency: string; kinds: string[] };

/** Refusals: those of `allow`. */
export function deskRules(app: App, actor: Actor): DeskRules {
  allow(actor, 'edit-rules');
  const kinds = [...new Set(readAssets(app.db).map(({ kind }) => kind))].sort();
  const { currency } = officeOf(app);
  return { ...toldRules(app, actor), rules: readDraft(app, actor)?.rules ?? null, currency, kinds };
}
