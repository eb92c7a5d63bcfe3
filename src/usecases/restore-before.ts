// What takes a fact back: the state from before it, said once more. Nothing is ever removed from the log.

import { type FactRow, readFactBefore } from '#db/queries/changes.ts';
import { readThanks, thanksOf } from '#db/queries/thanks.ts';
import type { Fact, Happening } from '#src/domain/fact.ts';
import type { App } from './app.ts';

/** How the keys of facts begin that take an import back. */
export const UNDO_IMPORT = 'undo/import/';

/** `stays`: people who did not exist before keep their name in the records. */
export type Restored = { happening: Happening; occurredAt: number } | 'stays';

/**
 * What was new becomes a deleted deal, a touch ruled out, a retired asset. Whatever else there was comes back as it was,
 * and holds from the moment from which the fact held, so that a move between teams leaves no trace in the points.
 * @param butNot facts of this import do not count as "before"
 */
export function restoreBefore({ db }: App, row: FactRow, butNot: number | null = null): Restored {
  const before = readFactBefore(db, row, butNot ?? -1);
  const { fact } = row;
  const { occurredAt } = fact;
  // A dated move is not a state of its own: the next move says what holds.
  if (fact.kind === 'membership_set') return 'stays';
  if (fact.kind === 'thanks_given')
    return { happening: { kind: 'thanks_withdrawn', thanks: fact.thanks.thanks }, occurredAt };
  if (fact.kind === 'thanks_withdrawn') {
    const given = readThanks(db, fact.thanks);
    return given === null
      ? 'stays'
      : { happening: { kind: 'thanks_given', thanks: thanksOf(given) }, occurredAt };
  }
  if (before !== null) return { happening: happeningOf(before.fact), occurredAt };
  switch (fact.kind) {
    case 'deal_set':
      return { happening: { kind: 'deal_set', deal: { ...fact.deal, stage: 'deleted' } }, occurredAt };
    case 'touch_set':
      return { happening: { kind: 'touch_set', touch: { ...fact.touch, rejected: true } }, occurredAt };
    case 'asset_set':
      return { happening: { kind: 'asset_set', asset: { ...fact.asset, retired: true } }, occurredAt };
    case 'office_set':
    case 'rules_set':
    case 'goal_set':
    case 'person_set':
    case 'season_sealed':
    case 'question_asked':
    case 'question_ruled':
      return 'stays';
    default:
      fact satisfies never;
      return 'stays';
  }
}

function happeningOf(fact: Fact): Happening {
  const { key: _key, source: _source, occurredAt: _occurredAt, ...happening } = fact;
  return happening as Happening;
}
