// One deal on the desk: its form as it stands, every touch with what it counts for, and whom it may name.

import { readAssets } from '#db/queries/assets.ts';
import { readFact } from '#db/queries/changes.ts';
import { readDealFile } from '#db/queries/deal-file.ts';
import { readFirstSaid, readStandingFact } from '#db/queries/fact-history.ts';
import { readEntriesOf } from '#db/queries/ledger.ts';
import { readPeople } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import { award } from '#src/domain/award.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import type { Choice, DealForm, TouchLine } from '#src/domain/desk-forms.ts';
import type { Deal, Office, Person, Stage } from '#src/domain/fact.ts';
import { formatMoney } from '#src/domain/money.ts';
import { type Move, movesOf } from '#src/domain/moves.ts';
import { shortNames } from '#src/domain/names.ts';
import { plainAmount } from '#src/domain/parse-amount.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { sayShares } from '#src/domain/share-words.ts';
import { sayEvidence, sayReason } from '#src/domain/touch-words.ts';
import { sayInstant, writeInstant } from '#src/domain/wall-time.ts';
import type { WeighedTouch } from '#src/domain/weighed.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { STAGE_WORDS } from './deal-list.ts';
import { officeOf } from './standings.ts';

/** What a form for a deal needs to be drawn, for a known one and for a new one. */
export type DealDesk = {
  key: string;
  seen: number;
  customer: string;
  stage: Stage;
  stageSays: string;
  amount: string;
  changedOn: string;
  form: DealForm;
  percents: string[];
  touches: TouchLine[];
  points: Move[];
  waiting: number;
  people: Choice[];
  assets: Choice[];
  sayers: Choice[];
  shorts: ReadonlyMap<string, string>;
  office: Office;
};

/** Refusals: those of `allow`; `not_found` for a deal that has not reached us. */
export function dealDesk(app: App, actor: Actor, key: string): DealDesk {
  allow(actor, 'edit-deals');
  const { db } = app;
  const file = readDealFile(db, key);
  if (file === null) throw new Refusal('not_found', 'There is no deal of that key.');
  const { deal, office } = file;
  const people = readPeople(db);
  const shorts = shortNames(people);
  const judged = award(file);
  const seen = readStandingFact(db, 'deal_set', key);
  const changedAt = readFact(db, seen)?.recordedAt ?? 0;
  const name = (person: string) => people.find((one) => one.person === person)?.name ?? person;
  return {
    key,
    seen,
    customer: deal.customer || deal.deal,
    stage: deal.stage,
    stageSays: STAGE_WORDS[deal.stage],
    amount: formatMoney(deal.amountMinor, deal.currency, office.locale),
    changedOn: sayInstant({ at: changedAt, precision: 'time' }, office.timezone),
    form: formOf(deal, office),
    percents: sayShares(deal.owners).map(({ percent }) => percent),
    touches: judged.touches.map((one) => touchLine(app, file, one, judged.deserved, name)),
    points: movesOf(readEntriesOf(db, key)),
    waiting: judged.waiting,
    people: choicesOf(people),
    assets: assetChoices(app),
    sayers: choicesOf(people),
    shorts,
    office,
  };
}

/** The same for a deal that is still to be made. Refusals: those of `allow`. */
export function newDealDesk(app: App, actor: Actor): Pick<DealDesk, 'form' | 'people' | 'office'> {
  allow(actor, 'edit-deals');
  const office = officeOf(app);
  const people = choicesOf(readPeople(app.db));
  const blank = { customer: '', amount: '', currency: office.currency, rate: '', rateOn: '' };
  const form = { ...blank, lead: '', opened: '', won: '', stage: 'won', owners: [] };
  return { form, people, office };
}

/** Everybody by craft, for a select. */
export function choicesOf(people: readonly Person[]): Choice[] {
  return people.map(({ person, name, craft }) => ({
    key: person,
    label: name,
    group: craft === 'sales' ? 'Sales' : 'Marketing',
  }));
}

/** Every asset that is in use, by kind. */
export function assetChoices({ db }: App): Choice[] {
  return readAssets(db)
    .filter(({ retired }) => !retired)
    .map(({ asset, title, kind }) => ({ key: asset, label: title, group: kind }))
    .sort((a, b) => a.group.localeCompare(b.group, 'en') || a.label.localeCompare(b.label, 'en'));
}

function formOf(deal: Deal, { timezone }: Office): DealForm {
  const { customer, amountMinor, currency, rate, lead, opened, won, stage, owners } = deal;
  return {
    customer,
    amount: plainAmount(amountMinor, currency),
    currency,
    rate: rate?.rate ?? '',
    rateOn: rate?.on ?? '',
    lead: writeInstant(lead, timezone),
    opened: writeInstant(opened, timezone),
    won: writeInstant(won, timezone),
    stage,
    owners: sayShares(owners).map(({ person, said }) => ({ person, share: said })),
  };
}

function touchLine(
  { db }: App,
  file: DealFile,
  { touch, counted, reason, weight }: WeighedTouch,
  deserved: readonly (Move & { touch: string | null })[],
  name: (person: string) => string,
): TouchLine {
  const { office, assets, rules } = file;
  const said = readFirstSaid(db, touch.touch);
  return {
    key: touch.touch,
    seen: readStandingFact(db, 'touch_set', touch.touch),
    title: assets.get(touch.asset)?.title ?? touch.asset,
    on: sayInstant(touch.at, office.timezone, 'short'),
    evidence: sayEvidence(touch, said, name, office.timezone),
    counts: counted && weight !== null,
    rejected: touch.rejected,
    why: counted ? '' : sayReason(reason, rules.rules.windowDays),
    points: movesOf(deserved.filter((entry) => entry.touch === touch.touch)),
  };
}
