// The path of a win on the wall: which win, which stations, and in whose words.

import { expect, test } from 'vitest';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import type { Language } from '#src/domain/place.ts';
import type { PathScene } from '#src/domain/television/path-scene.ts';
import { CAST, sceneIn } from '../support/helped-story.ts';
import type { TestOffice } from '../support/office.ts';
import { tellStory } from '../support/story.ts';

const path = (office: TestOffice, language: Language = 'en') => sceneIn(office, 'path', language);

const roles = (scene: PathScene | null) =>
  scene?.stations.map(({ role, title }) => `${role} ${title}`.trim());

test('without a win that somebody helped there is no path', () => {
  expect(path(tellStory(CAST))).toBeNull();
  expect(path(tellStory(`${CAST}\n win northwind 12000eur fri 16:42 by linus`))).toBeNull();
});

test('is told in the order of time, with days, gaps, points and the amount', () => {
  const scene = path(
    tellStory(`${CAST}
    touch guide northwind mon 09:10
    touch webinar northwind wed 09:10
    touch film northwind thu 09:10
    win northwind 12000eur fri 16:42 by linus`),
  );
  expect(scene?.title).toBe('How we won northwind');
  expect(scene?.subtitle).toBe('From first hello to yes in 4 days');
  expect(scene?.stations.map(({ on, gap, role, names, points }) => [on, gap, role, names, points])).toEqual([
    ['16 Nov', '', 'opened', 'ada', '+48'],
    ['18 Nov', '2 days', 'helped', 'grace', '+24'],
    ['19 Nov', '1 day', 'clinched', 'ada and grace', '+48'],
    ['20 Nov', '1 day', 'closed', 'linus', '+120'],
  ]);
  expect(scene?.stations.at(-1)).toMatchObject({ kind: 'won', amount: '€12,000', craft: 'sales' });
  expect(scene?.stations[1]?.says).toBe('18 Nov (2 days): grace helped: webinar, +24 points');
});

test('is told in German where the screen hangs in Germany', () => {
  const scene = path(
    tellStory(`${CAST}
    touch guide northwind mon 09:10
    touch film northwind fri 09:10
    win northwind 12000eur fri 16:42 by linus maya`),
    'de',
  );
  expect(scene?.title).toBe('So haben wir northwind gewonnen');
  expect(scene?.subtitle).toBe('Vom ersten Hallo zum Ja in 4 Tagen');
  expect(
    scene?.stations.map(({ on, gap, role, names, amount, unit }) => [on, gap, role, names, amount, unit]),
  ).toEqual([
    ['16. Nov.', '', 'eröffnete', 'ada', '', 'Punkte'],
    ['20. Nov.', '4 Tage', 'überzeugte', 'ada und grace', '', 'Punkte'],
    ['20. Nov.', 'am selben Tag', 'schloss ab', 'linus und maya', '12.000\u00a0€', 'Punkte'],
  ]);
});

test('of many touches the ends and the two with most points have a station; the gaps say how many have none', () => {
  const scene = path(
    tellStory(`${CAST}
    touch guide northwind mon 09:10
    touch webinar northwind mon 12:00
    touch film northwind tue 09:10
    touch film northwind wed 09:10
    touch letter northwind thu 09:10
    touch letter northwind thu 12:10
    touch letter northwind fri 08:10
    touch fair northwind fri 08:30
    touch deck northwind fri 09:10
    win northwind 12000eur fri 16:42 by linus`),
  );
  expect(roles(scene)).toEqual(['opened guide', 'helped film', 'helped letter', 'clinched deck', 'closed']);
  expect(scene?.stations.map(({ missed }) => missed)).toEqual(['', '1 more touch', '', '1 more touch', '']);
});

test('one touch opens and clinches; it is shown where no other win has more stations', () => {
  const lone = `${CAST}
    touch guide northwind mon 09:10
    win northwind 12000eur tue 16:42 by linus`;
  expect(roles(path(tellStory(lone)))).toEqual(['opened, clinched guide', 'closed']);
  const both = `${CAST}
    touch guide southwind mon 09:10
    touch webinar southwind mon 10:10
    win southwind 12000eur mon 16:42 by linus
    touch guide northwind mon 09:10
    win northwind 12000eur tue 16:42 by linus`;
  expect(path(tellStory(both))?.title).toBe('How we won southwind');
});

test('the last three take turns by the clock, and refunded ones are gone', () => {
  const win = (name: string, day: string) => `
    touch guide ${name} ${day} 08:10
    touch webinar ${name} ${day} 09:10
    win ${name} 12000eur ${day} 10:00 by linus`;
  const office = tellStory(
    `${CAST} ${win('one', 'mon')} ${win('two', 'tue')} ${win('three', 'wed')} ${win('four', 'thu')}
    refund three 12000eur wed 10:00 by linus`,
  );
  const at = Date.parse('2026-11-20T12:00:00Z');
  const titles = [0, 1, 2, 3, 4, 5, 6].map((minutes) => {
    office.setNow(at + minutes * 60_000);
    return path(office)?.title;
  });
  expect(new Set(titles)).toEqual(new Set(['How we won one', 'How we won two', 'How we won four']));
  expect(titles[0]).toBe(titles[1]);
});

test('in its first three days an empty month tells of the one before, and later of none', () => {
  const office = tellStory(`${CAST}
    touch guide northwind mon 09:10
    touch film northwind thu 09:10
    win northwind 12000eur fri 16:42 by linus`);
  office.setNow(Date.parse('2026-12-03T10:00:00Z'));
  expect(path(office)?.title).toBe('How we won northwind');
  office.setNow(Date.parse('2026-12-04T10:00:00Z'));
  expect(path(office)).toBeNull();
});

test('whoever keeps off screens is somebody, in no text and by no key', () => {
  const office = tellStory(`${CAST}
    touch guide northwind mon 09:10
    touch film northwind thu 09:10
    win northwind 12000eur fri 16:42 by linus`);
  for (const person of ['ada', 'linus']) {
    saveChoice(office.app.db, { ...readChoice(office.app.db, person), onScreens: false });
  }
  expect(JSON.stringify(path(office))).not.toMatch(/\b(ada|linus)\b/);
  expect(path(office)?.stations.map(({ names }) => names)).toEqual([
    'Somebody',
    'Somebody and grace',
    'Somebody',
  ]);
  expect(path(office, 'de')?.stations[1]?.names).toBe('Jemand und grace');
});
