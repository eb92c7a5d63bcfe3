// Everything that is kept about one person, table by table, for the person to take along.

import type { Db } from '../open.ts';

/** Rows as the database holds them, without secrets; a picture only says that it is there. */
export type PersonFile = Readonly<Record<string, readonly Record<string, unknown>[]>>;

const PARTS: Readonly<Record<string, string>> = {
  person: 'SELECT person, name, craft, team, title, email, face FROM people WHERE person = :person',
  memberships: 'SELECT team, from_at FROM memberships WHERE person = :person ORDER BY from_at',
  choices:
    'SELECT shown_as, alias, on_screens, in_feed, sound, strengths FROM choices WHERE person = :person',
  picture: 'SELECT hash, at, length(bytes) AS bytes FROM pictures WHERE person = :person',
  account: 'SELECT id, email, name, role, created_at, disabled_at FROM accounts WHERE id = :account',
  sessions:
    'SELECT created_at, seen_at, agent, address FROM sessions WHERE user_id = :account ORDER BY created_at',
  entries: `SELECT number, fact, deal, kind, team, craft, touch, asset, season, rules_version, weight, points
    FROM entries WHERE person = :person ORDER BY number`,
  deals: `SELECT deal, customer, owners, amount_minor, currency, won_at, stage FROM deals
    WHERE EXISTS (SELECT 1 FROM json_each(owners) WHERE value ->> 'person' = :person) ORDER BY deal`,
  assets: `SELECT asset, title, kind, published_on, url, makers FROM assets
    WHERE EXISTS (SELECT 1 FROM json_each(makers) WHERE value ->> 'person' = :person) ORDER BY asset`,
  touches_said: 'SELECT touch, deal, asset, at, evidence FROM touches WHERE said_by = :person ORDER BY at',
  thanks: `SELECT thanks, giver, receiver, deal, words, at, withdrawn_at FROM thanks
    WHERE giver = :person OR receiver = :person ORDER BY fact`,
  facts: `SELECT number, kind, source, occurred_at, recorded_at, body FROM facts
    WHERE kind IN ('person_set', 'membership_set') AND subject = :person ORDER BY number`,
  audit:
    'SELECT at, verb, thing, told FROM audit WHERE actor = :actor OR thing IN (:thing, :actor) ORDER BY number',
};

/** `account` is null for somebody who never had one. */
export function readPersonFile({ $client }: Db, person: string, account: string | null): PersonFile {
  const all = { person, account, actor: `account:${account}`, thing: `person:${person}` };
  return Object.fromEntries(
    Object.entries(PARTS).map(([name, sql]) => {
      const asked = Object.entries(all).filter(([word]) => sql.includes(`:${word}`));
      return [name, $client.prepare(sql).all(Object.fromEntries(asked)) as Record<string, unknown>[]];
    }),
  );
}
