// What stands before the tables of figures on a connection to the past. SQLite looks for a name among the temporary
// ones first, so that every query reads these without knowing of them. `main.` is the file as it is now.

import type { Fact } from '#src/domain/fact.ts';
import type { Db } from '../open.ts';
import type { Past } from '../past.ts';
import { prepared } from '../prepared.ts';

/** Tables of which a fact replaces a whole row, with the column of its key: rows of later facts are laid over. */
const REPLACED = { deals: 'deal', touches: 'touch', assets: 'asset', goals: 'season' } as const;

/** The kinds of fact that change figures. */
const KINDS = ['deal_set', 'touch_set', 'asset_set', 'goal_set', 'person_set', 'membership_set'];

const SAID = 'number, key, kind, source, occurred_at AS occurredAt, body';

/** Has to run inside `changePast`, once. */
export function makeViews({ db: { $client }, fact }: Past): void {
  const entry = $client.prepare('SELECT coalesce(max(number), 0) FROM main.entries WHERE fact <= ?').pluck();
  const views = {
    facts: `SELECT * FROM main.facts WHERE number <= ${fact}`,
    entries: `SELECT * FROM main.entries WHERE number <= ${Number(entry.get(fact))}`,
    moments: `SELECT * FROM main.moments WHERE fact <= ${fact}`,
    seals: `SELECT * FROM main.seals WHERE fact <= ${fact}`,
    // A doubt is no figure, so one about a win of then is shown as soon as it is asked; its ruling moves points.
    questions: `SELECT question, deal, touch, person, asset, why, by, asked_at, fact,
      iif(ruled_fact <= ${fact}, ruling, NULL) AS ruling, iif(ruled_fact <= ${fact}, reason, '') AS reason,
      iif(ruled_fact <= ${fact}, ruled_by, NULL) AS ruled_by, iif(ruled_fact <= ${fact}, ruled_at, NULL) AS ruled_at,
      iif(ruled_fact <= ${fact}, ruled_fact, NULL) AS ruled_fact FROM main.questions
      WHERE fact <= ${fact} OR EXISTS
        (SELECT 1 FROM deals WHERE deals.deal = main.questions.deal AND deals.stage = 'won')`,
    // Words to a colleague are no figure either: for a win of then they are shown at once, and gone at once.
    thanks: `SELECT * FROM main.thanks WHERE fact <= ${fact} OR EXISTS
        (SELECT 1 FROM deals WHERE deals.deal = main.thanks.deal AND deals.stage = 'won')`,
    memberships: `SELECT * FROM main.memberships WHERE person NOT IN (SELECT person FROM temp.moved)
      UNION ALL SELECT * FROM temp.memberships_then`,
    ...Object.fromEntries(
      Object.keys(REPLACED).map((table) => [
        table,
        `SELECT * FROM main.${table} WHERE fact <= ${fact} UNION ALL SELECT * FROM temp.${table}_then`,
      ]),
    ),
  };
  for (const table of [...Object.keys(REPLACED), 'memberships'])
    $client.exec(`CREATE TEMP TABLE ${table}_then AS SELECT * FROM main.${table} LIMIT 0`);
  for (const [table, key] of Object.entries(REPLACED))
    $client.exec(`CREATE UNIQUE INDEX temp.${table}_then_key ON ${table}_then (${key})`);
  $client.exec('CREATE INDEX temp.touches_then_deal ON touches_then (deal)');
  $client.exec('CREATE UNIQUE INDEX temp.memberships_then_key ON memberships_then (person, from_at)');
  $client.exec('CREATE TEMP TABLE moved (person TEXT PRIMARY KEY)');
  for (const [name, select] of Object.entries(views)) $client.exec(`CREATE TEMP VIEW ${name} AS ${select}`);
}

/**
 * The sums as they were, from those of now: what later facts moved is taken off again. Wins and worth of a month that
 * was sealed by then stand as sealed; of an open one that has moved they are counted anew. Once, after `layOver`.
 */
export function makeSums({ db: { $client }, fact }: Past): void {
  const entry = $client.prepare('SELECT coalesce(max(number), 0) FROM entries').pluck();
  const later = `main.entries WHERE number > ${Number(entry.get())}`;
  // A row that only later entries made is no row of then.
  const asThen = 'HAVING count(*) = 1 OR sum(points) <> 0';
  $client.exec(`
    CREATE TEMP TABLE team_totals AS SELECT season, team, craft, sum(points) AS points FROM (
      SELECT season, team, craft, points FROM main.team_totals UNION ALL
      SELECT season, team, craft, -points FROM ${later} AND team IS NOT NULL)
      GROUP BY season, team, craft ${asThen};
    CREATE INDEX temp.team_totals_season ON team_totals (season);
    CREATE TEMP TABLE person_totals AS SELECT season, person, kind, sum(points) AS points FROM (
      SELECT season, person, kind, points FROM main.person_totals UNION ALL
      SELECT season, person, kind, -points FROM ${later})
      GROUP BY season, person, kind ${asThen};
    CREATE INDEX temp.person_totals_season ON person_totals (season);
    CREATE INDEX temp.person_totals_person ON person_totals (person);
    CREATE TEMP TABLE anew AS SELECT season FROM (
      SELECT season FROM main.deals WHERE deal IN
        (SELECT subject FROM main.facts WHERE +kind = 'deal_set' AND number > ${fact}) UNION
      SELECT season FROM temp.deals_then UNION SELECT season FROM main.seals)
      WHERE season IS NOT NULL AND season NOT IN (SELECT season FROM seals);
    CREATE TEMP TABLE season_sums AS
      SELECT season, wins, amount_minor FROM main.season_sums WHERE season NOT IN (SELECT season FROM anew) UNION ALL
      SELECT season, count(*), sum(office_minor) FROM deals WHERE season IN (SELECT season FROM anew) GROUP BY season`);
}

/** The newest fact of the file as it is now. */
export function readNewest({ db }: Past): number {
  return Number(db.$client.prepare('SELECT coalesce(max(number), 0) FROM main.facts').pluck().get());
}

/** What facts after number `after` and up to `last` were about, each once, of the kinds that change figures. */
export function readChanged({ db }: Past, after: number, last: number): { kind: string; subject: string }[] {
  const changed = db.$client.prepare(
    `SELECT DISTINCT kind, subject FROM main.facts
     WHERE number > ? AND number <= ? AND subject IS NOT NULL AND +kind IN (SELECT value FROM json_each(?))`,
  );
  return changed.all(after, last, JSON.stringify(KINDS)) as { kind: string; subject: string }[];
}

const said = prepared(({ $client }) => ({
  last: $client.prepare(
    `SELECT ${SAID} FROM main.facts WHERE kind = ? AND subject = ? AND number <= ? ORDER BY number DESC LIMIT 1`,
  ),
  all: $client.prepare(
    `SELECT ${SAID} FROM main.facts
     WHERE kind IN ('person_set', 'membership_set') AND subject = ? AND number <= ? ORDER BY number`,
  ),
}));

/** What had been said of it by then: the last word, or of a person every word, oldest first. */
export function readSaidThen(
  { db, fact }: Past,
  kind: string,
  subject: string,
): { number: number; fact: Fact }[] {
  const { last, all } = said(db);
  const rows = (isAboutPerson(kind) ? all.all(subject, fact) : last.all(kind, subject, fact)) as SaidRow[];
  return rows.map(({ number, body, ...rest }) => ({
    number,
    fact: { ...rest, ...JSON.parse(body) } as Fact,
  }));
}

/** Teams are told by several facts, one after the other; everything else by the last one alone. */
export const isAboutPerson = (kind: string) => kind === 'person_set' || kind === 'membership_set';

type SaidRow = {
  number: number;
  key: string;
  kind: string;
  source: string;
  occurredAt: number;
  body: string;
};

/** The fact itself, for what asks the log how something was said. */
export function copyFact({ db }: Past, scratch: Db, number: number): void {
  const row = db.$client.prepare('SELECT * FROM main.facts WHERE number = ?').get(number);
  insert(scratch, 'INSERT OR IGNORE INTO facts', [row as Row]);
}

/** Lays the rows that `scratch` holds over those of now; `people` are those whose teams are told anew. */
export function layOver({ db }: Past, scratch: Db, people: readonly string[]): void {
  const moved = db.$client.prepare('INSERT OR IGNORE INTO temp.moved VALUES (?)');
  const isNew = new Set(people.filter((person) => moved.run(person).changes > 0));
  for (const table of Object.keys(REPLACED))
    insert(db, `INSERT OR IGNORE INTO temp.${table}_then`, rowsOf(scratch, table));
  const spells = rowsOf(scratch, 'memberships').filter(({ person }) => isNew.has(String(person)));
  insert(db, 'INSERT INTO temp.memberships_then', spells);
}

type Row = Record<string, unknown>;

const rowsOf = ({ $client }: Db, table: string) => $client.prepare(`SELECT * FROM ${table}`).all() as Row[];

function insert({ $client }: Db, into: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const values = columns.map((column) => `:${column}`).join(', ');
  const statement = $client.prepare(`${into} (${columns.join(', ')}) VALUES (${values})`);
  for (const row of rows) statement.run(row);
}
