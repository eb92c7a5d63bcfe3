// The loop beside a group's form: it follows what is typed, also while a special day is only half written.

import { expect, it } from 'vitest';
import { blankGroup } from '#src/domain/television/group-form.ts';
import { previewLoop } from '#src/web/group-page.ts';
import { makeOffice } from '#tests/support/office.ts';
import { COACH, groupForm } from '#tests/support/screens.ts';

const { app } = makeOffice();
const BOARD_40 = groupForm().rows.map((row) => (row.scene === 'board' ? { ...row, seconds: '40' } : row));
const preview = (given: Parameters<typeof groupForm>[0]) =>
  previewLoop(app, COACH, groupForm({ rows: BOARD_40, ...given }), blankGroup('en'));
const HALF = { on: '', name: 'Thanksgiving', shows: 'dark', from: '', until: '' };

it('follows the rest of the form while a special day is half written, and says which', () => {
  const { loop, trouble, isKept } = preview({ days: [HALF] });
  expect(loop).toEqual(preview({}).loop);
  expect(loop.stops[0]).toMatchObject({ name: 'Board', seconds: 40 });
  expect([trouble, isKept]).toEqual(['Say on which day Thanksgiving is, like 2026-12-24.', false]);
});

it('is what is kept while anything else cannot be', () => {
  const { loop, trouble, isKept } = preview({ timezone: 'Atlantis', days: [HALF] });
  expect(loop).toEqual(previewLoop(app, COACH, groupForm(), blankGroup('en')).loop);
  expect([trouble?.slice(0, 24), isKept]).toEqual(['Atlantis is no time zone', true]);
});
