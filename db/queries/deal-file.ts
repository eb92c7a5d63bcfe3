// Gathers all that is needed to say what one deal deserves.

import type { DealFile } from '#src/domain/deal-file.ts';
import type { Asset, Deal, Membership, Office, Person, Touch } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import { readAsset } from './assets.ts';
import { readDeal } from './deals.ts';
import { type RulesVersion, readOffice, readRulesAt } from './office.ts';
import { readMemberships, readPerson } from './people.ts';
import { readTouchesOf } from './touches.ts';

/** The file of a deal as everything stands now, or null when the deal, the office or its rules are unknown. */
export function readDealFile(db: Db, deal: string): DealFile | null {
  const known = readDeal(db, deal);
  const office = readOffice(db);
  const inForce = known && readRulesAt(db, known.won?.at ?? Number.MAX_SAFE_INTEGER);
  return known && office && inForce ? gather(db, known, office, inForce) : null;
}

/**
 * The file of a deal as it would be: with `deal` in place of what we know, and `changes` in place of the touches of
 * the same key or beside them. Null before there are rules. It writes nothing.
 */
export function readSupposedFile(db: Db, deal: Deal, changes: Touch[]): DealFile | null {
  const office = readOffice(db);
  const inForce = readRulesAt(db, deal.won?.at ?? Number.MAX_SAFE_INTEGER);
  if (office === null || inForce === null) return null;
  const changed = new Map(changes.map((touch) => [touch.touch, touch]));
  const kept = readTouchesOf(db, deal.deal).filter(({ touch }) => !changed.has(touch));
  const touches = [...kept, ...changes.filter((touch) => touch.deal === deal.deal)];
  return gather(db, deal, office, inForce, touches);
}

function gather(
  db: Db,
  deal: Deal,
  office: Office,
  { version, rules }: RulesVersion,
  touches = readTouchesOf(db, deal.deal),
): DealFile {
  const assets = new Map<string, Asset>();
  for (const { asset } of touches) {
    const known = assets.has(asset) ? null : readAsset(db, asset);
    if (known) assets.set(asset, known);
  }
  const makers = [...assets.values()].flatMap((asset) => asset.makers);
  const people = new Map<string, Person>();
  const memberships = new Map<string, Membership[]>();
  for (const { person } of [...deal.owners, ...makers]) {
    const known = people.has(person) ? null : readPerson(db, person);
    if (known) people.set(person, known);
    if (known) memberships.set(person, readMemberships(db, person));
  }
  return { office, deal, rules: { version, rules }, touches, assets, people, memberships };
}
