import { expect, test } from 'vitest';
import { readPersonTotals } from '#db/queries/totals.ts';
import { home } from '#src/usecases/home.ts';
import { pageFrame } from '#src/usecases/page-frame.ts';
import { profile } from '#src/usecases/profile.ts';
import { tellStory } from '../support/story.ts';

const WEEK = `
  person linus sales in Harbour
  person mia sales in Lantern
  person ada marketing in Harbour
  person grace marketing
  asset case-study by ada
  asset webinar by grace
  asset pricing-page by ada:50 grace:50
  touch case-study northwind mon 09:10
  touch webinar northwind tue 11:00
  touch case-study northwind wed 15:30
  win northwind 12000eur fri 16:42 by linus
  win isar 5000eur fri 17:10 by linus mia
  touch pricing-page northwind fri 10:00
`;

test('every page shows exactly what the ledger holds, corrections included', () => {
  const { app } = tellStory(`${WEEK}
    touch webinar lahn thu 09:00
    win lahn 3000eur fri 17:20 by mia
    refund lahn 3000eur fri 17:20 by mia
    reject webinar northwind tue 11:00`);
  const totals = readPersonTotals(app.db, '2026-11');
  expect(totals.length).toBe(4);
  for (const { person, win, assist } of totals) {
    const view = profile(app, person, null);
    expect([person, view.points]).toEqual([person, win + assist]);
    const lines = [...(view.made?.recent ?? []), ...(view.made?.older ?? [])].flatMap((row) => row.lines);
    expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(assist);
  }
});

test('a late touch is in the arithmetic of the present, touch by touch', () => {
  const { app } = tellStory(WEEK);
  const lines = profile(app, 'ada', null).made?.recent[0]?.lines.map((line) => [
    line.role,
    line.sum.after,
    line.points,
  ]);
  expect(lines).toEqual([
    ['Opened', 'of 120 is 48', 48],
    ['Helped', 'of 120 is 12', 12],
    ['Clinched', 'of 120 is 24', 24],
  ]);
});

test('a shared win without helpers: the own part, and the pot that waits', () => {
  const { app } = tellStory(WEEK);
  const view = profile(app, 'mia', null);
  expect(view.closed?.recent[0]).toMatchObject({ points: 25, helped: 0, waiting: 50 });
  expect(view.today?.points).toBe('25');
  expect(profile(app, 'grace', null).standing).toBe('Maker');
});

test('a month before the first is empty but there; nobody and months to come are not', () => {
  const { app } = tellStory(WEEK);
  expect(profile(app, 'ada', '2026-10')).toMatchObject({ points: 0, tape: null, made: null, step: null });
  expect(profile(app, 'ada', '2026-10').present).toBeNull();
  expect(profile(app, 'ada', '2020-01').present).toEqual({ href: '/people/ada', label: 'November' });
  expect(() => profile(app, 'nobody', null)).toThrow(expect.objectContaining({ code: 'not_found' }));
  for (const season of ['2026-12', '2026-13', 'november']) {
    expect(() => profile(app, 'ada', season)).toThrow(expect.objectContaining({ code: 'not_found' }));
  }
});

test('home says the month and names everybody by team, A to Z, without a single point', () => {
  const { app } = tellStory(WEEK);
  const view = home(app);
  expect(view.sentence.replaceAll('\u00a0', ' ')).toBe('Two wins together in November, worth €17k.');
  expect(view.teams.map((team) => [team.name, team.people.map((one) => one.face.name)])).toEqual([
    ['Harbour', ['ada', 'linus']],
    ['Lantern', ['mia']],
    [null, ['grace']],
  ]);
  expect(JSON.stringify(view.teams)).not.toMatch(/points/);
  expect(pageFrame(app, { kind: 'visitor' })).toMatchObject({
    office: 'Brightwater',
    clock: '17:10',
    ceremony: null,
  });
});

test('a refunded win stays on the page as what was taken back, and never as a win', () => {
  const { app } = tellStory(`${WEEK}
    now sat 10:00
    refund isar 5000eur fri 17:10 by linus mia`);
  const view = profile(app, 'mia', null);
  expect(view).toMatchObject({ points: 0, tape: null, closed: null });
  expect(profile(app, 'linus', null).closed?.total).toBe('1 win worth €12,000');
});

test('a first win of 1900 makes no page longer: the team’s months are the last six', () => {
  const { app, tell } = tellStory(WEEK);
  const owners = [{ person: 'linus', share: '1' }];
  for (const at of [Date.UTC(1900, 0, 8), Date.UTC(2025, 2, 3), Date.UTC(2026, 8, 9)]) {
    const deal = {
      deal: `d${at}`,
      customer: 'Old',
      owners,
      amountMinor: 900_000,
      currency: 'EUR',
      rate: null,
    };
    const won = { at, precision: 'time' as const };
    const touch = { touch: `t${at}`, deal: deal.deal, asset: 'case-study', at: won, contact: null };
    tell({ kind: 'touch_set', touch: { ...touch, evidence: 'tracked', rejected: false } });
    tell({ kind: 'deal_set', deal: { ...deal, lead: null, opened: null, won, stage: 'won' } });
  }
  const months = (season: string | null) => profile(app, 'linus', season).months?.months;
  expect(months(null)?.map((month) => month.label)).toEqual(['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov']);
  expect(months(null)?.map((month) => month.own)).toEqual([0, 0, 0, 90, 0, 145]);
  expect(JSON.stringify(profile(app, 'linus', null)).length).toBeLessThan(20_000);
});

test('the next step names a win as large as the office has had in three months, and none that is older', () => {
  const said = (at: number) => {
    const { app, tell } = tellStory(WEEK);
    const owners = [{ person: 'mia', share: '1' }];
    const deal = {
      deal: 'big',
      customer: 'Big',
      owners,
      amountMinor: 3_000_000,
      currency: 'EUR',
      rate: null,
    };
    const won = { at, precision: 'time' as const };
    tell({ kind: 'deal_set', deal: { ...deal, lead: null, opened: null, won, stage: 'won' } });
    return profile(app, 'mia', null).step?.text;
  };
  expect(said(Date.UTC(2026, 8, 30))).toContain('September 2026. One win of €27,500 is 275.');
  expect(said(Date.UTC(2026, 7, 30))).toMatch(/August 2026\.$/);
});
