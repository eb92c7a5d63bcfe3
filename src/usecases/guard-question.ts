// What must hold before a doubt is recorded, and before it is ruled on. It writes nothing.

import { readAsset } from '#db/queries/assets.ts';
import { readPlacedDeal } from '#db/queries/deals.ts';
import { readOffice } from '#db/queries/office.ts';
import { readQuestion, readQuestionsAbout } from '#db/queries/questions.ts';
import { readSeal, type SealRow } from '#db/queries/seals.ts';
import { readTouch, readTouchesOf } from '#db/queries/touches.ts';
import type { Deal, Question } from '#src/domain/fact.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { App } from './app.ts';

type Reads = Pick<App, 'db'>;

/**
 * Refusals: `not_found` for a win that is none; `invalid` for what is not on its path; `conflict` after the seal of its
 * month, for what is being asked already, and for a key that stands for another question.
 */
export function guardQuestion({ db }: Reads, { question, deal, about }: Question): void {
  const placed = readPlacedDeal(db, deal);
  if (!placed?.place.season) throw new Refusal('not_found', 'There is no win of that key.');
  refuseSealed({ db }, placed.deal);
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
  refuseTwice({ db }, deal, about);
}

/** Refusals: `not_found`; `conflict` when it has its ruling, and after the seal. */
export function guardRuling({ db }: Reads, key: string): void {
  const question = readQuestion(db, key);
  if (question === null) throw new Refusal('not_found', 'There is no such question.');
  if (question.ruling !== null)
    throw new Refusal('conflict', 'This question has its ruling already. Look again.');
  const placed = readPlacedDeal(db, question.deal);
  if (placed) refuseSealed({ db }, placed.deal);
}

/** The seal of the month in which the deal was won, also of one that is no win any more; null while it is open. */
export function sealOver({ db }: Reads, { won }: Pick<Deal, 'won'>): SealRow | null {
  const office = readOffice(db);
  return office && won ? readSeal(db, seasonOf(won.at, office.timezone)) : null;
}

function refuseSealed({ db }: Reads, deal: Deal): void {
  const seal = sealOver({ db }, deal);
  if (seal === null) return;
  throw new Refusal('conflict', `${monthOf(seal.season, 'long')} is sealed, and its questions are closed.`);
}

/** One open question per thing: a part in an asset is the same thing on every win that the asset helped. */
function refuseTwice({ db }: Reads, deal: string, about: Question['about']): void {
  const open = readQuestionsAbout(db, deal, about).find((row) => {
    const asked = row.ruling === null ? readPlacedDeal(db, row.deal)?.deal : undefined;
    return asked !== undefined && sealOver({ db }, asked) === null;
  });
  if (open === undefined) return;
  // Another win may be one that whoever asks cannot see yet: then neither it nor its words are told.
  const where = open.deal === deal ? `: “${open.why}”` : ', on another win that it helped.';
  throw new Refusal('conflict', `That is being asked already${where} The coach will rule on it.`);
}
