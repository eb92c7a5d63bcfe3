// Takes one change of a deal, an asset or a touch back, by recording again what was there before it.

import { type KeptKind, readFact, readFactBefore, readStandingFact } from '#db/queries/fact-history.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Fact, Happening } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { type Changed, recordChange } from './record-change.ts';

/**
 * @param number of the fact to take back. What was new becomes a deleted deal, a retired asset, a touch ruled out.
 * Refusals: those of `allow`; `not_found`; `invalid` for another kind of fact; `conflict` when a later fact stands.
 */
export function undoChange(app: App, actor: Actor, number: number): Changed {
  const done = readFact(app.db, number);
  allow(actor, done?.fact.kind === 'asset_set' ? 'edit-assets' : 'edit-deals');
  if (done === null) throw new Refusal('not_found', 'There is no such change.');
  const { fact, subject } = done;
  const kind = KINDS.find((known) => known === fact.kind);
  if (kind === undefined || subject === null)
    throw new Refusal('invalid', 'That change is not taken back from here.');
  const key = `coach/undo/${number}/${kind}`;
  return recordChange(app, actor, key, () => {
    if (readStandingFact(app.db, kind, subject) !== number) {
      throw new Refusal('conflict', 'It has changed again since, so there is nothing to take back any more.');
    }
    const before = readFactBefore(app.db, kind, subject, number)?.fact ?? withdrawn(fact);
    const occurredAt = before.kind === 'deal_set' && before.deal.won ? before.deal.won.at : app.now();
    const { key: _key, source: _source, occurredAt: _at, ...happening } = before;
    const again = { ...(happening as Happening), key, source: 'coach' as const, occurredAt };
    return { fact: again, verb: `${kind.replace('_set', '')}-undone`, reason: `Takes back change ${number}` };
  });
}

const KINDS: readonly KeptKind[] = ['deal_set', 'asset_set', 'touch_set'];

function withdrawn(fact: Fact): Fact {
  if (fact.kind === 'deal_set') return { ...fact, deal: { ...fact.deal, stage: 'deleted' } };
  if (fact.kind === 'asset_set') return { ...fact, asset: { ...fact.asset, retired: true } };
  return fact.kind === 'touch_set' ? { ...fact, touch: { ...fact.touch, rejected: true } } : fact;
}
