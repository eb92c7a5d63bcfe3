// Dated membership: points follow the team of the won instant, and a plan changes nothing until its day.

import { expect, test } from 'vitest';
import { readRoster } from '#db/queries/people.ts';
import { readTeamTotals } from '#db/queries/totals.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Person } from '#src/domain/fact.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { home } from '#src/usecases/home.ts';
import { importCsv } from '#src/usecases/import-csv.ts';
import { profile } from '#src/usecases/profile.ts';
import { replay } from '#src/usecases/replay.ts';
import { makeOffice, PLAIN_RULES } from '../support/office.ts';

const NOV_1 = Date.parse('2026-10-31T23:00:00Z');
const DEC_1 = Date.parse('2026-11-30T23:00:00Z');
const AMARA: Person = {
  person: 'amara',
  name: 'Amara Okonkwo',
  craft: 'sales',
  team: 'Kestrel',
  title: '',
  email: '',
  face: 'amara',
};

function officeWithAmara(rules: unknown = PLAIN_RULES) {
  const office = makeOffice(rules);
  office.tell({ kind: 'person_set', person: AMARA });
  const win = (deal: string, at: number) =>
    office.tell({
      kind: 'deal_set',
      deal: {
        deal,
        customer: deal,
        owners: [{ person: 'amara', share: '1' }],
        amountMinor: 1_000_000,
        currency: 'EUR',
        rate: null,
        lead: null,
        opened: null,
        won: { at, precision: 'time' },
        stage: 'won',
      },
    });
  const move = (team: string | null, fromAt: number) =>
    office.tell({ kind: 'membership_set', person: 'amara', team, fromAt });
  const totals = (season = '2026-11') =>
    readTeamTotals(office.app.db, season).map(({ team, sales }) => [team, sales]);
  return { ...office, win, move, totals };
}

/** Where each surface shows Amara just now. */
function seenIn({ app }: ReturnType<typeof officeWithAmara>): (string | null | undefined)[] {
  const onBoard = boardFrame(app).teams.find(({ faces }) => faces.sales.length > 0)?.name;
  const atHome = home(app).teams.find(({ people }) => people.length > 0)?.name;
  const onPage = /in (\w+)$/.exec(profile(app, 'amara', null).standing)?.[1];
  return [onBoard, atHome, onPage, readRoster(app.db, app.now())[0]?.team];
}

test('a planned move changes nothing until its day, and then happens by itself without a fact', () => {
  const office = officeWithAmara();
  office.win('before', office.app.now());
  office.move('Summit', DEC_1);
  expect(seenIn(office)).toEqual(['Kestrel', 'Kestrel', 'Kestrel', 'Kestrel']);
  office.setNow(DEC_1 - 1);
  expect(seenIn(office)).toEqual(['Kestrel', 'Kestrel', 'Kestrel', 'Kestrel']);
  office.setNow(DEC_1);
  expect(seenIn(office)).toEqual(['Summit', 'Summit', 'Summit', 'Summit']);
  office.win('after', DEC_1 + 1);
  expect(office.totals()).toEqual([['Kestrel', 100]]);
  expect(office.totals('2026-12')).toEqual([['Summit', 100]]);
  expect(profile(office.app, 'amara', '2026-11').standing).toBe('Closer in Kestrel');
});

test('a move in the open month takes exactly the points since then along, and replay agrees', () => {
  const office = officeWithAmara();
  office.win('early', NOV_1 + 2 * DAY_MS);
  office.win('late', NOV_1 + 9 * DAY_MS);
  office.move('Lantern', NOV_1 + 5 * DAY_MS);
  expect(office.totals().filter(([, sales]) => sales !== 0)).toEqual([
    ['Kestrel', 100],
    ['Lantern', 100],
  ]);
  expect(replay(office.app)).toMatchObject({ agrees: true, differences: [] });
});

test('a team that was emptied keeps its points and its row', () => {
  const office = officeWithAmara();
  office.win('early', NOV_1 + DAY_MS);
  office.move(null, NOV_1 + 5 * DAY_MS);
  const [row] = boardFrame(office.app).teams;
  expect(row).toMatchObject({ name: 'Kestrel', score: '100', faces: { sales: [], marketing: [] } });
  expect(home(office.app).teams.map(({ name }) => name)).toEqual([null]);
});

test('per head, a plan counts nobody before its day', () => {
  const office = officeWithAmara({ ...PLAIN_RULES, teamScore: 'perHead' });
  office.win('early', NOV_1 + DAY_MS);
  const before = boardFrame(office.app).teams.map(({ name, score }) => [name, score]);
  office.move('Summit', DEC_1);
  expect(boardFrame(office.app).teams.map(({ name, score }) => [name, score])).toEqual(before);
});

test('a later word replaces what was planned for afterwards', () => {
  const office = officeWithAmara();
  office.move('Summit', DEC_1);
  office.move('Lantern', DEC_1 - 3 * DAY_MS);
  office.setNow(DEC_1 + DAY_MS);
  expect(seenIn(office)).toEqual(['Lantern', 'Lantern', 'Lantern', 'Lantern']);
});

test('strangers cannot move, and the points of a finished month stay where its ceremony told them', () => {
  const office = officeWithAmara();
  const stranger = { kind: 'membership_set' as const, person: 'bram', team: null, fromAt: DEC_1 };
  expect(() => office.tell(stranger)).toThrow(/nobody we know/);
  office.win('october', NOV_1 - DAY_MS);
  expect(() => office.move('Summit', NOV_1 - 9 * DAY_MS)).toThrow(
    'October 2026 is over, and its points stay with the team that won them. Give a day from 1 November on.',
  );
  office.move('Summit', NOV_1);
  expect(office.totals('2026-10')).toEqual([['Kestrel', 100]]);
});

test('a list is compared with the team of the day, and leaves the plan alone', async () => {
  const office = officeWithAmara();
  office.move('Summit', DEC_1);
  const list = async (team: string) => {
    const csv = `person,name,craft,team\namara,Amara Okonkwo,sales,${team}\n`;
    const input = (async function* () {
      yield new TextEncoder().encode(csv);
    })();
    return importCsv(office.app, { kind: 'people', input, map: null, dryRun: false });
  };
  expect(await list('Kestrel')).toMatchObject({ unchanged: 1 });
  expect(await list('Lantern')).toMatchObject({ changed: 1 });
  expect(readRoster(office.app.db, office.app.now())[0]?.team).toBe('Lantern');
  office.setNow(DEC_1 + 1);
  expect(readRoster(office.app.db, office.app.now())[0]?.team).toBe('Summit');
  expect(await list('Summit')).toMatchObject({ unchanged: 1 });
  expect(await list('Kestrel')).toMatchObject({ changed: 1 });
  expect(readRoster(office.app.db, office.app.now())[0]?.team).toBe('Kestrel');
});
