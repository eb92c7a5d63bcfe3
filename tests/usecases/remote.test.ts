// The coach's remote: orders count up, a press counts once, holds and hushes last and end, for one screen or for all.

import { beforeEach, describe, expect, it } from 'vitest';
import { readAudit } from '#db/queries/audit.ts';
import type { Actor } from '#src/domain/actor.ts';
import { MINUTE_MS } from '#src/domain/durations.ts';
import { soundText } from '#src/domain/screen-words.ts';
import type { Remote } from '#src/domain/television/remote.ts';
import { makeShowing } from '#src/runtime/showing.ts';
import { writeMessage } from '#src/usecases/messages.ts';
import {
  endHush,
  holdScreens,
  hushScreens,
  letGoScreens,
  orderScreens,
  type Press,
} from '#src/usecases/remote.ts';
import { readRemote } from '#src/usecases/remote-desk.ts';
import { noteScreenState } from '#src/usecases/screens.ts';
import { readViews } from '#src/usecases/watchers.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';
import { COACH, hangScreen } from '#tests/support/screens.ts';

let office: TestOffice;
let foyer: number;
let kitchen: number;
beforeEach(() => {
  office = makeOffice();
  office.app.showing = makeShowing();
  foyer = hangScreen(office.app, { name: 'Foyer' }).id;
  kitchen = hangScreen(office.app, { name: 'Kitchen' }).id;
  const message = { words: 'The new guide is out.', why: '', ask: '', until: '' };
  writeMessage(office.app, COACH, message, 'the-message-of-today');
});

let presses = 0;
const press = (screen: number | null = null): Press => {
  presses += 1;
  return { screen, once: `press-number-${presses}` };
};
const remoteOn = (screen: number): Remote | undefined => {
  const watcher = { kind: 'screen', screen } as const;
  return readViews(office.app, [watcher])(watcher)?.look?.remote;
};
const tell = (screen: number, told: object) =>
  noteScreenState(office.app, { kind: 'screen', screen, name: '' }, { sound: 'on', ...told });
const deskOf = (screen: number) => readRemote(office.app, COACH).find(({ id }) => id === screen);
const verbs = () => readAudit(office.app.db, Number.MAX_SAFE_INTEGER, 3).map(({ verb }) => verb);

it('says that a screen is quiet and until when, where it would be heard', () => {
  const quiet = hangScreen(office.app, { name: 'Atrium', quietFrom: '00:00', quietUntil: '23:59' }).id;
  for (const screen of [foyer, quiet]) tell(screen, {});
  const said = (screen: number) => {
    const told = deskOf(screen);
    return told && soundText(told, told.quietUntil);
  };
  expect([said(foyer), said(quiet)]).toEqual([
    'Can be heard, volume 60',
    'Quiet until 23:59, then volume 60',
  ]);
});

describe('an order', () => {
  it('counts up with every press, and once for a press that comes twice', () => {
    const first = press();
    const rings = office.rings();
    expect(orderScreens(office.app, COACH, first, 'next')).toBe('Next, on 2 screens.');
    orderScreens(office.app, COACH, first, 'next');
    expect(remoteOn(foyer)?.order).toEqual({ number: 1, kind: 'next', at: office.app.now() });
    orderScreens(office.app, COACH, press(foyer), 'previous');
    orderScreens(office.app, COACH, press(foyer), 'replay');
    expect(remoteOn(foyer)?.order).toMatchObject({ number: 3, kind: 'replay' });
    expect(remoteOn(kitchen)?.order).toMatchObject({ number: 1, kind: 'next' });
    expect(office.rings()).toBe(rings + 4);
  });

  it('lets go what is held, unless the last win is only played again', () => {
    holdScreens(office.app, COACH, press(), 'message');
    orderScreens(office.app, COACH, press(), 'replay');
    expect(remoteOn(foyer)?.held).toBe('message');
    orderScreens(office.app, COACH, press(foyer), 'next');
    expect([remoteOn(foyer)?.held, remoteOn(kitchen)?.held]).toEqual([null, 'message']);
  });

  it('needs a screen, a press with a name, and a coach', () => {
    expect(() => orderScreens(office.app, COACH, press(99), 'next')).toThrow('removed already');
    expect(() => orderScreens(office.app, COACH, { screen: null, once: '' }, 'next')).toThrow('incomplete');
    const lead = { ...COACH, role: 'lead' } as Actor;
    for (const act of [
      () => orderScreens(office.app, lead, press(), 'next'),
      () => holdScreens(office.app, lead, press(), 'board'),
      () => letGoScreens(office.app, lead, press()),
      () => hushScreens(office.app, lead, press()),
      () => endHush(office.app, lead, press()),
    ])
      expect(act).toThrow('may not');
    expect(() => orderScreens(makeOffice().app, COACH, press(), 'next')).toThrow('No screen hangs yet');
  });
});

describe('a hold', () => {
  it('keeps what is on now, on each screen its own', () => {
    expect(() => holdScreens(office.app, COACH, press(), '')).toThrow('No screen has said what it shows');
    expect(() => holdScreens(office.app, COACH, press(foyer), '')).toThrow(
      'Foyer has not said what it shows',
    );
    tell(foyer, { scene: 'message' });
    tell(kitchen, { scene: 'board' });
    expect(holdScreens(office.app, COACH, press(), '')).toBe('What is on now stays on 2 screens.');
    expect([remoteOn(foyer)?.held, remoteOn(kitchen)?.held]).toEqual(['message', 'board']);
    expect(verbs()).toEqual(['screen-held', 'screen-held', 'message-written']);
    expect(deskOf(foyer)).toMatchObject({ shows: 'Key message', held: 'Key message' });
    expect(letGoScreens(office.app, COACH, press(kitchen))).toBe('The loop goes on, on Kitchen.');
    expect(letGoScreens(office.app, COACH, press(kitchen))).toBe('Nothing was held.');
    expect(remoteOn(foyer)?.held).toBe('message');
  });

  it('is let go together with a pause at the screen, which can be ended alone, too', () => {
    tell(foyer, { scene: 'board', isPaused: true });
    expect([deskOf(foyer)?.isPaused, deskOf(kitchen)?.isPaused]).toEqual([true, false]);
    expect(letGoScreens(office.app, COACH, press())).toBe('The loop goes on, on Foyer.');
    expect(remoteOn(foyer)?.order).toMatchObject({ number: 1, kind: 'go-on' });
    expect(remoteOn(kitchen)?.order).toBeNull();
    expect(deskOf(foyer)?.isPaused).toBe(false);
    tell(foyer, { scene: 'board', isPaused: true });
    office.setNow(office.app.now() + 5 * MINUTE_MS);
    expect(deskOf(foyer), 'away, it says nothing').toMatchObject({ shows: 'Away', isPaused: false });
  });

  it('takes only what a loop has', () => {
    expect(() => holdScreens(office.app, COACH, press(), 'podium')).toThrow(
      'Last podium has nothing to show',
    );
    expect(() => holdScreens(office.app, COACH, press(), 'team/Heron')).toThrow('Heron has nothing to show');
    expect(() => holdScreens(office.app, COACH, press(), '<script>')).toThrow('That scene has nothing');
    expect(deskOf(foyer)?.canHold.map(({ id }) => id)).toContain('message');
  });
});

describe('a hush', () => {
  it('lasts for half an hour, or until it is ended', () => {
    expect(hushScreens(office.app, COACH, press(foyer))).toBe('Hushed until 17:30, on Foyer.');
    expect(deskOf(foyer)?.hushed).toBe('17:30');
    expect(deskOf(kitchen)?.hushed).toBe('');
    expect(endHush(office.app, COACH, press())).toBe('The hush is over, on Foyer.');
    expect(endHush(office.app, COACH, press())).toBe('Nothing was hushed.');
    hushScreens(office.app, COACH, press());
    office.setNow(office.app.now() + 30 * MINUTE_MS);
    expect(deskOf(kitchen)?.hushed).toBe('');
    expect(verbs()).toEqual(['screen-hushed', 'screen-hushed', 'screen-hush-ended']);
  });

  it('that was asked for at the screen is seen and ended here too', () => {
    tell(kitchen, { scene: 'board', hushUntil: office.app.now() + 20 * MINUTE_MS });
    expect(deskOf(kitchen)?.hushed).toBe('17:20');
    expect(endHush(office.app, COACH, press())).toBe('The hush is over, on Kitchen.');
    expect(deskOf(kitchen)?.hushed).toBe('');
    expect(remoteOn(kitchen)?.hushUntil).toBe(office.app.now());
  });

  it('that was ended at the screen is over here too, until the next', () => {
    tell(kitchen, { scene: 'board', hushUntil: 0 });
    hushScreens(office.app, COACH, press());
    expect([deskOf(foyer)?.hushed, deskOf(kitchen)?.hushed]).toEqual(['17:30', '17:30']);
    tell(kitchen, { scene: 'board', hushUntil: 0 });
    expect([deskOf(foyer)?.hushed, deskOf(kitchen)?.hushed]).toEqual(['17:30', '']);
    hushScreens(office.app, COACH, press(kitchen));
    expect(deskOf(kitchen)?.hushed).toBe('17:30');
  });
});

describe('what a screen says of itself', () => {
  it('is believed only where it can be', () => {
    tell(foyer, { scene: 'weather', hushUntil: office.app.now() + 99 * MINUTE_MS });
    expect(deskOf(foyer)).toMatchObject({ shows: 'Live', hushed: '' });
    tell(foyer, { scene: `team/${'x'.repeat(900)}`, hushUntil: '1' });
    expect(deskOf(foyer)?.shows).toBe('Live');
    tell(foyer, { scene: 'team/Harbour' });
    expect(deskOf(foyer)?.shows).toBe('Harbour');
    office.setNow(office.app.now() + 5 * MINUTE_MS);
    expect(deskOf(foyer)?.shows).toBe('Away');
  });
});
