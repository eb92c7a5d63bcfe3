// The one exception to “only ever added”: rewrites rows so that a person is no longer in them. Points never move.

import type { Db } from '../open.ts';

/** Runs `rewrite` with the guards of these tables off, inside the caller's transaction, and puts them back. */
export function withoutGuards<T>({ $client }: Db, tables: readonly string[], rewrite: () => T): T {
  if (!$client.inTransaction) throw new Error('Guards are only taken off inside a transaction.');
  const list = $client.prepare(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN (SELECT value FROM json_each(?))",
  );
  const guards = list.all(JSON.stringify(tables)) as { name: string; sql: string }[];
  for (const { name } of guards) $client.exec(`DROP TRIGGER "${name}"`);
  const result = rewrite();
  for (const { sql } of guards) $client.exec(sql);
  return result;
}

/** A text column whose rows may name somebody, by the column that identifies a row. */
export type Place = { table: string; key: string; column: string };

/** Every place where a person may be named in text or JSON, apart from the facts. */
export const PLACES: readonly Place[] = [
  { table: 'moments', key: 'number', column: 'body' },
  { table: 'moments', key: 'number', column: 'key' },
  { table: 'audit', key: 'number', column: 'thing' },
  { table: 'audit', key: 'number', column: 'told' },
  { table: 'audit', key: 'number', column: 'actor_name' },
  { table: 'deck', key: 'id', column: 'body' },
  { table: 'seals', key: 'season', column: 'body' },
  { table: 'seals', key: 'season', column: 'overruled' },
  { table: 'questions', key: 'question', column: 'why' },
  { table: 'questions', key: 'question', column: 'reason' },
  { table: 'thanks', key: 'thanks', column: 'words' },
  { table: 'rules_drafts', key: 'id', column: 'note' },
  { table: 'messages', key: 'id', column: 'words' },
  { table: 'messages', key: 'id', column: 'why' },
  { table: 'messages', key: 'id', column: 'by' },
  { table: 'deals', key: 'deal', column: 'owners' },
  { table: 'assets', key: 'asset', column: 'makers' },
  { table: 'assets', key: 'asset', column: 'title' },
];

/** Rows of the place that hold one of the texts, as they are written inside JSON. */
export function readNaming({ $client }: Db, { table, key, column }: Place, texts: readonly string[]) {
  return $client
    .prepare(
      `SELECT ${key} AS key, ${column} AS text FROM ${table}
       WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(${table}.${column}, value) > 0)`,
    )
    .all(JSON.stringify(texts)) as { key: string | number; text: string }[];
}

export function writeNaming(
  { $client }: Db,
  { table, key, column }: Place,
  row: string | number,
  text: string,
) {
  $client.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`).run(text, row);
}

export type NamingFact = { number: number; kind: string; key: string; subject: string | null; body: string };

/** Facts that hold one of the texts in their key, subject or body. */
export function readNamingFacts({ $client }: Db, texts: readonly string[]): NamingFact[] {
  return $client
    .prepare(
      `SELECT number, kind, key, subject, body FROM facts WHERE EXISTS
         (SELECT 1 FROM json_each(?) WHERE instr(body, value) > 0 OR instr(key, value) > 0)`,
    )
    .all(JSON.stringify(texts)) as NamingFact[];
}

export function writeNamingFact({ $client }: Db, fact: Omit<NamingFact, 'kind'> & { hash: string }): void {
  $client
    .prepare('UPDATE facts SET key = ?, subject = ?, body = ?, hash = ?, sent = NULL WHERE number = ?')
    .run(fact.key, fact.subject, fact.body, fact.hash, fact.number);
}

/** Columns that hold a person's key and nothing else; the audit log writes `person:` before it. */
const KEYS = [
  ['entries', 'person'],
  ['person_totals', 'person'],
  ['memberships', 'person'],
  ['people', 'person'],
  ['touches', 'said_by'],
  ['questions', 'person'],
  ['thanks', 'giver'],
  ['thanks', 'receiver'],
  ['messages', 'ask'],
] as const;

export function renameKey({ $client }: Db, from: string, to: string): void {
  for (const [table, column] of KEYS) {
    $client.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`).run(to, from);
  }
  $client.prepare('UPDATE audit SET thing = ? WHERE thing = ?').run(`person:${to}`, `person:${from}`);
}

/** What somebody wrote to a colleague, or was written, goes whole: it is personal from the first word to the last. */
export function blankThanks({ $client }: Db, person: string): void {
  $client.prepare("UPDATE thanks SET words = '' WHERE giver = :person OR receiver = :person").run({ person });
}

/** What is left in the roster: a key, a craft, and the teams. */
export function blankPerson({ $client }: Db, person: string, name: string): void {
  $client
    .prepare("UPDATE people SET name = ?, title = '', email = '', face = ? WHERE person = ?")
    .run(name, person, person);
}

/** Picture, choices and account of somebody who is gone; a draft that names them goes whole. */
export function dropTraces(
  { $client }: Db,
  person: string,
  account: string | null,
  texts: readonly string[],
): void {
  for (const table of ['pictures', 'choices'])
    $client.prepare(`DELETE FROM ${table} WHERE person = ?`).run(person);
  $client
    .prepare(
      'UPDATE imports SET body = NULL WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(body, value) > 0)',
    )
    .run(JSON.stringify(texts));
  $client
    .prepare(
      // Only these two hold what somebody wrote: a key such as `1` is also in what the office chose.
      `DELETE FROM meta WHERE (key LIKE 'paste/%' OR key = 'test-bell')
       AND EXISTS (SELECT 1 FROM json_each(?) WHERE instr(meta.value, json_each.value) > 0)`,
    )
    .run(JSON.stringify(texts));
  if (account === null) return;
  $client.prepare('DELETE FROM sessions WHERE user_id = ?').run(account);
  $client.prepare('DELETE FROM links WHERE account = ?').run(account);
}
