// Brings the present state in line with a fact, and says which deals' points it may move.

import { saveAsset } from '#db/queries/assets.ts';
import { readDealsSharedBy, readDealsTouchedBy, readPlacedDeal, saveDeal } from '#db/queries/deals.ts';
import { readOffice, readRules, saveGoal, saveOffice, saveRules } from '#db/queries/office.ts';
import {
  dropMembershipsFrom,
  readLastListed,
  readMemberships,
  readPerson,
  saveMembership,
  savePerson,
} from '#db/queries/people.ts';
import { saveQuestion, saveRuling } from '#db/queries/questions.ts';
import { isSealed } from '#db/queries/seals.ts';
import { saveThanks, setWithdrawn } from '#db/queries/thanks.ts';
import { addToSeasonSum } from '#db/queries/totals.ts';
import { readTouch, saveTouch } from '#db/queries/touches.ts';
import {
  ALWAYS,
  type Deal,
  type Fact,
  type Membership,
  type Office,
  type Person,
  type Touch,
} from '#src/domain/fact.ts';
import { teamAt, withMembership } from '#src/domain/membership.ts';
import { toOffice } from '#src/domain/money.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { App } from './app.ts';
import { sealMonth } from './seal-month.ts';

/** Gives the keys of the deals to settle, none twice. `number` is the fact's. */
export function applyFact(app: App, fact: Fact, number: number): string[] {
  const { db } = app;
  switch (fact.kind) {
    case 'office_set':
      saveOffice(db, fact.office);
      return [];
    case 'rules_set': {
      // Told again before the first deal, the first rules are still the first.
      const version = fact.fromAt === null ? 1 : readRules(db).length + 1;
      const { rules, note, signed = null } = fact;
      saveRules(db, { version, fromAt: fact.fromAt ?? ALWAYS, rules }, { note, signed, fact: number });
      return [];
    }
    case 'goal_set':
      saveGoal(db, fact.season, fact.amountMinor, number);
      return [];
    case 'person_set':
      return applyPerson(app, fact.person, fact.occurredAt, number);
    case 'membership_set':
      return applyMembership(app, fact, number);
    case 'asset_set':
      saveAsset(db, fact.asset, number);
      return readDealsTouchedBy(db, fact.asset.asset);
    case 'deal_set':
      return applyDeal(app, fact.deal, number);
    case 'touch_set':
      return applyTouch(app, fact.touch, number);
    case 'season_sealed':
      sealMonth(app, fact, number);
      return [];
    case 'question_asked':
      saveQuestion(db, fact.question, fact.occurredAt, number);
      return [];
    case 'question_ruled': {
      const { question, ruling, reason, by, occurredAt: ruledAt } = fact;
      saveRuling(db, question, { ruling, reason, ruledBy: by, ruledAt, ruledFact: number });
      return [];
    }
    case 'thanks_given':
      saveThanks(db, fact.thanks, fact.occurredAt, number);
      return [];
    case 'thanks_withdrawn':
      setWithdrawn(db, fact.thanks, fact.occurredAt);
      return [];
    default:
      fact satisfies never;
      return [];
  }
}

/**
 * Somebody new has always been on the team; a list that names another team than the present one means from the
 * moment it occurred, until the next move that is planned. The craft is not dated: setting it right sets every
 * entry right.
 */
function applyPerson({ db }: App, person: Person, occurredAt: number, number: number): string[] {
  const before = readPerson(db, person.person);
  savePerson(db, person, number);
  const spells = readMemberships(db, person.person);
  if (spells.length === 0) {
    saveMembership(db, person.person, { team: person.team, fromAt: ALWAYS }, number);
    return [];
  }
  // A clock that went back must not slip a new team in before what an earlier list said.
  const fromAt = Math.max(occurredAt, readLastListed(db, person.person));
  const isMoving = teamAt(spells, fromAt) !== person.team;
  if (isMoving) saveMembership(db, person.person, { team: person.team, fromAt }, number);
  if (before?.craft !== person.craft) return readDealsSharedBy(db, person.person, ALWAYS);
  return isMoving ? readDealsSharedBy(db, person.person, fromAt) : [];
}

/** The table of people is left alone: a move that is still to come changes nobody until its day. */
function applyMembership(
  { db }: App,
  { person, team, fromAt }: Membership & { person: string },
  number: number,
): string[] {
  const after = withMembership(readMemberships(db, person), { team, fromAt });
  dropMembershipsFrom(db, person, fromAt);
  if (after.at(-1)?.fromAt === fromAt) saveMembership(db, person, { team, fromAt }, number);
  return readDealsSharedBy(db, person, fromAt);
}

function applyDeal({ db }: App, deal: Deal, number: number): string[] {
  const office = readOffice(db) as Office;
  const before = readPlacedDeal(db, deal.deal)?.place ?? null;
  const season = deal.stage === 'won' && deal.won ? seasonOf(deal.won.at, office.timezone) : null;
  const officeMinor = toOffice(deal.amountMinor, deal.currency, deal.rate?.rate ?? null, office.currency);
  saveDeal(db, deal, { season, officeMinor }, number);
  // What both crafts won in a sealed month stays as it was sealed: its later changes are footnotes (decision 029).
  const isOpen = (one: string | null): one is string => one !== null && !isSealed(db, one);
  if (before && isOpen(before.season))
    addToSeasonSum(db, before.season, { wins: -1, amountMinor: -before.officeMinor });
  if (isOpen(season)) addToSeasonSum(db, season, { wins: 1, amountMinor: officeMinor });
  return [deal.deal];
}

function applyTouch({ db }: App, touch: Touch, number: number): string[] {
  const before = readTouch(db, touch.touch);
  saveTouch(db, touch, number);
  return before && before.deal !== touch.deal ? [before.deal, touch.deal] : [touch.deal];
}
