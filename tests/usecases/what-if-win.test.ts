// The win that a draft is tried on: whoever has points of it is shown, however many they are.

import { expect, test } from 'vitest';
import { readOffice } from '#db/queries/office.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import { parseRules } from '#src/domain/parse-rules.ts';
import { COLLEAGUE } from '#src/domain/shown.ts';
import { winUnderBoth } from '#src/usecases/what-if-win.ts';
import { winPeople } from '#src/usecases/win-people.ts';
import { makeOffice, PLAIN_RULES } from '../support/office.ts';
import { wonByAmara } from '../support/rules-office.ts';

test('of a win of eight people nobody is left out, and their points are both pots', () => {
  const { app, tell } = makeOffice();
  const helpers = ['ada', 'bo', 'cleo', 'dora', 'eve', 'finn', 'grace'];
  for (const person of ['amara', ...helpers]) {
    const craft = person === 'amara' ? 'sales' : 'marketing';
    tell({
      kind: 'person_set',
      person: { person, craft, name: person, team: 'Harbour', title: '', email: '', face: person },
    });
  }
  const makers = helpers.map((person) => ({ person, share: '1' }));
  const asset = { asset: 'deck', title: 'deck', kind: 'deck', publishedOn: null, url: '', makers };
  tell({ kind: 'asset_set', asset });
  const at = app.now() - 60_000;
  tell({ kind: 'deal_set', deal: wonByAmara('north', at) });
  const met = { at: at - DAY_MS, precision: 'time' } as const;
  const touch = { touch: 't1', deal: 'north', asset: 'deck', at: met, contact: null } as const;
  tell({ kind: 'touch_set', touch: { ...touch, evidence: 'tracked', rejected: false } });

  const office = readOffice(app.db);
  const people = winPeople(app, COLLEAGUE);
  const win = office && winUnderBoth(app, office, parseRules(PLAIN_RULES), people);
  expect(win?.says).toContain('It gives 100 points twice');
  expect(win?.people.map(({ face }) => face.person)).toEqual(['amara', ...helpers]);
  expect(win?.people.reduce((sum, { before }) => sum + Number(before), 0)).toBe(200);
});
