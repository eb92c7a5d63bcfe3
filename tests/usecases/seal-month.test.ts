// A sealed month stays as it was sealed; what comes later lands in the open one and says what it corrects.

import { beforeEach, describe, expect, test } from 'vitest';
import { readEntriesOf } from '#db/queries/ledger.ts';
import { readSeal } from '#db/queries/seals.ts';
import { readTeamTotals } from '#db/queries/totals.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { SealedSeason } from '#src/domain/season-seal.ts';
import { replay } from '#src/usecases/replay.ts';
import { digestOf } from '#src/usecases/seal-month.ts';
import { deal, makeOctober, tellOctober, touch } from '../support/october.ts';
import { makeOffice, PLAIN_RULES, type TestOffice } from '../support/office.ts';

let office: TestOffice;

const seal = (season = '2026-10', overruled: string | null = null, unnamed: string[] = []) =>
  office.tell({ kind: 'season_sealed', season, by: 'terminal', overruled, unnamed });

const sealed = (): SealedSeason => JSON.parse(readSeal(office.app.db, '2026-10')!.body);
const entriesOf = (key: string) =>
  readEntriesOf(office.app.db, key).map((entry) => [
    entry.person,
    entry.kind,
    entry.season,
    entry.points,
    entry.corrects,
  ]);

beforeEach(() => {
  office = makeOctober();
});

describe('a seal', () => {
  test('keeps standings, podium, honours and the joint result', () => {
    seal();
    expect(sealed()).toMatchObject({
      season: '2026-10',
      rulesVersion: 1,
      standings: [{ team: 'Harbour', sales: 150, marketing: 120, place: 1, scoreText: '270' }],
      podium: [{ place: 1, teams: ['Harbour'] }],
      joint: { wins: 2, amountMinor: 1_500_000, goalMinor: null },
      honours: {
        closer: { count: 150, people: ['linus'] },
        maker: { count: 120, people: ['ada'] },
        connector: { count: 1, people: ['ada', 'linus'] },
      },
    });
  });

  test('gives no honour to somebody who is not named', () => {
    seal('2026-10', null, ['ada']);
    expect(sealed().honours).toMatchObject({ maker: null, connector: { people: ['linus'] } });
  });

  test('is refused for the month that runs, twice, and over open questions without a reason', () => {
    expect(() => seal('2026-11')).toThrow(/is not over yet/);
    expect(() => seal('2026-13')).toThrow(Refusal);
    const about = { kind: 'touch', touch: 't1' } as const;
    const question = { question: 'q1', deal: 'helped', about, why: 'Which Ada?', by: 'account:1' };
    office.tell({ kind: 'question_asked', question });
    expect(() => seal()).toThrow(/One question about it is without a ruling/);
    seal('2026-10', 'Ruth is away until December');
    expect(() => seal('2026-10', 'again')).toThrow(/sealed already/);
    const ruled = {
      kind: 'question_ruled',
      question: 'q1',
      ruling: 'counts',
      reason: 'It does.',
      by: 'account:1',
    };
    expect(() => office.tell(ruled as never)).toThrow(/its questions are closed/);
  });
});

describe('after the seal', () => {
  test('a refund takes the points back in the open month, once', () => {
    seal();
    const before = JSON.stringify(sealed());
    office.tell({ kind: 'deal_set', deal: deal('helped', 12_000, { stage: 'refunded' }) });
    expect(entriesOf('helped').slice(2)).toEqual([
      ['ada', 'assist', '2026-11', -120, '2026-10'],
      ['linus', 'win', '2026-11', -120, '2026-10'],
    ]);
    office.tell({ kind: 'touch_set', touch: touch('t2', 'helped', 'webinar', 3) });
    expect(entriesOf('helped')).toHaveLength(4);
    expect(JSON.stringify(sealed())).toBe(before);
    expect(readTeamTotals(office.app.db, '2026-10')).toEqual([
      { team: 'Harbour', sales: 150, marketing: 120 },
    ]);
  });

  test('a late touch shares anew in the open month, and a second correction still says what it corrects', () => {
    seal();
    office.tell({ kind: 'touch_set', touch: touch('t2', 'helped', 'webinar', 3) });
    expect(entriesOf('helped').slice(2)).toEqual([
      ['ada', 'assist', '2026-11', -60, '2026-10'],
      ['grace', 'assist', '2026-11', 60, '2026-10'],
    ]);
    office.setNow(Date.parse('2026-12-02T10:00:00Z'));
    seal('2026-11');
    office.tell({ kind: 'touch_set', touch: touch('t2', 'helped', 'webinar', 3, true) });
    expect(entriesOf('helped').slice(4)).toEqual([
      ['ada', 'assist', '2026-12', 60, '2026-10'],
      ['grace', 'assist', '2026-12', -60, '2026-10'],
    ]);
  });

  test('a pot that waited is gone, but a win that nobody knew of waits like any other', () => {
    seal();
    office.tell({ kind: 'touch_set', touch: touch('t2', 'alone', 'webinar', 3) });
    expect(entriesOf('alone')).toEqual([['linus', 'win', '2026-10', 30, null]]);
    office.tell({ kind: 'deal_set', deal: deal('unknown', 5_000) });
    office.tell({ kind: 'touch_set', touch: touch('t3', 'unknown', 'webinar', 3) });
    expect(entriesOf('unknown')).toEqual([
      ['linus', 'win', '2026-11', 50, '2026-10'],
      ['grace', 'assist', '2026-11', 50, '2026-10'],
    ]);
  });

  test('a win that moved to another month before the seal keeps its helpers', () => {
    const movedTo = { at: Date.parse('2026-11-02T10:00:00Z'), precision: 'time' as const };
    office.tell({ kind: 'deal_set', deal: deal('helped', 12_000, { won: movedTo }) });
    seal();
    office.tell({ kind: 'deal_set', deal: deal('helped', 12_000, { won: movedTo, customer: 'Helped Ltd' }) });
    expect(entriesOf('helped').filter(([, , season]) => season === '2026-11')).toEqual([
      ['ada', 'assist', '2026-11', 120, null],
      ['linus', 'win', '2026-11', 120, null],
    ]);
  });

  test('an assist pot that was paid stays paid when only the win grows, however many months are sealed since', () => {
    office = makeOffice({ ...PLAIN_RULES, assistRate: 0.5 });
    tellOctober(office);
    seal();
    office.tell({ kind: 'deal_set', deal: deal('helped', 12_100) });
    office.setNow(Date.parse('2026-12-02T10:00:00Z'));
    seal('2026-11');
    office.tell({ kind: 'deal_set', deal: deal('helped', 12_100, { customer: 'Helped Ltd' }) });
    expect(entriesOf('helped')).toEqual([
      ['linus', 'win', '2026-10', 120, null],
      ['ada', 'assist', '2026-10', 60, null],
      ['linus', 'win', '2026-11', 1, '2026-10'],
    ]);
  });

  test('the digest is that of the month, and replay gives the same seal', () => {
    seal();
    office.tell({ kind: 'deal_set', deal: deal('helped', 9_000) });
    expect(digestOf(office.app, sealed())).toBe(readSeal(office.app.db, '2026-10')!.digest);
    expect(replay(office.app)).toMatchObject({ agrees: true, rows: { seals: 1 } });
    expect(() => office.app.db.$client.exec("UPDATE seals SET digest = ''")).toThrow(
      /stays as it was sealed/,
    );
  });
});
