// Who seals a month, what asking twice does, and how a point that was moved by hand is found.

import { beforeEach, describe, expect, test } from 'vitest';
import { readSeal } from '#db/queries/seals.ts';
import { auditLog } from '#src/usecases/audit-log.ts';
import { setChoice } from '#src/usecases/choices.ts';
import { replay } from '#src/usecases/replay.ts';
import { sealSeason, unnamedNow } from '#src/usecases/seal-season.ts';
import { listSeasons } from '#src/usecases/seasons.ts';
import { deal, makeOctober } from '#tests/support/october.ts';
import type { TestOffice } from '#tests/support/office.ts';
import { RUTH } from './import-desk.ts';

const TERMINAL = { kind: 'terminal' } as const;
const LINUS = { ...RUTH, account: 'linus', role: 'member', person: 'linus' } as const;
const ADA = { ...LINUS, account: 'ada', person: 'ada' } as const;

let office: TestOffice;
beforeEach(() => {
  office = makeOctober();
});

const ask = () =>
  office.tell({
    kind: 'question_asked',
    question: {
      question: 'q1',
      deal: 'helped',
      about: { kind: 'touch', touch: 't1' },
      why: 'Was it?',
      by: 'account:linus',
    },
  });

const count = (table: string) => office.app.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

describe('sealing', () => {
  test('is the coach’s, a machine’s or the terminal’s, and nobody else’s', () => {
    expect(() => sealSeason(office.app, LINUS, '2026-10')).toThrow(/may not do that/);
    expect(() => sealSeason(office.app, { kind: 'visitor' }, '2026-10')).toThrow(/Sign in/);
    const machine = { kind: 'machine', token: 3, name: 'the CRM' } as const;
    expect(sealSeason(office.app, machine, '2026-10')).toMatchObject({ isNew: true, overruled: null });
    expect(readSeal(office.app.db, '2026-10')).toMatchObject({ by: 'token:3' });
  });

  test('happens once, whoever asks again, and rings once', () => {
    const rings = office.rings();
    const first = sealSeason(office.app, TERMINAL, '2026-10');
    const again = sealSeason(office.app, RUTH, '2026-10', { overrule: 'again' });
    expect(again).toEqual({ ...first, isNew: false });
    expect(office.rings()).toBe(rings + 1);
    expect(count('seals')).toBe(1);
    const audit = office.app.db.$client.prepare("SELECT actor FROM audit WHERE verb = 'season-sealed'");
    expect(audit.pluck().all()).toEqual(['terminal']);
    const [line] = auditLog(office.app, RUTH, null, { who: '', verb: 'season-sealed' }).lines;
    expect(line?.say).toMatch(/ sealed October 2026$/);
  });

  test('keeps a reason only where it overruled a question', () => {
    expect(sealSeason(office.app, RUTH, '2026-10', { overrule: 'Just so' }).overruled).toBeNull();
  });

  test('waits for questions, or for a reason', () => {
    ask();
    expect(() => sealSeason(office.app, RUTH, '2026-10', { overrule: ' \u202e ' })).toThrow(
      /without a ruling/,
    );
    expect(listSeasons(office.app, RUTH)).toMatchObject([
      { season: '2026-11', state: 'open', digest: null },
      { season: '2026-10', state: 'finished', questions: 1 },
    ]);
    sealSeason(office.app, RUTH, '2026-10', { overrule: ' Nobody can say any more ' });
    expect(readSeal(office.app.db, '2026-10')?.overruled).toBe('Nobody can say any more');
    expect(listSeasons(office.app, LINUS)[1]).toMatchObject({ state: 'sealed', questions: 0 });
  });

  test('needs a month that is over and holds a win', () => {
    expect(() => sealSeason(office.app, RUTH, '2026-11')).toThrow(/is not over yet/);
    expect(() => sealSeason(office.app, RUTH, '2026-09')).toThrow(/nothing to seal/);
    expect(() => sealSeason(office.app, RUTH, 'October')).toThrow(/is not a season/);
    expect(count('seals')).toBe(0);
  });

  test('names nobody who keeps off the screens or off the pages, and an alias all the same', () => {
    const open = { shownAs: 'name', alias: '', onScreens: true, inFeed: true } as const;
    setChoice(office.app, LINUS, { ...open, onScreens: false }, 0);
    setChoice(office.app, ADA, { ...open, shownAs: 'alias', alias: 'Countess' }, 0);
    expect(unnamedNow(office.app)).toEqual(['linus']);
    sealSeason(office.app, RUTH, '2026-10');
    const { honours } = JSON.parse(readSeal(office.app.db, '2026-10')!.body);
    expect(honours).toMatchObject({
      closer: null,
      maker: { people: ['ada'] },
      connector: { people: ['ada'] },
    });
  });
});

describe('replay', () => {
  test('finds a point of a sealed month that was moved by hand, to any team', () => {
    sealSeason(office.app, RUTH, '2026-10');
    office.tell({ kind: 'deal_set', deal: deal('helped', 9_000) });
    expect(replay(office.app)).toMatchObject({ agrees: true, differences: [] });
    const { $client } = office.app.db;
    const guards = $client.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
    for (const guard of guards) $client.exec(`DROP TRIGGER "${guard}"`);
    $client.exec("UPDATE entries SET points = points + 1 WHERE season = '2026-10' AND kind = 'assist'");
    const { agrees, differences } = replay(office.app);
    expect(agrees).toBe(false);
    expect(differences.join('\n')).toMatch(
      /October 2026 is no longer what was sealed: its digest was \w{64}/,
    );
  });

  test('finds wins that were added to a sealed month by hand', () => {
    sealSeason(office.app, RUTH, '2026-10');
    office.app.db.$client.exec("UPDATE season_sums SET wins = 3 WHERE season = '2026-10'");
    expect(replay(office.app).differences.join('\n')).toContain('1 season totals differ');
  });
});
