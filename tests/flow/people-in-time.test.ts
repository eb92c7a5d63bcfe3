// Joiners, leavers and movers in the middle of a month: points go with the team of the win, and nobody is shown who left.

import { describe, expect, test } from 'vitest';
import { readTeamTotals } from '#db/queries/totals.ts';
import { HOUR_MS } from '#src/domain/durations.ts';
import type { Craft } from '#src/domain/fact.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { replay } from '#src/usecases/replay.ts';
import { standings } from '#src/usecases/standings.ts';
import { makeOffice, PLAIN_RULES } from '#tests/support/office.ts';

/** Midnight in Amsterdam at the start of a day of November 2026. */
const nov = (day: number) => Date.parse(`2026-11-${String(day).padStart(2, '0')}T00:00:00+01:00`);

function openOffice(rules: object = {}) {
  const office = makeOffice({ ...PLAIN_RULES, bothCrafts: false, ...rules });
  const person = (key: string, craft: Craft, team: string | null) =>
    office.tell({
      kind: 'person_set',
      person: { person: key, name: key, craft, team, title: '', email: '', face: key },
    });
  const win = (deal: string, at: number, who: string, major = 10_000) =>
    office.tell({
      kind: 'deal_set',
      deal: {
        ...{ deal, customer: deal, owners: [{ person: who, share: '1' }], amountMinor: major * 100 },
        ...{
          currency: 'EUR',
          rate: null,
          lead: null,
          opened: null,
          won: { at, precision: 'time' },
          stage: 'won',
        },
      },
    });
  const move = (who: string, team: string | null, fromAt: number) =>
    office.tell({ kind: 'membership_set', person: who, team, fromAt });
  const totals = () =>
    Object.fromEntries(readTeamTotals(office.app.db, '2026-11').map(({ team, sales }) => [team, sales]));
  return { ...office, person, win, move, totals };
}

describe('points', () => {
  test('go with the team of the won instant, for whoever joins, moves and leaves', () => {
    const office = openOffice();
    office.person('mover', 'sales', 'Harbour');
    office.person('joiner', 'sales', null);
    office.move('mover', 'Lantern', nov(10));
    office.move('mover', null, nov(15));
    office.move('joiner', 'Harbour', nov(12));
    office.win('before', nov(10) - 1, 'mover');
    office.win('at', nov(10), 'mover');
    office.win('gone', nov(15), 'mover');
    office.win('early', nov(12) - 1, 'joiner');
    office.win('late', nov(12), 'joiner');
    expect(office.totals()).toMatchObject({ Harbour: 200, Lantern: 100 });
    expect(replay(office.app).differences).toEqual([]);
  });

  test('per head, a part of the month counts by its days, exactly', () => {
    const office = openOffice({ teamScore: 'perHead' });
    office.setNow(nov(1));
    for (const key of ['a', 'b']) office.person(key, 'sales', 'Harbour');
    office.person('c', 'sales', 'Lantern');
    // Of 20 days, b is here for 9 and there for 11: 29/20 heads and 31/20 heads.
    office.move('b', 'Lantern', nov(10));
    office.win('one', nov(5), 'a', 29_000);
    office.win('two', nov(6), 'c', 31_000);
    office.setNow(nov(20) + HOUR_MS);
    expect(standings(office.app, null, 'team').map(({ place, points }) => [place, points])).toEqual([
      [1, 200],
      [1, 200],
    ]);
    // One day more changes both head-counts: 30/21 and 33/21, so Harbour is ahead.
    office.setNow(nov(21) + HOUR_MS);
    expect(standings(office.app, null, 'team').map(({ place, key, points }) => [place, key, points])).toEqual(
      [
        [1, 'Harbour', 203],
        [2, 'Lantern', 197.3],
      ],
    );
  });
});

describe('a leaver', () => {
  test('keeps the team’s points and is no face on the board; an emptied team keeps its row', () => {
    const office = openOffice();
    office.person('anna', 'sales', 'Harbour');
    office.person('ben', 'sales', 'Harbour');
    office.person('solo', 'sales', 'Lantern');
    office.win('one', nov(5), 'anna');
    office.win('two', nov(6), 'solo');
    office.move('anna', null, nov(10));
    office.move('solo', null, nov(10));
    const { teams } = boardFrame(office.app);
    const shown = Object.fromEntries(
      teams.map(({ name, points, faces }) => [name, [points, faces.sales.map(({ name: who }) => who)]]),
    );
    expect(shown).toEqual({ Harbour: [100, ['ben']], Lantern: [100, []] });
    expect(office.totals()).toEqual({ Harbour: 100, Lantern: 100 });
  });
});
