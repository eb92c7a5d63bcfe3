// A receipt as its readers get it: keys for machines, chosen names for people, and what a seal does to a waiting pot.

import { describe, expect, test } from 'vitest';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import { ONE, rational, sum } from '#src/domain/rational.ts';
import { nameTouch } from '#src/usecases/name-touch.ts';
import { readReceipt, receipt, wonDeal } from '#src/usecases/receipt.ts';
import { winPage } from '#src/usecases/win-page.ts';
import { COACH, MAYA, NOOR, newOnce, openDesk, VIEWER } from './deal-editing.ts';

const MACHINE = { kind: 'machine', token: 1, name: 'crm' } as const;
const DECK = { asset: 'deck', on: '2026-11-12' };

describe('whoever keeps to themselves', () => {
  const hidden = () => {
    const office = openDesk();
    nameTouch(office.app, MAYA, 'D', DECK, newOnce());
    saveChoice(office.app.db, { ...readChoice(office.app.db, 'maya'), inFeed: false, onScreens: false });
    return office.app;
  };

  test('is named to no colleague, by name or by key, in JSON or on the page', () => {
    const app = hidden();
    for (const reader of [VIEWER, NOOR, { kind: 'visitor' } as const]) {
      expect(JSON.stringify(readReceipt(app, reader, 'D'))).not.toMatch(/maya|okafor/i);
      expect(JSON.stringify(winPage(app, reader, 'D'))).not.toMatch(/maya|okafor/i);
    }
  });

  test('is a key for machines, and themselves for themselves and the coach', () => {
    const app = hidden();
    expect(readReceipt(app, MACHINE, 'D').closing).toMatchObject([{ person: 'maya' }]);
    for (const reader of [MAYA, COACH])
      expect(readReceipt(app, reader, 'D').people).toContainEqual({ person: 'maya', name: 'Maya Okafor' });
  });
});

describe('the receipt', () => {
  test('sums, and its people are all of its keys', () => {
    const { app } = openDesk();
    nameTouch(app, MAYA, 'D', DECK, newOnce());
    const found = receipt(app, 'D');
    const parts = found.touches.flatMap((touch) => touch.parts);
    expect(sum(parts.map(({ weight }) => rational(weight)))).toEqual(ONE);
    expect(parts.reduce((points, part) => points + part.points, 0)).toBe(found.assistPot);
    expect(found.entries.reduce((points, entry) => points + entry.points, 0)).toBe(found.total);
    expect(found.people.map(({ person }) => person).sort()).toEqual(['maya', 'noor', 'zoe']);
    expect(found).toMatchObject({
      home: { season: '2026-11', sealedAt: null },
      weights: { absent: [{ role: 'between', weight: '20' }], whole: '80' },
    });
  });

  test('says from which entry to which only where no other win stands between', () => {
    const office = openDesk();
    const posted = () => winPage(office.app, VIEWER, 'D').steps.posted;
    expect(posted()).toBe('200 points, posted as 2 entries, 1 to 2.');
    const { deal } = wonDeal(office.app, 'D').file;
    office.tell({ kind: 'deal_set', deal: { ...deal, deal: 'E', customer: 'Southwind' } });
    nameTouch(office.app, MAYA, 'D', DECK, newOnce());
    expect(posted()).toMatch(/^200 points, posted as \d entries\.$/);
  });

  test('is refused to a screen, and for a deal that nobody knows', () => {
    const { app } = openDesk();
    expect(() => readReceipt(app, { kind: 'screen', screen: 1, name: 'Wall' }, 'D')).toThrow();
    expect(() => receipt(app, 'nothing')).toThrow(/no deal nothing/);
  });
});

describe('a pot that waits', () => {
  const alone = () => {
    const office = openDesk();
    const rejected = {
      touch: 'T',
      deal: 'D',
      asset: 'webinar',
      contact: null,
      evidence: 'imported',
    } as const;
    const at = { at: Date.parse('2026-11-08T13:31:45Z'), precision: 'time' as const };
    office.tell({ kind: 'touch_set', touch: { ...rejected, at, rejected: true } });
    return office;
  };

  test('says how many points and until when', () => {
    const { app } = alone();
    expect(winPage(app, VIEWER, 'D')).toMatchObject({
      waits: '100 points wait for a name, until November 2026 is sealed.',
      isOver: false,
    });
  });

  test('is gone with the seal, and a touch that is learned later moves nothing', () => {
    const office = alone();
    office.setNow(Date.parse('2026-12-04T10:00:00Z'));
    office.tell({ kind: 'season_sealed', season: '2026-11', by: 'terminal', overruled: null, unnamed: [] });
    const gone = '100 points waited until November 2026 was sealed on 4 December.';
    expect(winPage(office.app, VIEWER, 'D').waits).toBe(`${gone} Nobody was named.`);
    const at = { at: Date.parse('2026-11-10T10:00:00Z'), precision: 'time' as const };
    const late = { touch: 'L', deal: 'D', asset: 'deck', at, contact: null, evidence: 'imported' } as const;
    office.tell({ kind: 'touch_set', touch: { ...late, rejected: false } });
    const win = winPage(office.app, VIEWER, 'D');
    expect(win.waits).toBe(`${gone} Whoever is named since gets none of them.`);
    expect(win).toMatchObject({ isOver: true, steps: { total: 100 } });
    expect(receipt(office.app, 'D')).toMatchObject({ lapsed: 100, total: 100 });
  });

  test('a correction after the seal says where it landed and why', () => {
    const office = openDesk();
    office.setNow(Date.parse('2026-12-04T10:00:00Z'));
    office.tell({ kind: 'season_sealed', season: '2026-11', by: 'terminal', overruled: null, unnamed: [] });
    const at = { at: Date.parse('2026-11-10T10:00:00Z'), precision: 'time' as const };
    const late = { touch: 'L', deal: 'D', asset: 'deck', at, contact: null, evidence: 'imported' } as const;
    office.tell({ kind: 'touch_set', touch: { ...late, rejected: false } });
    const { entries, total } = winPage(office.app, VIEWER, 'D').steps;
    expect(total).toBe(200);
    expect(entries.at(-1)?.season).toBe('In December 2026, because November 2026 is sealed');
  });
});
