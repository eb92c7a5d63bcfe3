// A win is judged by the rules in force when it was won: the last millisecond before a version's day, and its first.

import { describe, expect, it } from 'vitest';
import { readEntriesOf } from '#db/queries/ledger.ts';
import { DAY_MS, HOUR_MS } from '#src/domain/durations.ts';
import { startOfDay } from '#src/domain/time.ts';
import { replay } from '#src/usecases/replay.ts';
import { signDraft } from '#src/usecases/sign-rules.ts';
import { draftIn, makeRulesOffice, ruth, wonByAmara } from '#tests/support/rules-office.ts';

/** Signed three days before; base 0 before the day, 100 from it on. */
describe.for([
  ['Pacific/Kiritimati', '2026-12-01', '2026-11-30T10:00:00.000Z'],
  // Clocks go forward at 2:00 on the 14th of March 2027, and back at 2:00 on the 7th of November.
  ['America/New_York', '2027-03-14', '2027-03-14T05:00:00.000Z'],
  ['America/New_York', '2027-03-15', '2027-03-15T04:00:00.000Z'],
  ['America/New_York', '2027-11-07', '2027-11-07T04:00:00.000Z'],
  ['America/New_York', '2027-11-08', '2027-11-08T05:00:00.000Z'],
  ['Asia/Kathmandu', '2026-12-01', '2026-11-30T18:15:00.000Z'],
])('in %s on %s', ([timezone = '', fromDay = '', midnight = '']) => {
  it('a version begins at the office’s midnight, and old wins keep the old one', () => {
    const start = Date.parse(midnight);
    expect(startOfDay(fromDay, timezone)).toBe(start);
    const office = makeRulesOffice({ name: 'Far', timezone, currency: 'EUR', locale: 'en-GB' });
    office.setNow(start - 3 * DAY_MS);
    signDraft(office.app, ruth, draftIn(office, { fromDay }), 'both');
    office.setNow(start + HOUR_MS);
    office.tell({ kind: 'deal_set', deal: wonByAmara('before', start - 1) });
    office.tell({ kind: 'deal_set', deal: wonByAmara('after', start) });
    const points = (key: string) => readEntriesOf(office.app.db, key).map((entry) => entry.points);
    expect([points('before'), points('after')]).toEqual([[100], [200]]);
    office.setNow(start + 5 * DAY_MS);
    office.tell({ kind: 'deal_set', deal: wonByAmara('before', start - 1, 2_000_000) });
    expect(points('before')).toEqual([100, 100]);
    office.tell({ kind: 'deal_set', deal: wonByAmara('before', start, 2_000_000) });
    expect(points('before').reduce((sum, each) => sum + each, 0)).toBe(300);
    expect(replay(office.app).agrees).toBe(true);
  });
});
