// What must hold before a fact may be recorded: whatever it names has to be known. It writes nothing.

import { readAsset } from '#db/queries/assets.ts';
import { readFirstWonBy } from '#db/queries/deals.ts';
import { readOffice } from '#db/queries/office.ts';
import { readPerson } from '#db/queries/people.ts';
import { hasAmounts } from '#db/queries/setup.ts';
import type { Fact, Office, Share } from '#src/domain/fact.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { seasonOf, seasonSpan } from '#src/domain/season.ts';
import type { App } from './app.ts';
import { guardQuestion, guardRuling } from './guard-question.ts';
import { guardRules } from './guard-rules.ts';
import { guardSeal } from './guard-seal.ts';
import { guardThanks, guardWithdrawn } from './guard-thanks.ts';

/**
 * Refusals: `conflict` before `assist init`, for a second office, and for a move that would take points of a finished
 * month to another team; `invalid` for an unknown name.
 */
export function guardFact({ db }: App, fact: Fact, recordedAt: number): void {
  const office = readOffice(db);
  if (fact.kind === 'office_set') {
    if (hasAmounts(db)) refuseOtherOffice(office, fact.office);
    return;
  }
  if (office === null)
    throw new Refusal('conflict', 'There is no office yet. Make one with: assist init --name …');
  switch (fact.kind) {
    case 'rules_set':
      guardRules({ db }, office, fact, recordedAt);
      return;
    case 'deal_set':
      refuseStrangers(fact.deal.owners, 'owner', (key) => readPerson(db, key) !== null);
      return;
    case 'asset_set':
      refuseStrangers(fact.asset.makers, 'maker', (key) => readPerson(db, key) !== null);
      return;
    case 'touch_set':
      if (readAsset(db, fact.touch.asset) === null) {
        throw new Refusal('invalid', `There is no asset ${fact.touch.asset}. Import the asset first.`);
      }
      return;
    case 'membership_set':
      refuseStrangers([fact], 'player', (key) => readPerson(db, key) !== null);
      refuseFinishedMonths({ db }, office, fact, recordedAt);
      return;
    case 'season_sealed':
      guardSeal({ db }, office, fact, recordedAt);
      return;
    case 'question_asked':
      guardQuestion({ db }, fact.question);
      return;
    case 'question_ruled':
      guardRuling({ db }, fact.question);
      return;
    case 'thanks_given':
      guardThanks({ db }, fact.thanks);
      return;
    case 'thanks_withdrawn':
      guardWithdrawn({ db }, fact.thanks);
      return;
    case 'goal_set':
    case 'person_set':
      return;
    default:
      fact satisfies never;
  }
}

function refuseOtherOffice(known: Office | null, wanted: Office): void {
  if (known === null) return;
  if (known.timezone === wanted.timezone && known.currency === wanted.currency) return;
  throw new Refusal(
    'conflict',
    `This database is the office ${known.name} (${known.timezone}, ${known.currency}). Its time zone and currency decide every season and amount, so they stay. Set ASSIST_DB to another file for another office.`,
  );
}

/** The past of an open month may be put right; what a finished month's ceremony told stays as it was told. */
function refuseFinishedMonths(
  { db }: Pick<App, 'db'>,
  office: Office,
  { person, fromAt }: { person: string; fromAt: number },
  recordedAt: number,
): void {
  const open = seasonOf(recordedAt, office.timezone);
  const wonAt = readFirstWonBy(db, person, fromAt);
  if (wonAt === null || wonAt >= seasonSpan(open, office.timezone).from) return;
  const month = monthOf(seasonOf(wonAt, office.timezone), 'long');
  throw new Refusal(
    'conflict',
    `${month} is over, and its points stay with the team that won them. Give a day from 1 ${monthOf(open)} on.`,
  );
}

function refuseStrangers(
  shares: readonly Pick<Share, 'person'>[],
  word: string,
  isKnown: (person: string) => boolean,
): void {
  const stranger = shares.find(({ person }) => !isKnown(person));
  if (stranger)
    throw new Refusal('invalid', `The ${word} ${stranger.person} is nobody we know. Import people first.`);
}
