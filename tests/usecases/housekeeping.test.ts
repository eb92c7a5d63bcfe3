// What is only kept for a while goes when its time is over, and nobody goes by a mistaken clock.

import { expect, test } from 'vitest';
import { saveMeta } from '#db/queries/meta.ts';
import { readPerson } from '#db/queries/people.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import { addAccount } from '#src/usecases/accounts.ts';
import { keepHouse } from '#src/usecases/housekeeping.ts';
import { makeLink } from '#src/usecases/links.ts';
import { writeMessage } from '#src/usecases/messages.ts';
import { makeOffice, type TestOffice } from '../support/office.ts';

const START = Date.parse('2026-01-05T09:00:00Z');

function officeWithALeaver(): TestOffice {
  const office = makeOffice();
  office.setNow(START);
  const rest = { craft: 'sales', title: '', email: '', face: 'f' } as const;
  for (const name of ['Ada', 'Bram'])
    office.tell({ kind: 'person_set', person: { person: `p-${name}`, name, team: 'Harbour', ...rest } });
  office.tell({ kind: 'membership_set', person: 'p-Bram', team: null, fromAt: START + DAY_MS });
  saveMeta(office.app.db, 'keep-months', '6');
  return office;
}

/** Life goes on: facts are what bears out that time has passed. */
function passDays(office: TestOffice, days: number): void {
  office.setNow(START + days * DAY_MS);
  office.tell({ kind: 'goal_set', season: '2026-12', amountMinor: days });
}

test('whoever left longer ago than the office keeps names is erased, and only they', () => {
  const office = officeWithALeaver();
  passDays(office, 180);
  expect(keepHouse(office.app).people).toBe(0);
  passDays(office, 190);
  expect(keepHouse(office.app).people).toBe(1);
  expect(keepHouse(office.app).people).toBe(0);
  expect(readPerson(office.app.db, 'p-Ada')?.name).toBe('Ada');
  expect(readPerson(office.app.db, 'p-Bram')).toBeNull();
});

test('a clock that was set years ahead erases nobody', () => {
  const office = officeWithALeaver();
  office.setNow(START + 4000 * DAY_MS);
  expect(keepHouse(office.app).people).toBe(0);
  expect(readPerson(office.app.db, 'p-Bram')?.name).toBe('Bram');
});

test('a link goes a week after it ran out', () => {
  const office = makeOffice();
  office.setNow(START);
  const terminal = { kind: 'terminal' } as const;
  const account = addAccount(office.app, terminal, {
    email: 'ada@example.com',
    name: 'Ada',
    role: 'viewer',
    person: null,
  });
  makeLink(office.app, terminal, 'invitation', account);
  office.setNow(START + 9 * DAY_MS);
  expect(keepHouse(office.app).rows).toBe(0);
  office.setNow(START + 11 * DAY_MS);
  expect(keepHouse(office.app).rows).toBe(1);
});

test('a message goes a month after its last day, and not while it stands', () => {
  const office = makeOffice();
  office.setNow(START);
  const form = { words: 'The pricing guide is out.', why: '', ask: '', until: '2026-01-20' };
  writeMessage(office.app, { kind: 'terminal' }, form, 'a-message-to-keep');
  office.setNow(START + 40 * DAY_MS);
  expect(keepHouse(office.app).rows).toBe(0);
  office.setNow(START + 47 * DAY_MS);
  expect(keepHouse(office.app).rows).toBe(1);
});
