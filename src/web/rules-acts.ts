// The forms about drafts of the rules, on the desk and at /rules: each button's word and what is said afterwards.

import type { Actor } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { MODEL_PARTS } from '#src/domain/rules-edit.ts';
import type { App } from '#src/usecases/app.ts';
import { dropDraft, editDraft, readDraft, type SeenDraft, startDraft } from '#src/usecases/rules-draft.ts';
import { type SignedFor, signDraft } from '#src/usecases/sign-rules.ts';
import type { Act, Fields } from './form.ts';

const DESK = '/coach/rules';

/** `start`, `edit`, `drop` and `sign`. */
export function deskRulesActs(app: App, actor: Actor): Record<string, Act> {
  return {
    start: ({ get }) => {
      startDraft(app, actor, get('from'));
      return { to: DESK };
    },
    edit: (fields) => {
      editDraft(app, actor, seenOf(fields), typedOf(fields));
      // Not a key of ours, but a place on the page: whatever it says, the browser stays on it.
      return { to: `${DESK}#rule-${encodeURIComponent(fields.get('row'))}` };
    },
    drop: (fields) => {
      dropDraft(app, actor, seenOf(fields));
      return { to: DESK, say: 'The draft is dropped. The rules stay as they are.' };
    },
    ...signActs(app, actor, `${DESK}#signatures`),
  };
}

/** `sign` alone, for the page that leads read. */
export function signActs(app: App, actor: Actor, to: string): Record<string, Act> {
  return {
    sign: (fields) => {
      const craft = craftOf(fields.get('craft'));
      const seen = seenOf(fields);
      const version = signDraft(app, actor, seen, craft);
      if (version === null && readDraft(app, actor)?.id === seen.draft)
        return { to, say: 'Signed. The rules change once the other craft has signed as well.' };
      // The second of a double click is told no number: it made no version.
      const named = version === null ? 'it' : `version ${version}`;
      return { to: to.split('#')[0] ?? to, say: `Both crafts have signed: ${named} begins on its day.` };
    },
  };
}

function seenOf({ get }: Fields): SeenDraft {
  return { draft: Number(get('draft')), seen: Number(get('seen')) };
}

function craftOf(typed: string): SignedFor {
  const craft = (['sales', 'marketing', 'both'] as const).find((known) => known === typed);
  if (craft === undefined) throw new Refusal('invalid', 'Say for which craft you sign.');
  return craft;
}

const NAMES: readonly string[] = [
  ...['base', 'perAmount', 'perPoints', 'cap', 'assistRate', 'windowDays', 'kind', 'weight'],
  ...['teamScore', 'bothCrafts', 'note', 'fromDay', 'model'],
  ...Object.entries(MODEL_PARTS).flatMap(([kind, parts]) => parts.map((part) => `${kind}-${part}`)),
];

/** Only the fields that were sent: the others stay as they are. */
function typedOf({ get, all }: Fields): Record<string, string> {
  return Object.fromEntries(NAMES.filter((name) => all(name).length > 0).map((name) => [name, get(name)]));
}
