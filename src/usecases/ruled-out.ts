// Whom a ruling took out of a deal or an asset, so that no list brings them back. It reads, and changes nothing.

import { readQuestionsAbout } from '#db/queries/questions.ts';
import type { Doubt, Share } from '#src/domain/fact.ts';
import type { App } from './app.ts';

/** Whose share it is: the owners of a deal, or the makers of an asset. */
export type Shared = { kind: 'owner'; deal: string } | { kind: 'maker'; asset: string };

/**
 * The shares of a list without those whom the latest ruling on them took out. Whoever stands there today was put back
 * by a person, and stays. A list that names nobody else is taken at its word: a win without owners is worse than
 * an old name, and the change stands in Recent changes. Decision 031.
 */
export function withoutRuledOut(
  { db }: Pick<App, 'db'>,
  shared: Shared,
  listed: readonly Share[],
  standing: readonly Share[],
): Share[] {
  // Nobody has ruled on what is new, and a first import has many rows.
  if (standing.length === 0) return [...listed];
  const isStanding = (person: string) => standing.some((share) => share.person === person);
  const left = listed.filter(({ person }) => isStanding(person) || !isRuledOut({ db }, shared, person));
  return left.length === 0 ? [...listed] : left;
}

function isRuledOut({ db }: Pick<App, 'db'>, shared: Shared, person: string): boolean {
  const doubt: Doubt =
    shared.kind === 'owner' ? { kind: 'owner', person } : { kind: 'maker', asset: shared.asset, person };
  const rows = readQuestionsAbout(db, shared.kind === 'owner' ? shared.deal : '', doubt);
  return rows.find(({ ruling }) => ruling !== null)?.ruling === 'rejected';
}
