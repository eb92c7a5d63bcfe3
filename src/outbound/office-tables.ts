// The office's tables in the columns that `assist import` reads, so that an export can become an office again.

import { ALWAYS, type Instant, type Share } from '#src/domain/fact.ts';
import { plainAmount } from '#src/domain/parse-amount.ts';
import { dayOf } from '#src/domain/time.ts';
import { type Cell, csvLine } from './csv-lines.ts';

type Precision = Instant['precision'];

/** `columns` is the header, `cells` a row as the database holds it; `zone` is the office's. */
type Table<Row> = { columns: readonly string[]; cells: (row: Row, zone: string) => Cell[] };

type PersonRow = {
  person: string;
  name: string;
  craft: string;
  team: string | null;
  title: string;
  email: string;
  face: string;
};
type MembershipRow = { person: string; team: string | null; fromAt: number };
type AssetRow = {
  asset: string;
  title: string;
  kind: string;
  publishedOn: string | null;
  url: string;
  makers: string;
  retired: boolean;
};
type DealRow = {
  deal: string;
  customer: string;
  owners: string;
  amountMinor: number;
  currency: string;
  rate: string | null;
  rateOn: string | null;
  leadAt: number | null;
  leadPrecision: Precision | null;
  openedAt: number | null;
  openedPrecision: Precision | null;
  wonAt: number | null;
  wonPrecision: Precision | null;
  stage: string;
};
type TouchRow = {
  touch: string;
  deal: string;
  asset: string;
  at: number;
  precision: Precision;
  contact: string | null;
  evidence: string;
  rejected: boolean;
  saidBy: string | null;
};
type EntryRow = {
  number: number;
  fact: number;
  deal: string;
  kind: string;
  person: string;
  team: string | null;
  craft: string;
  touch: string | null;
  asset: string | null;
  season: string;
  rulesVersion: number;
  weight: string;
  points: number;
  corrects: string | null;
};
type QuestionRow = {
  question: string;
  deal: string;
  touch: string | null;
  person: string | null;
  asset: string | null;
  why: string;
  by: string;
  askedAt: number;
  ruling: string | null;
  reason: string;
  ruledBy: string | null;
  ruledAt: number | null;
};

type ThanksRow = {
  thanks: string;
  giver: string;
  receiver: string;
  deal: string;
  words: string;
  at: number;
  withdrawnAt: number | null;
};

type RateRow = { on: string; currency: string; rate: string };

export const PEOPLE: Table<PersonRow> = {
  columns: ['person', 'name', 'craft', 'team', 'title', 'email', 'face'],
  cells: (row) => [row.person, row.name, row.craft, row.team, row.title, row.email, row.face],
};

export const MEMBERSHIPS: Table<MembershipRow> = {
  columns: ['person', 'team', 'from'],
  cells: ({ person, team, fromAt }) => [person, team, isAlways(fromAt) ? '' : new Date(fromAt).toISOString()],
};

export const ASSETS: Table<AssetRow> = {
  columns: ['asset', 'title', 'kind', 'published', 'url', 'makers', 'retired'],
  cells: (row) => [
    ...[row.asset, row.title, row.kind, row.publishedOn, row.url, sharesText(row.makers)],
    row.retired ? 'yes' : '',
  ],
};

export const DEALS: Table<DealRow> = {
  columns: 'deal customer owners amount currency rate rate_on lead opened won stage'.split(' '),
  cells: (row, zone) => [
    ...[row.deal, row.customer, sharesText(row.owners), plainAmount(row.amountMinor, row.currency)],
    ...[row.currency, row.rate, row.rateOn],
    instantText(row.leadAt, row.leadPrecision, zone),
    instantText(row.openedAt, row.openedPrecision, zone),
    instantText(row.wonAt, row.wonPrecision, zone),
    row.stage,
  ],
};

export const TOUCHES: Table<TouchRow> = {
  columns: 'touch deal asset at contact evidence rejected said_by'.split(' '),
  cells: (row, zone) => [
    ...[row.touch, row.deal, row.asset, instantText(row.at, row.precision, zone)],
    ...[row.contact, row.evidence, row.rejected ? 'yes' : '', row.saidBy],
  ],
};

export const RATES: Table<RateRow> = {
  columns: ['date', 'currency', 'rate'],
  cells: ({ on, currency, rate }) => [on, currency, rate],
};

export const ENTRIES: Table<EntryRow> = {
  columns: 'number fact deal kind person team craft touch asset season rules weight points corrects'.split(
    ' ',
  ),
  cells: (row) => [
    ...[row.number, row.fact, row.deal, row.kind, row.person, row.team, row.craft, row.touch, row.asset],
    ...[row.season, row.rulesVersion, row.weight, row.points, row.corrects],
  ],
};

export const QUESTIONS: Table<QuestionRow> = {
  columns: 'question deal touch person asset why by asked ruling reason ruled_by ruled'.split(' '),
  cells: (row, zone) => [
    ...[row.question, row.deal, row.touch, row.person, row.asset, row.why, row.by],
    instantText(row.askedAt, 'time', zone),
    ...[row.ruling, row.reason, row.ruledBy, instantText(row.ruledAt, 'time', zone)],
  ],
};

export const THANKS: Table<ThanksRow> = {
  columns: 'thanks giver receiver deal words at withdrawn'.split(' '),
  cells: (row, zone) => [
    ...[row.thanks, row.giver, row.receiver, row.deal, row.words],
    ...[instantText(row.at, 'time', zone), instantText(row.withdrawnAt, 'time', zone)],
  ],
};

/** The header and then every row, in pieces that are worth writing. */
export function* tableText<Row>(table: Table<Row>, rows: Iterable<Row>, zone: string): Generator<string> {
  let piece = csvLine(table.columns);
  for (const row of rows) {
    piece += csvLine(table.cells(row, zone));
    if (piece.length < PIECE_CHARS) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const PIECE_CHARS = 60_000;

/** Shares as imports read them: `Maya Okafor:60; Tom Ashworth:40`. */
function sharesText(json: string): string {
  const shares = JSON.parse(json) as Share[];
  return shares.map(({ person, share }) => (shares.length === 1 ? person : `${person}:${share}`)).join('; ');
}

/** The office day where only that is known, else the instant in UTC to the millisecond. */
function instantText(at: number | null, precision: Precision | null, zone: string): string {
  if (at === null) return '';
  return precision === 'day' ? dayOf(at, zone) : new Date(at).toISOString();
}

/** Whoever was always there has no day on which that began. */
const isAlways = (at: number) => at <= ALWAYS;
