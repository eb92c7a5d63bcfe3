// What must hold before a doubt is recorded, and before it is ruled on. It writes nothing.

import { readAsset } from '#db/queries/assets.ts';
import { readPlacedDeal } from '#db/queries/deals.ts';
import { readQuestion } from '#db/queries/questions.ts';
import { readSeal } from '#db/queries/seals.ts';
import { readTouch, readTouchesOf } from '#db/queries/touches.ts';
import type { Question } from '#src/domain/fact.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { App } from './app.ts';

type Reads = Pick<App, 'db'>;

/**
 * Refusals: `not_found` for a win that is none; `invalid` for what is not on its path; `conflict` after the seal of its
 * month, and for a key that stands for another question.
 */
export function guardQuestion({ db }: Reads, { question, deal, about }: Question): void {
  const placed = readPlacedDeal(db, deal);
  if (!placed?.place.season) throw new Refusal('not_found', 'There is no win of that key.');
  refuseSealed({ db }, placed.place.season);
  if (readQuestion(db, question) !== null) throw new Refusal('conflict', 'That question was asked already.');
  const makersOf = (asset: string) =>
    readTouchesOf(db, deal).some((touch) => touch.asset === asset)
      ? (readAsset(db, asset)?.makers ?? [])
      : [];
  const isThere =
    about.kind === 'touch'
      ? readTouch(db, about.touch)?.deal === deal
      : (about.kind === 'owner' ? placed.deal.owners : makersOf(about.asset)).some(
          ({ person }) => person === about.person,
        );
  if (!isThere) throw new Refusal('invalid', 'That is not on the path of this win.');
}

/** Refusals: `not_found`; `conflict` when it has its ruling, and after the seal. */
export function guardRuling({ db }: Reads, key: string): void {
  const question = readQuestion(db, key);
  if (question === null) throw new Refusal('not_found', 'There is no such question.');
  if (question.ruling !== null)
    throw new Refusal('conflict', 'This question has its ruling already. Look again.');
  const season = readPlacedDeal(db, question.deal)?.place.season;
  if (season) refuseSealed({ db }, season);
}

function refuseSealed({ db }: Reads, season: string): void {
  if (readSeal(db, season) === null) return;
  throw new Refusal('conflict', `${monthOf(season, 'long')} is sealed, and its questions are closed.`);
}
