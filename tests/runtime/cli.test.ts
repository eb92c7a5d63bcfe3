// The command line as a person at a terminal meets it: what it prints, and the exit code it leaves.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDb, openDb } from '#db/open.ts';
import { openTerminal } from '#tests/support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'assist-cli-'));
const database = join(folder, 'office.db');
const home = process.cwd();
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const { shell, assist } = openTerminal(folder, database);

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const INIT = ['init', '--name', 'Brightwater', '--timezone', 'Europe/Amsterdam', '--currency', 'EUR'];

beforeAll(() => {
  process.chdir(folder);
  expect(shell(['standings']), 'before init').toMatchObject({
    code: 1,
    err: expect.stringContaining('assist init'),
  });
  const rules = file(
    'rules.json',
    JSON.stringify({ win: { base: 50, perAmount: 1000, perPoints: 1, cap: 500 } }),
  );
  expect(shell([...INIT, '--rules', rules])).toMatchObject({ code: 0, err: '' });
  file(
    'people.csv',
    'person,name,craft,team,title,email\nmaya,Maya,sales,Harbour,,\njonas,Jonas,marketing,Harbour,,\n',
  );
  file(
    'assets.csv',
    'asset,title,kind,published,url,makers\nguide,Pricing guide,deck,2026-01-12,,jonas:100\n',
  );
  file(
    'deals.csv',
    'deal,customer,owners,amount,currency,lead,opened,won,stage\nD1,Northwind,maya,96000,EUR,,,2026-11-20T14:31,won\n',
  );
  file(
    'touches.csv',
    'touch,deal,asset,at,contact,evidence\nT1,D1,guide,2026-11-12,,tracked\nT2,D9,guide,2026-11-12,,tracked\n',
  );
  for (const kind of ['people', 'assets', 'deals', 'touches']) {
    expect(shell(['import', kind, `${kind}.csv`]), kind).toMatchObject({ code: 0, err: '' });
  }
});

describe('the answers', () => {
  test('standings, of teams and of people', async () => {
    expect(JSON.parse(shell(['standings', '--season', '2026-11', '--json']).out)).toEqual([
      { place: 1, key: 'Harbour', name: 'Harbour', points: 292 },
    ]);
    expect(
      JSON.parse((await assist(['standings', '--season', '2026-11', '--by', 'person', '--json'])).out),
    ).toEqual([
      { place: 1, key: 'jonas', name: 'Jonas', points: 146 },
      { place: 1, key: 'maya', name: 'Maya', points: 146 },
    ]);
  });

  test('a receipt says points, weights and people', async () => {
    const receipt = JSON.parse((await assist(['receipt', 'D1', '--json'])).out);
    expect(receipt).toMatchObject({ winPoints: 146, assistPot: 146, waiting: 0 });
    expect(receipt.entries).toMatchObject([
      { person: 'maya', team: 'Harbour', kind: 'win', touch: null, weight: '1', points: 146 },
      { person: 'jonas', kind: 'assist', touch: 'T1', asset: 'guide', weight: '1', points: 146 },
    ]);
  });

  test('an import of the same file changes nothing, and what waits still waits', async () => {
    expect(JSON.parse((await assist(['import', 'touches', 'touches.csv', '--json'])).out)).toEqual({
      read: 2,
      new: 0,
      changed: 0,
      unchanged: 1,
      waiting: 1,
      problems: [],
    });
  });

  test('replay agrees', async () => {
    expect(JSON.parse((await assist(['replay', '--json'])).out)).toMatchObject({ facts: 8, agrees: true });
  });

  test('a goal is set in the currency of the office', async () => {
    expect((await assist(['goal', '1.2'])).out).toContain('€1.20');
    expect((await assist(['goal', '1200000', '--season', '2026-12'])).out).toBe(
      'The joint goal of 2026-12 is €1,200,000.\n',
    );
  });

  test('a token is printed once, alone on its line', async () => {
    expect((await assist(['token', 'create', 'CRM'])).out).toMatch(/^assist_[\w-]{32}\n$/);
    expect((await assist(['token', 'list'])).out).toMatch(/^1 {2}CRM .*open\n$/);
    expect((await assist(['token', 'revoke', '1'])).out).toBe('Token 1 is revoked.\n');
    expect((await assist(['token', 'revoke', '1'])).code).toBe(1);
  });

  test('init again changes nothing; another office is refused', async () => {
    expect((await assist([...INIT, '--locale', 'en-GB'])).out).toContain('made before');
    const other = await assist(['init', '--name', 'Other', '--timezone', 'Asia/Tokyo', '--currency', 'JPY']);
    expect(other).toMatchObject({
      code: 1,
      err: expect.stringContaining('already is the office Brightwater'),
    });
  });
});

describe('one sentence for every mistake', () => {
  test.each([
    [['frobnicate'], 2, /no command frobnicate/],
    [['__proto__'], 2, /no command/],
    [['standings', '--by', 'moon'], 2, /team or person/],
    [['standings', '--season', 'November'], 1, /not a season/],
    [['receipt', 'nothing'], 1, /no deal nothing/],
    [['import', 'cars', 'people.csv'], 2, /people, assets, deals or touches/],
    [['import', 'people', 'missing.csv'], 1, /no file missing.csv/],
    [['import', 'people', '.'], 1, /not a file/],
    [['import', 'people', 'people.csv', '--map', 'people.csv'], 1, /no JSON/],
    [['import', 'deals', 'people.csv'], 1, /missing for deals/],
    [['init', '--name', 'X', '--timezone', 'Mars/Base', '--currency', 'EUR'], 1, /no time zone/],
    [['init', '--name', 'X', '--timezone', 'UTC', '--currency', 'XXQ'], 1, /no currency/],
    [['goal', 'lots'], 1, /lots/],
    [['goal', '0'], 1, /above zero/],
    [['token'], 2, /created, listed or revoked/],
  ])('%j', async (words, code, say) => {
    const answer = await assist(words);
    expect(answer).toMatchObject({ code, out: '' });
    expect(answer.err).toMatch(say);
    expect(answer.err).not.toMatch(/\bat .*\.ts:\d/);
  });

  test('rules are set for a day to come, signed for both crafts, and printed with their versions', async () => {
    const path = join(folder, 'rules.db');
    const env = { ASSIST_DB: path };
    expect((await assist(INIT, env)).code).toBe(0);
    const next = file('next.json', JSON.stringify({ win: { base: 10, perAmount: 500 }, windowDays: 90 }));
    const set = ['rules', 'set', next, '--note', 'Simpler'];
    expect(shell(set, env).code).toBe(2);
    expect(await assist([...set, '--from', '2020-01-01'], env)).toMatchObject({
      code: 1,
      err: expect.stringContaining('choose a later day'),
    });
    expect(await assist([...set, '--from', '2099-12-01'], env)).toMatchObject({
      code: 0,
      out: 'Version 2 is signed for both crafts and begins at midnight on 2099-12-01.\n',
    });
    const { out } = await assist(['rules'], env);
    expect(out).toContain('Version 2, to come from 1 December 2099');
    expect(out).toContain('Signed by the terminal, for both crafts, on');
    expect(out).toContain('A win gives 10 points and 1 more for every €500.');
    expect(out).toContain('Version 1, in force from the start to 30 November 2099');
    expect((await assist(['replay'], env)).code).toBe(0);
  });

  test('the moment of a ceremony is refused before the month is over, and told once it is said', async () => {
    expect(await assist(['freeze', '2099-11', '--ceremony', '2099-11-30 16:30'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Its ceremony can be on 1 December or later.'),
    });
    expect((await assist(['freeze', '2099-11', '--ceremony', '2099-12-01 10:00'])).out).toBe(
      'The ceremony of November 2099 is on 1 December 2099, 10:00.\n',
    );
  });

  test('impossible rules are named', async () => {
    const rules = file('bad.json', JSON.stringify({ win: { base: -1 } }));
    const answer = await assist([...INIT, '--rules', rules], { ASSIST_DB: join(folder, 'other.db') });
    expect(answer).toMatchObject({ code: 1, err: expect.stringContaining('base') });
  });

  test('a database that is being held by another program for long', () => {
    const path = join(folder, 'held.db');
    expect(shell(INIT, { ASSIST_DB: path }).code).toBe(0);
    const holder = openDb(path);
    holder.$client.exec('BEGIN IMMEDIATE');
    const answer = shell(['goal', '100'], { ASSIST_DB: path });
    holder.$client.exec('ROLLBACK');
    closeDb(holder);
    expect(answer).toMatchObject({ code: 1, err: expect.stringContaining('another program') });
  });
});
