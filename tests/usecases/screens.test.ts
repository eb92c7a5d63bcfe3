// Pairing and keeping screens: letters, tries, the one trade for a token, edits of two coaches, removal.

import { beforeEach, describe, expect, it } from 'vitest';
import { readAudit } from '#db/queries/audit.ts';
import type { Actor } from '#src/domain/actor.ts';
import { MINUTE_MS } from '#src/domain/durations.ts';
import { BLANK_FORM } from '#src/domain/screen.ts';
import { findWaiting, pairScreen } from '#src/usecases/pair-screen.ts';
import { screenFrame } from '#src/usecases/screen-frame.ts';
import {
  actorOfScreen,
  editScreen,
  noteScreenState,
  noteScreensSeen,
  readScreensNow,
  revokeScreen,
} from '#src/usecases/screens.ts';
import { askPairing, collectToken, showPairing } from '#src/usecases/show-pairing.ts';
import { readViews } from '#src/usecases/watchers.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';
import { COACH, hangScreen, openDisplay } from '#tests/support/screens.ts';

const FORM = { ...BLANK_FORM, name: 'Canteen' };
const WRONG = 'No screen shows these letters. They change every ten minutes.';

let office: TestOffice;
beforeEach(() => {
  office = makeOffice();
});

const later = (ms: number) => office.setNow(office.app.now() + ms);
const pair = (code: string, actor: Actor = COACH, address?: string) =>
  pairScreen(office.app, actor, { ...FORM, code, ...(address && { address }) });

describe('a display', () => {
  it('keeps its letters for ten minutes, and gets others then', () => {
    const first = openDisplay(office.app);
    const again = () => showPairing(office.app, { secret: first.secret, address: 'x', agent: '' });
    later(9 * MINUTE_MS);
    expect(again().code).toBe(first.code);
    later(MINUTE_MS);
    expect(askPairing(office.app, first.secret)).toBe('gone');
    expect(again().code).not.toBe(first.code);
    expect(() => pair(first.code)).toThrow(WRONG);
  });

  it('is one of twenty from its address at most, while other addresses go on', () => {
    for (let count = 0; count < 20; count += 1) openDisplay(office.app);
    expect(() => openDisplay(office.app)).toThrow('Too many tries');
    expect(openDisplay(office.app, '10.0.0.1').code).toHaveLength(8);
    later(10 * MINUTE_MS);
    expect(openDisplay(office.app).code).toHaveLength(8);
  });

  it('is one of two hundred in all', () => {
    for (let count = 0; count < 200; count += 1) openDisplay(office.app, `10.0.${count >> 4}.1`);
    expect(() => openDisplay(office.app, '10.9.9.9')).toThrow('Too many screens wait');
  });

  it('trades its secret for a token exactly once', () => {
    const { code, secret } = openDisplay(office.app);
    expect(collectToken(office.app, secret)).toBeNull();
    const id = pair(code);
    expect(askPairing(office.app, secret)).toBe('paired');
    const token = collectToken(office.app, secret) ?? '';
    expect(actorOfScreen(office.app, token)).toEqual({ kind: 'screen', screen: id, name: 'Canteen' });
    expect(collectToken(office.app, secret)).toBeNull();
    expect(JSON.stringify(office.app.db.$client.prepare('SELECT * FROM screens').all())).not.toContain(token);
  });
});

describe('letters that are entered', () => {
  it('make one screen, however often they are sent', () => {
    const { code } = openDisplay(office.app);
    expect(pair(` ${code.toLowerCase().slice(0, 4)}-${code.slice(4)}`)).toBe(pair(code));
    expect(readScreensNow(office.app, COACH)).toHaveLength(1);
  });

  it('may be wrong five times in ten minutes, and the right ones do not help then', () => {
    const { code, engine } = { ...openDisplay(office.app), engine: 'a television, Chromium 94' };
    expect(findWaiting(office.app, COACH, code)).toMatchObject({ engine });
    for (const text of ['BBBBBBBB', 'x', '', 'KKKKKKKK', 'HHHHHHHH']) expect(() => pair(text)).toThrow(WRONG);
    expect(() => pair(code)).toThrow('Too many tries');
    const other = { ...COACH, account: 'other' } as Actor;
    later(10 * MINUTE_MS);
    expect(() => pair(code, other)).toThrow(WRONG);
    expect(pair(openDisplay(office.app).code)).toBeGreaterThan(0);
  });

  it('are counted by address too, whoever sits there', () => {
    const { code } = openDisplay(office.app);
    for (let count = 0; count < 5; count += 1) {
      const coach = { ...COACH, account: `coach-${count}` } as Actor;
      expect(() => pair('BBBBBBBB', coach, '10.0.0.7')).toThrow(WRONG);
    }
    expect(() => pair(code, COACH, '10.0.0.7')).toThrow('Too many tries');
    expect(pair(code, COACH, '10.0.0.8')).toBe(1);
  });

  it('are a coach’s business', () => {
    const { code } = openDisplay(office.app);
    expect(() => pair(code, { ...COACH, role: 'lead' } as Actor)).toThrow('may not');
    expect(() => pair(code, { kind: 'nobody' })).toThrow('Sign in');
  });
});

describe('a paired screen', () => {
  it('is live while it is seen, and says what it is', () => {
    const { id, token } = hangScreen(office.app);
    const [screen] = readScreensNow(office.app, COACH);
    expect(screen).toMatchObject({ name: 'Canteen, above the coffee', isLive: true, isSilent: false });
    const actor = actorOfScreen(office.app, token) as Actor;
    noteScreenState(office.app, actor, { sound: 'muted', width: 1920, height: 1080, name: 'mine' });
    later(3 * MINUTE_MS);
    expect(readScreensNow(office.app, COACH)).toMatchObject([
      { isLive: false, isSilent: true, engine: 'a television, 1920 × 1080, Chromium 94' },
    ]);
    noteScreensSeen(office.app, [id]);
    expect(readScreensNow(office.app, COACH)[0]?.isLive).toBe(true);
    noteScreenState(office.app, actor, 'nonsense');
    expect(readScreensNow(office.app, COACH)[0]?.sound).toBe('muted');
  });

  it('is written down at most once a minute', () => {
    const { id } = hangScreen(office.app);
    const before = readScreensNow(office.app, COACH)[0]?.seenAt;
    later(59_000);
    noteScreensSeen(office.app, [id]);
    expect(readScreensNow(office.app, COACH)[0]?.seenAt).toBe(before);
    later(2_000);
    noteScreensSeen(office.app, [id]);
    expect(readScreensNow(office.app, COACH)[0]?.seenAt).toBe(office.app.now());
  });

  it('is told how to look, and that it is night', () => {
    const { id } = hangScreen(office.app, { distance: 'far', calm: true });
    const watcher = { kind: 'screen', screen: id } as const;
    const look = { name: 'Canteen, above the coffee', distance: 'far', calm: true, volume: 60 };
    const actor: Actor = { kind: 'screen', screen: id, name: '' };
    expect(readViews(office.app, [watcher])(watcher)).toMatchObject({
      rows: 5,
      look: { ...look, isNight: false },
    });
    office.setNow(Date.parse('2026-11-21T12:00:00Z'));
    expect(screenFrame(office.app, actor).screen).toMatchObject({ ...look, isNight: true });
  });

  it('is edited by one coach at a time', () => {
    const { id } = hangScreen(office.app);
    editScreen(office.app, COACH, id, { ...FORM, name: 'Foyer' }, 1);
    expect(() => editScreen(office.app, COACH, id, FORM, 1)).toThrow('while you did');
    expect(readScreensNow(office.app, COACH)).toMatchObject([{ name: 'Foyer', changed: 2 }]);
  });

  it('is nobody once it was removed, and the log knows by whom', () => {
    const { id, token } = hangScreen(office.app);
    const rings = office.rings();
    revokeScreen(office.app, COACH, id);
    expect(office.rings()).toBe(rings + 1);
    expect(actorOfScreen(office.app, token)).toBeNull();
    expect(readScreensNow(office.app, COACH)).toEqual([]);
    const watcher = { kind: 'screen', screen: id } as const;
    expect(readViews(office.app, [watcher])(watcher)).toBeNull();
    expect(() => revokeScreen(office.app, COACH, id)).toThrow('removed already');
    const log = readAudit(office.app.db, Number.MAX_SAFE_INTEGER, 5);
    expect(log.map(({ verb, thing }) => [verb, thing])).toEqual([
      ['screen-removed', `screen:${id}`],
      ['screen-paired', `screen:${id}`],
    ]);
  });
});
