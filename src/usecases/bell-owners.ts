// Who may be named at the bell as having closed the deal, and with which share. It decides nothing.

import type { Actor } from '#src/domain/actor.ts';
import type { BellOwner } from '#src/domain/bell-view.ts';
import type { Deal, Person } from '#src/domain/fact.ts';

/** More colleagues than that are found by the coach's desk. */
const COLLEAGUES_MAX = 100;

/**
 * Owners first, then colleagues who sell, the own team before others. Empty where whoever rings does not own the
 * deal: then its owners stay as they are.
 */
export function bellOwners(
  actor: Actor,
  deal: Deal,
  known: Deal | null,
  people: readonly Person[],
): BellOwner[] {
  const ringer = actor.kind === 'account' ? actor.person : null;
  const isOwn = known === null || known.owners.some(({ person }) => person === ringer);
  if (!isOwn) return [];
  const owners = new Map(deal.owners.map(({ person, share }) => [person, share]));
  const team = people.find(({ person }) => person === ringer)?.team ?? null;
  return people
    .filter(({ person, craft }) => owners.has(person) || craft === 'sales')
    .sort((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name, 'en'))
    .slice(0, COLLEAGUES_MAX)
    .map(({ person, name }) => ({
      person,
      name,
      share: owners.get(person) ?? '',
      isOn: owners.has(person),
      isFixed: known?.owners.some((owner) => owner.person === person) ?? false,
    }));

  function rank({ person, team: other }: Person): number {
    return (owners.has(person) ? 2 : 0) + (other !== null && other === team ? 1 : 0);
  }
}
