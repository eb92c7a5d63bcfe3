// What a machine sends: read as a row of a file is read, refused in a sentence.

import { describe, expect, test } from 'vitest';
import { readAsset } from '#db/queries/assets.ts';
import type { Person } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { TERMINAL } from '#src/runtime/commands/command.ts';
import { receiveFact } from '#src/usecases/receive-fact.ts';
import { standings } from '#src/usecases/standings.ts';
import { actorOfToken, createToken, endToken } from '#src/usecases/tokens.ts';
import { makeOffice, type TestOffice } from '../support/office.ts';

const LINUS: Person = {
  person: 'linus',
  name: 'Linus',
  craft: 'sales',
  team: 'Harbour',
  title: '',
  email: '',
  face: 'linus',
};

function count(office: TestOffice, table: string): number {
  return Number(office.app.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
}

describe('a fact from a machine', () => {
  const deal = {
    key: 'crm/1',
    kind: 'deal',
    deal: '1',
    customer: 'N',
    owners: 'Linus',
    won: '2026-11-20',
    stage: 'won',
  };

  test('is read as a row of a file is read', () => {
    const office = makeOffice();
    office.tell({ kind: 'person_set', person: LINUS });
    expect(receiveFact(office.app, { ...deal, amount: 10_000 })).toEqual({ fact: 4, isNew: true });
    expect(standings(office.app, '2026-11', 'person')).toEqual([
      { place: 1, key: 'linus', name: 'Linus', points: 100 },
    ]);
  });

  test('may be an asset, whose own kind is the field asset_kind', () => {
    const office = makeOffice();
    office.tell({ kind: 'person_set', person: { ...LINUS, person: 'ada', name: 'Ada', craft: 'marketing' } });
    const asset = { key: 'cms/7', kind: 'asset', asset: 'a7', title: 'Port of Antwerp', makers: ['Ada'] };
    expect(() => receiveFact(office.app, asset)).toThrow(/“asset_kind” is missing/);
    receiveFact(office.app, { ...asset, asset_kind: 'case study' });
    expect(readAsset(office.app.db, 'a7')).toMatchObject({ kind: 'case-study', title: 'Port of Antwerp' });
  });

  test.each([
    ['no object', [], /JSON object/],
    ['no key', { ...deal, key: ' ' }, /key has to be/],
    ['an unknown kind', { ...deal, kind: '__proto__' }, /kind has to be one of/],
    ['an unknown field', { ...deal, amount: 1, colour: 'red' }, /no field “colour”/],
    ['a missing field', deal, /“amount” is missing/],
    ['a bad amount', { ...deal, amount: 'a lot' }, /amount: /],
    ['a stranger', { ...deal, amount: 1, owners: ['Nemo'] }, /Nobody here is called “Nemo”/],
    ['a nested field', { ...deal, amount: { of: 1 } }, /has to be a text, a number or null/],
  ])('%s is refused in a sentence', (_name, value, say) => {
    const office = makeOffice();
    office.tell({ kind: 'person_set', person: LINUS });
    expect(() => receiveFact(office.app, value)).toThrow(Refusal);
    expect(() => receiveFact(office.app, value)).toThrow(say);
    expect(count(office, 'facts')).toBe(3);
  });
});

test('a token opens until it is revoked, and only its hash is kept', () => {
  const { app } = makeOffice();
  const { id, token } = createToken(app, TERMINAL, 'CRM');
  expect(actorOfToken(app, token)).toEqual({ kind: 'machine', token: id, name: 'CRM' });
  expect(JSON.stringify(app.db.$client.prepare('SELECT * FROM tokens').all())).not.toContain(token);
  endToken(app, TERMINAL, id);
  expect(actorOfToken(app, token)).toBeNull();
  expect(() => endToken(app, TERMINAL, id)).toThrow(/no open token/);
});
