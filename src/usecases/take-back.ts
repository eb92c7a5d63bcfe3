// Takes one change back by saying once more what was there before it; the log keeps both, and why.

import { readFact, readLatestLine } from '#db/queries/changes.ts';
import type { Actor } from '#src/domain/actor.ts';
import { limits } from '#src/domain/limits.ts';
import type { Verb } from '#src/domain/permission.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { type Changed, recordChange } from './record-change.ts';
import { restoreBefore } from './restore-before.ts';
import { isFollowing } from './rule-question.ts';

/** What somebody must be allowed to do to take such a fact back. Other kinds are changed where they stand. */
const VERBS: Readonly<Partial<Record<string, Verb>>> = {
  deal_set: 'edit-deals',
  touch_set: 'edit-deals',
  asset_set: 'edit-assets',
  person_set: 'edit-people',
  goal_set: 'edit-goal',
  thanks_given: 'withdraw-thanks',
  thanks_withdrawn: 'withdraw-thanks',
};

/**
 * `number` is the fact to take back; it has to be the last word on its thing. A second click changes nothing.
 * Refusals: those of `allow`; `not_found`; `conflict` when something was said since; `invalid` for what cannot be undone.
 */
export function takeBack(app: App, actor: Actor, number: number, reason = ''): Changed {
  const row = readFact(app.db, number);
  const verb = VERBS[row?.kind ?? ''];
  allow(actor, verb ?? 'see-changes');
  if (row === null) throw new Refusal('not_found', 'There is no such change.');
  const key = `undo/fact/${number}/${row.kind}`;
  return recordChange(app, actor, key, () => {
    if (row.kind.startsWith('question_') || isFollowing(row.key))
      throw new Refusal(
        'invalid',
        'What was asked and ruled stays. Question the same again on the page of the win, and rule anew; who shares it is set right on the page of the deal or the asset.',
      );
    const latest = readLatestLine(app.db, row.kind, row.subject ?? '');
    if (latest !== null && latest.number !== number)
      throw new Refusal('conflict', 'This has been changed again since. Undo the later change first.');
    const restored = restoreBefore(app, row);
    if (restored === 'stays' || verb === undefined)
      throw new Refusal('invalid', 'This cannot be taken back; change it where it stands instead.');
    const fact = { ...restored.happening, key, source: 'coach' as const, occurredAt: restored.occurredAt };
    const why = clean(reason).slice(0, limits.noteTextMax);
    return { fact, verb: 'change-undone', reason: why, undone: number };
  });
}
