import { expect, test } from 'vitest';
import type { Actor } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { ceremonyCue, readCeremony } from '#src/usecases/ceremony.ts';
import type { TestOffice } from '../support/office.ts';
import { tellStory } from '../support/story.ts';

const CAST = `
  person linus sales in Harbour
  person mia sales in Lantern
  person otto sales in Summit
  person ada marketing in Harbour
  person grace marketing in Lantern
  person silent marketing in Lantern
  asset case-study by ada
  asset webinar by grace
`;

const NOVEMBER = `${CAST}
  touch case-study northwind mon 09:10
  win northwind 9000eur tue 10:00 by linus
  touch webinar southwind mon 09:10
  win southwind 5000eur wed 10:00 by mia
  win eastwind 60000eur thu 10:00 by otto`;

const VIEWER: Actor = { kind: 'visitor' };

function december(story: string): TestOffice {
  const office = tellStory(story);
  office.setNow(Date.parse('2026-12-01T08:00:00Z'));
  return office;
}

test('the podium comes from the ledger; a team without points from both crafts takes no place', () => {
  const { podium } = readCeremony(december(NOVEMBER).app, '2026-11');
  expect(podium.map(({ place, name, score, unit }) => [place, name, score, unit])).toEqual([
    [1, 'Harbour', '180', 'points'],
    [2, 'Lantern', '100', 'points'],
  ]);
  expect(podium[0]?.why).toBe('One win, closed together');
});

test('everyone who played stands with the team, also without points and after leaving', () => {
  const office = tellStory(NOVEMBER);
  office.tell({ kind: 'person_set', person: person('mia', null) });
  office.setNow(Date.parse('2026-12-02T08:00:00Z'));
  const { podium, everyone } = readCeremony(office.app, '2026-11');
  const lantern = podium.find((team) => team.name === 'Lantern');
  expect(lantern?.faces.sales.map((face) => face.short)).toEqual(['mia']);
  expect(lantern?.faces.marketing.map((face) => face.short)).toEqual(['grace', 'silent']);
  expect(everyone.map((face) => face.person).sort()).toEqual([
    'ada',
    'grace',
    'linus',
    'mia',
    'otto',
    'silent',
  ]);
});

test('whoever joins later does not step into the picture of a finished month', () => {
  const office = december(NOVEMBER);
  office.tell({ kind: 'person_set', person: person('nora', 'Harbour') });
  const { podium, everyone } = readCeremony(office.app, '2026-11');
  expect(everyone.map((face) => face.person)).not.toContain('nora');
  expect(podium[0]?.faces.sales.map((face) => face.person)).toEqual(['linus']);
});

test('an office that brings its history along has everybody of its first day in it', () => {
  const office = tellStory(`${CAST}
    touch case-study northwind mon 09:10
    win northwind 9000eur tue 10:00 by linus`);
  const { db } = office.app;
  db.$client.exec('DROP TRIGGER facts_no_update');
  db.$client.prepare('UPDATE facts SET recorded_at = ?').run(Date.parse('2027-03-01T09:00:00Z'));
  office.setNow(Date.parse('2027-03-05T08:00:00Z'));
  expect(readCeremony(office.app, '2026-11').everyone).toHaveLength(6);
});

test('the joint goal is told by what was reached', () => {
  const office = december(NOVEMBER);
  expect(readCeremony(office.app, '2026-11').goal).toMatchObject({
    share: null,
    met: false,
    line: 'Won together',
  });
  office.tell({ kind: 'goal_set', season: '2026-11', amountMinor: 8_000_000 });
  expect(ceremonyCue(office.app, VIEWER, '2026-11', 'goal').goal).toMatchObject({
    wonText: '€74k',
    line: '92 % of our goal of €80k',
    met: false,
  });
});

test('a month that is being played, is still to come, has no points or is no month at all', () => {
  const { app } = tellStory(NOVEMBER);
  expect(refusalOf(() => ceremonyCue(app, VIEWER, '2026-11', null))).toBe(
    'not_found: November is still being played. Its ceremony can begin on 1 December.',
  );
  expect(refusalOf(() => ceremonyCue(app, VIEWER, '2027-03', null))).toBe(
    'not_found: March 2027 has not begun yet. Its ceremony can begin on 1 April.',
  );
  expect(refusalOf(() => ceremonyCue(app, VIEWER, '2026-09', null))).toBe(
    'not_found: Nobody has points in September 2026, so there is no ceremony for it.',
  );
  for (const text of ['2026-13', 'november', '', '2026-1']) {
    expect(refusalOf(() => ceremonyCue(app, VIEWER, text, null))).toMatch(/^not_found: .* is not a month/);
  }
});

test('the ceremony begins with the office’s first of the month, not with the server’s', () => {
  const { app, setNow } = tellStory(NOVEMBER);
  setNow(Date.parse('2026-11-30T22:59:59Z'));
  expect(() => ceremonyCue(app, VIEWER, '2026-11', null)).toThrow(Refusal);
  setNow(Date.parse('2026-11-30T23:00:00Z'));
  expect(ceremonyCue(app, VIEWER, '2026-11', null).heading).toBe('November, won together');
});

test('a cue that this month does not have is not found', () => {
  const { app } = december(NOVEMBER);
  expect(refusalOf(() => ceremonyCue(app, VIEWER, '2026-11', 'third'))).toContain('no cue');
});

function person(name: string, team: string | null) {
  return { person: name, name, craft: 'sales' as const, team, title: '', email: '', face: name };
}

function refusalOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Refusal) return `${error.code}: ${error.say}`;
    throw error;
  }
  return 'was let through';
}
