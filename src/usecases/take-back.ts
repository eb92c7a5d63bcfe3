// Takes one change back by saying once more what was there before it; the log keeps both, and why.

import { readFact, readFactBefore, readLatestLine } from '#db/queries/changes.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import { limits } from '#src/domain/limits.ts';
import type { Verb } from '#src/domain/permission.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { canBeUndone } from './changes.ts';
import { noteAudit } from './note-audit.ts';
import { recordFacts } from './record-fact.ts';
import { restoreBefore } from './restore-before.ts';

const VERBS: Readonly<Partial<Record<string, Verb>>> = {
  deal_set: 'edit-deals',
  touch_set: 'edit-deals',
  asset_set: 'edit-assets',
  person_set: 'edit-people',
  goal_set: 'edit-goal',
};

/**
 * `number` is the fact to take back; it has to be the last word on its thing. A second click changes nothing.
 * Refusals: those of `allow`; `not_found`; `conflict` when something was said since; `invalid` for what cannot be undone.
 */
export function takeBack(app: App, actor: Actor, number: number, reason: string): void {
  const row = readFact(app.db, number);
  allow(actor, VERBS[row?.kind ?? ''] ?? 'see-changes');
  if (row === null) throw new Refusal('not_found', 'There is no such change.');
  const why = clean(reason).slice(0, limits.noteTextMax);
  const key = `undo/fact/${number}`;
  app.db.$client
    .transaction(() => {
      const latest = readLatestLine(app.db, row.kind, row.subject ?? '');
      if (latest?.key === key) return;
      if (latest !== null && latest.number !== number)
        throw new Refusal('conflict', 'This has been changed again since. Undo the later change first.');
      const restored = restoreBefore(app, row);
      if (restored === 'stays' || !canBeUndone(app, row, readFactBefore(app.db, row) !== null))
        throw new Refusal('invalid', 'This cannot be taken back; change it where it stands instead.');
      const { happening, occurredAt } = restored;
      const fact = { ...happening, key, source: 'coach' as const, occurredAt };
      const [recorded] = recordFacts(app, [fact], { actor: callOf(actor) });
      noteAudit(app, actor, 'change-undone', `${row.kind.replace('_set', '')}:${row.subject}`, {
        fact: recorded?.fact ?? 0,
        undone: number,
        ...(why !== '' && { reason: why }),
      });
    })
    .immediate();
  app.ring();
}
