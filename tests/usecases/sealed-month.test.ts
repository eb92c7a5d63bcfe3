// A sealed month survives whatever happens later, byte for byte: its seal, its totals, its ceremony, its hall of fame.

import { beforeEach, describe, expect, test } from 'vitest';
import { readRulesAt } from '#db/queries/office.ts';
import { readSealRows } from '#db/queries/seals.ts';
import { readPersonTotals, readSeasonSum, readTeamTotals } from '#db/queries/totals.ts';
import { HOUR_MS } from '#src/domain/durations.ts';
import type { Happening } from '#src/domain/fact.ts';
import { readCeremony } from '#src/usecases/ceremony.ts';
import { erasePerson } from '#src/usecases/erase-person.ts';
import { hallOfFame, sealedMonth } from '#src/usecases/hall.ts';
import { replay } from '#src/usecases/replay.ts';
import { sealSeason } from '#src/usecases/seal-season.ts';
import { deal, makeOctober, NOVEMBER, touch } from '#tests/support/october.ts';
import type { TestOffice } from '#tests/support/office.ts';
import { RUTH } from './import-desk.ts';

const OCT = '2026-10';

let office: TestOffice;
beforeEach(() => {
  office = makeOctober();
  office.tell({ kind: 'goal_set', season: OCT, amountMinor: 1_000_000 });
  sealSeason(office.app, RUTH, OCT);
});

/** All that is told of October, apart from its footnotes. */
function october(): string {
  const { app } = office;
  const [month] = hallOfFame(app, RUTH).months;
  const { footnotes, corrections, ...page } = sealedMonth(app, RUTH, OCT);
  return JSON.stringify({
    seals: readSealRows(app.db),
    teams: readTeamTotals(app.db, OCT),
    people: readPersonTotals(app.db, OCT),
    sum: readSeasonSum(app.db, OCT),
    ceremony: readCeremony(app, OCT),
    month: { ...month, corrections: 0 },
    page,
  });
}

const makers = (person: string) => [{ person, share: '1' }];
const asset = { asset: 'case', title: 'case', kind: 'video', publishedOn: null, url: '' };
const linus = {
  person: 'linus',
  name: 'Linus',
  craft: 'sales',
  title: '',
  email: '',
  face: 'linus',
} as const;
const owners = [{ person: 'linus', share: '1' }, ...[{ person: 'grace', share: '1' }]];

const LATER: [string, Happening[]][] = [
  ['a refund', [{ kind: 'deal_set', deal: deal('helped', 12_000, { stage: 'refunded' }) }]],
  ['a deleted win', [{ kind: 'deal_set', deal: deal('alone', 3_000, { stage: 'deleted' }) }]],
  ['a late touch', [{ kind: 'touch_set', touch: touch('t2', 'helped', 'webinar', 3) }]],
  ['a touch for a pot that waited', [{ kind: 'touch_set', touch: touch('t3', 'alone', 'case', 3) }]],
  ['a rejected touch', [{ kind: 'touch_set', touch: touch('t1', 'helped', 'case', 9, true) }]],
  ['another amount', [{ kind: 'deal_set', deal: deal('helped', 99_000) }]],
  ['other owners', [{ kind: 'deal_set', deal: deal('helped', 12_000, { owners }) }]],
  ['other makers', [{ kind: 'asset_set', asset: { ...asset, makers: makers('grace') } }]],
  ['a win nobody knew of', [{ kind: 'deal_set', deal: deal('unknown', 50_000) }]],
  [
    'another day of the win',
    [{ kind: 'deal_set', deal: deal('helped', 12_000, { won: { at: NOVEMBER, precision: 'time' } }) }],
  ],
  ['another goal', [{ kind: 'goal_set', season: OCT, amountMinor: 5 }]],
  ['a move to another team', [{ kind: 'person_set', person: { ...linus, team: 'North' } }]],
  ['another craft', [{ kind: 'person_set', person: { ...linus, craft: 'marketing', team: 'Harbour' } }]],
  [
    'a person who joins by a name that is there',
    [{ kind: 'person_set', person: { ...linus, person: 'l2', name: 'Ada', team: 'Harbour' } }],
  ],
];

describe('October does not change by', () => {
  test.for(LATER)('%s', ([, happenings]) => {
    const before = october();
    office.setNow(NOVEMBER + HOUR_MS);
    for (const happening of happenings) office.tell(happening);
    expect(october()).toBe(before);
    expect(replay(office.app).differences).toEqual([]);
  });

  test('new rules, not even where they rank otherwise', () => {
    const before = october();
    const rules = { ...readRulesAt(office.app.db, NOVEMBER)!.rules, teamScore: 'perHead' } as const;
    const signed = { sales: 'terminal', marketing: 'terminal' };
    const fromAt = Date.parse('2026-12-01T00:00:00+01:00');
    office.tell({ kind: 'rules_set', rules, fromAt, note: 'a head each', signed });
    office.setNow(Date.parse('2026-12-02T10:00:00Z'));
    expect(october()).toBe(before);
  });

  test('an erased person, but for the name', () => {
    const numbers = () => {
      const { standings, podium, honours } = JSON.parse(readSealRows(office.app.db)[0]!.body);
      return JSON.stringify({ standings, podium, counts: honours.maker.count });
    };
    const [before, digest] = [numbers(), readSealRows(office.app.db)[0]!.digest];
    erasePerson(office.app, RUTH, 'ada', 'Ada');
    expect(numbers()).toBe(before);
    expect(readSealRows(office.app.db)[0]!.digest).toBe(digest);
    expect(october()).not.toMatch(/\bada\b/i);
    expect(sealedMonth(office.app, RUTH, OCT).honours[1]).toMatchObject({
      kind: 'maker',
      count: 120,
      people: [{ name: 'Ex-colleague' }],
    });
    expect(replay(office.app).differences).toEqual([]);
  });
});

describe('the footnotes of October', () => {
  test('say which win, what happened, whose points, and where they landed', () => {
    office.tell({ kind: 'touch_set', touch: touch('t2', 'helped', 'webinar', 3) });
    office.tell({ kind: 'deal_set', deal: deal('helped', 9_000) });
    office.tell({ kind: 'deal_set', deal: deal('helped', 9_000, { stage: 'refunded' }) });
    const { notes, more } = sealedMonth(office.app, RUTH, OCT).footnotes;
    expect(more).toBe(0);
    expect(notes.map(({ happened, points, moves }) => [happened, points, moves])).toEqual([
      ['“webinar” came to light', 0, 'Ada −60, Grace +60.'],
      ['the amount changed from €12,000 to €9,000', -60, 'Linus −30, Ada −15, Grace −15.'],
      ['refunded', -180, 'Linus −90, Ada −45, Grace −45.'],
    ]);
    expect(notes[0]).toMatchObject({ customer: 'helped', landedIn: '2026-11', href: '/wins/helped' });
    expect(hallOfFame(office.app, RUTH).months[0]).toMatchObject({ corrections: 3 });
  });
});

describe('the hall of fame', () => {
  test('names months that wait for a seal, without a figure', () => {
    office.setNow(Date.parse('2026-12-02T10:00:00Z'));
    office.tell({
      kind: 'deal_set',
      deal: deal('later', 7_000, { won: { at: NOVEMBER, precision: 'time' } }),
    });
    const hall = hallOfFame(office.app, { kind: 'visitor' });
    expect(hall.waiting).toEqual([{ season: '2026-11', month: 'November 2026' }]);
    expect(hall.months).toHaveLength(1);
    expect(() => sealedMonth(office.app, RUTH, '2026-11')).toThrow(/no sealed month/);
  });

  test('shows nobody below the shown top', () => {
    office.setNow(Date.parse('2026-11-30T10:00:00Z'));
    const won = { at: NOVEMBER, precision: 'time' } as const;
    for (let team = 1; team <= 9; team += 1) {
      const person = `p${team}`;
      office.tell({
        kind: 'person_set',
        person: { ...linus, person, name: person, team: `Team ${team}`, face: person },
      });
      office.tell({
        kind: 'deal_set',
        deal: deal(`d${team}`, team * 1000, { won, owners: [{ person, share: '1' }] }),
      });
    }
    office.setNow(Date.parse('2026-12-02T10:00:00Z'));
    sealSeason(office.app, RUTH, '2026-11');
    const month = sealedMonth(office.app, RUTH, '2026-11');
    expect(month.standings.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(JSON.stringify(month)).not.toContain('Team 1"');
  });
});
