// The desk's list of deals: what was asked for, fifty rows of it, and the way to the next ones.

import { countDeals, type DealLine, type DealMark, searchDeals } from '#db/queries/deals-desk.ts';
import { readPeople } from '#db/queries/people.ts';
import { readSeasons } from '#db/queries/totals.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Office, Stage } from '#src/domain/fact.ts';
import { fold } from '#src/domain/fold.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { formatMoney } from '#src/domain/money.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { shortNames } from '#src/domain/names.ts';
import { isSeason, seasonOf, seasonSpan } from '#src/domain/season.ts';
import { listShares } from '#src/domain/share-words.ts';
import { clean } from '#src/domain/text.ts';
import { sayInstant } from '#src/domain/wall-time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { officeOf } from './standings.ts';

/** Texts of the address; what cannot be read counts as not asked. */
export type DealQuery = { words: string; stage: string; month: string; after: string; before: string };

export type DealRow = {
  key: string;
  href: string;
  customer: string;
  owners: string;
  amount: string;
  on: string;
  stage: Stage;
  stageSays: string;
  helped: number;
};

/** `older` and `newer` are what stands in the address for the neighbouring pages, or null at an end. */
export type DealList = {
  rows: DealRow[];
  count: number;
  older: string | null;
  newer: string | null;
  months: { key: string; label: string }[];
  words: string;
  stage: Stage | null;
  month: string | null;
  locale: string;
};

export const STAGE_WORDS: Record<Stage, string> = {
  open: 'Open',
  won: 'Won',
  lost: 'Lost',
  refunded: 'Refunded',
  deleted: 'Deleted',
};

const PAGE_SIZE = 50;

/** Refusals: those of `allow`; `conflict` before there is an office. */
export function listDeals(app: App, actor: Actor, query: DealQuery): DealList {
  allow(actor, 'edit-deals');
  const { db } = app;
  const office = officeOf(app);
  const people = readPeople(db);
  const shorts = shortNames(people);
  const words = clean(query.words).slice(0, 200);
  const stage = Object.hasOwn(STAGE_WORDS, query.stage) ? (query.stage as Stage) : null;
  const month = isSeason(query.month) ? query.month : null;
  const search = {
    words,
    people: people
      .filter(({ name }) => words !== '' && fold(name).includes(fold(words)))
      .map((one) => one.person),
    stage,
    span: month === null ? null : seasonSpan(month, office.timezone),
  };
  const [after, before] = [markOf(query.after), markOf(query.before)];
  const found = searchDeals(db, search, { size: PAGE_SIZE + 1, after, before });
  const lines = before ? found.slice(-PAGE_SIZE) : found.slice(0, PAGE_SIZE);
  const isMore = found.length > PAGE_SIZE;
  return {
    rows: lines.map((line) => rowOf(line, office, shorts)),
    count: countDeals(db, search),
    older: lines.length > 0 && (before ? true : isMore) ? textOf(lines.at(-1)) : null,
    newer: lines.length > 0 && (before ? isMore : after !== null) ? textOf(lines[0]) : null,
    months: monthsOf(app, office),
    words,
    stage,
    month,
    locale: office.locale,
  };
}

function rowOf(line: DealLine, office: Office, shorts: ReadonlyMap<string, string>): DealRow {
  return {
    key: line.deal,
    href: keyPath('/coach/deals', line.deal),
    customer: line.customer || line.deal,
    owners: listShares(line.owners, (person) => shorts.get(person) ?? person) || 'nobody',
    amount: formatMoney(line.amountMinor, line.currency, office.locale),
    on: line.at === 0 ? 'no date' : sayInstant({ at: line.at, precision: 'day' }, office.timezone, 'short'),
    stage: line.stage,
    stageSays: STAGE_WORDS[line.stage],
    helped: line.helped,
  };
}

function monthsOf(app: App, office: Office): DealList['months'] {
  const seasons = new Set([seasonOf(app.now(), office.timezone), ...readSeasons(app.db).toReversed()]);
  return [...seasons].map((key) => ({ key, label: monthOf(key, 'long') }));
}

/** `1764000000000~crm:1042`: the row's day and key. */
function markOf(text: string): DealMark | null {
  const [, at, deal] = /^(-?\d{1,16})~(.*)$/s.exec(text) ?? [];
  return at === undefined || deal === undefined ? null : { at: Number(at), deal };
}

const textOf = (line: DealLine | undefined) => (line ? `${line.at}~${line.deal}` : null);
