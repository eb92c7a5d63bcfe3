// Scenes of the month and of the morning, from stories: what they read, whom they show, and when they are left out.

import { describe, expect, test } from 'vitest';
import { officePlace, placeOf } from '#src/domain/place.ts';
import { OPEN_CHOICE } from '#src/domain/shown.ts';
import type { App } from '#src/usecases/app.ts';
import { setChoice } from '#src/usecases/choices.ts';
import { sceneContent } from '#src/usecases/scenes.ts';
import { sealSeason } from '#src/usecases/seal-season.ts';
import { setGoal } from '#src/usecases/set-goal.ts';
import { officeOf } from '#src/usecases/standings.ts';
import { COACH, hangScreen } from '../support/screens.ts';
import { tellStory } from '../support/story.ts';

const amsterdam = (text: string) => Date.parse(`${text}:00+01:00`);
const english = (app: App) => officePlace(officeOf(app));
const german = (app: App) => placeOf(officeOf(app), 'de', 'Europe/Berlin');
const hide = (app: App, person: string) =>
  setChoice(
    app,
    { kind: 'account', account: person, name: person, role: 'member', person },
    { ...OPEN_CHOICE, onScreens: false },
    0,
  );

/** Two teams, one of which takes the lead on Thursday night; the last win is refunded before anybody came. */
const STORY = `
  person maya sales in Harbour
  person jonas marketing in Harbour
  person diego sales in Lantern
  person lena marketing in Lantern
  asset guide by jonas
  asset deck by lena
  touch deck northwind mon 09:10
  win northwind 9000eur tue 10:00 by diego
  touch guide emden mon 11:00
  touch guide tarn mon 12:00
  win emden 24000eur thu 21:40 by maya
  win tarn 4000eur thu 22:30 by maya
  win gone 90000eur thu 23:00 by diego
  refund gone 90000eur fri 00:10 by diego`;

describe('the joint goal', () => {
  test('shows both crafts A to Z, without whoever keeps off screens and without a ranking', () => {
    const { app } = tellStory(STORY);
    expect(sceneContent(app, english(app), 'goal')).toBeNull();
    setGoal(app, '60000', null);
    hide(app, 'lena');
    const scene = sceneContent(app, english(app), 'goal');
    expect(scene).toMatchObject({
      title: 'Our November goal: €60k',
      wonText: '€37k',
      slots: 6,
      passed: 19,
      days: 30,
      says: '€1k behind pace: the next win covers it.',
      next: 'Six like tarn reach the goal.',
      sales: [{ short: 'diego' }, { short: 'maya' }],
      marketing: [{ short: 'jonas' }],
    });
    expect(sceneContent(app, german(app), 'goal')).toMatchObject({
      title: 'Unser Ziel im November: 60\u00a0Tsd.\u00a0€',
    });
    expect(JSON.stringify(scene)).not.toContain('lena');
  });
});

describe('since yesterday', () => {
  test('tells in the first hour what came in at night, newest first, and nothing that was taken back', () => {
    const office = tellStory(STORY);
    hangScreen(office.app, { from: '08:00', until: '18:00' });
    office.setNow(amsterdam('2026-11-20T07:59'));
    expect(sceneContent(office.app, english(office.app), 'yesterday')).toBeNull();
    office.setNow(amsterdam('2026-11-20T08:00'));
    expect(sceneContent(office.app, english(office.app), 'yesterday')).toMatchObject({
      title: 'Since yesterday',
      count: '2',
      sum: 'worth €28k',
      assists: 'with 2 assists',
      wins: [
        { customer: 'tarn', amount: '€4,000', when: '22:30' },
        {
          customer: 'emden',
          words: [
            { text: 'opened and clinched by ' },
            { text: 'jonas', craft: 'marketing' },
            { text: ', closed by ' },
            { text: 'maya', craft: 'sales' },
            { text: '.' },
          ],
          who: [{ short: 'jonas' }, { short: 'maya' }],
        },
      ],
      notes: [
        { kind: 'lead', says: 'Harbour took the lead' },
        { kind: 'first_assist', who: { short: 'jonas' } },
      ],
    });
    expect(sceneContent(office.app, german(office.app), 'yesterday')).toMatchObject({
      title: 'Seit gestern',
      notes: [{ says: 'Harbour hat die Führung übernommen' }, { says: 'erste Vorlage' }],
    });
    office.setNow(amsterdam('2026-11-20T09:00'));
    expect(sceneContent(office.app, english(office.app), 'yesterday')).toBeNull();
    // Nothing came in over the weekend.
    office.setNow(amsterdam('2026-11-23T08:10'));
    expect(sceneContent(office.app, english(office.app), 'yesterday')).toBeNull();
  });

  test('a win of last week that we learn of on Sunday is news on Monday, without the name of whoever hides', () => {
    const office = tellStory(`
      person maya sales in Harbour
      now sun 20:00
      win northwind 9000eur sun 10:00 by maya`);
    office.setNow(amsterdam('2026-11-23T07:45'));
    expect(sceneContent(office.app, english(office.app), 'yesterday')).toMatchObject({
      title: 'Since Friday',
      wins: [{ customer: 'northwind', when: 'Sunday 20:00' }],
    });
    hide(office.app, 'maya');
    const scene = sceneContent(office.app, english(office.app), 'yesterday');
    expect(scene).toMatchObject({ wins: [{ who: [{ short: 'Somebody' }] }] });
    expect(JSON.stringify(scene)).not.toMatch(/maya/i);
  });
});

describe('the last podium', () => {
  test('stays for three days, sealed or not, with the honours of those who may be shown', () => {
    const office = tellStory(STORY);
    const podium = () => sceneContent(office.app, english(office.app), 'podium');
    expect(podium()).toBeNull();
    office.setNow(amsterdam('2026-12-01T09:00'));
    const open = podium();
    expect(open).toMatchObject({
      title: 'November, won together',
      blocks: [
        {
          place: 2,
          teams: [{ team: 'Lantern', sales: [{ short: 'diego' }], marketing: [{ short: 'lena' }] }],
        },
        { place: 1, teams: [{ team: 'Harbour', unit: 'points' }] },
      ],
      joint: { won: '€37k', wins: '3 wins, by both crafts', line: '' },
      honours: [
        { kind: 'closer', people: [{ short: 'maya' }] },
        { kind: 'maker', people: [{ short: 'jonas' }] },
        { kind: 'connector' },
      ],
    });
    sealSeason(office.app, COACH, '2026-11');
    expect(podium()).toEqual(open);
    hide(office.app, 'maya');
    const hidden = podium();
    expect(JSON.stringify(hidden)).not.toMatch(/maya/i);
    office.setNow(amsterdam('2026-12-04T00:00'));
    expect(podium()).toBeNull();
  });
});
