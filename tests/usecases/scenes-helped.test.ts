// What helped, on the wall: a headline that is true for every month, and a flow that adds up.

import { expect, test } from 'vitest';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import type { Language } from '#src/domain/place.ts';
import { CAST, sceneIn } from '../support/helped-story.ts';
import type { TestOffice } from '../support/office.ts';
import { tellStory } from '../support/story.ts';

const helped = (office: TestOffice, language: Language = 'en') => sceneIn(office, 'helped', language);

/** A win for each line: `name amount by assets`. */
const month = (...wins: string[]) =>
  tellStory(
    CAST +
      wins
        .map((line) => {
          const [name, amount, , ...assets] = line.split(' ');
          const touches = assets.map((asset, index) => `touch ${asset} ${name} mon 0${index + 1}:10`);
          return `${touches.join('\n')}\nwin ${name} ${amount}eur fri 10:00 by linus`;
        })
        .join('\n'),
  );

const headlines = (office: TestOffice) => [helped(office)?.title, helped(office, 'de')?.title];

test('nothing to show without help, and no flow of one band', () => {
  expect(helped(month())).toBeNull();
  expect(helped(month('north 9000'))).toBeNull();
  expect(helped(month('north 9000 by guide', 'south 8000'))).toBeNull();
});

test.each([
  [
    'three of four',
    [
      'north 9000 by guide webinar',
      'east 8000 by film',
      'south 7000 by guide',
      'west 6000 by guide',
      'tiny 100 by film',
    ],
    '“guide” helped in three of November’s four biggest wins',
    '„guide“ half bei drei der vier größten Abschlüsse im November',
  ],
  [
    'all of four',
    ['north 9000 by guide', 'east 8000 by guide film', 'south 7000 by guide', 'west 6000 by guide'],
    '“guide” helped in all four of November’s biggest wins',
    '„guide“ half bei allen vier größten Abschlüssen im November',
  ],
  [
    'a bigger win that nobody helped',
    [
      'huge 99000',
      'north 9000 by guide',
      'east 8000 by guide film',
      'south 7000 by film guide',
      'west 6000 by film',
    ],
    '“guide” helped in three of November’s four biggest assisted wins',
    '„guide“ half bei drei der vier größten gemeinsamen Abschlüsse im November',
  ],
  [
    'both of two',
    ['north 9000 by guide', 'east 8000 by guide'],
    '“guide” helped in both of November’s biggest wins',
    '„guide“ half bei den beiden größten Abschlüssen im November',
  ],
  [
    'each win by other work',
    ['north 9000 by guide', 'east 8000 by film', 'south 7000 by webinar'],
    'Three pieces of work helped in November’s three biggest wins',
    'Drei Beiträge halfen bei den drei größten Abschlüssen im November',
  ],
  [
    'one win so far',
    ['north 9000 by guide webinar'],
    '“guide” helped in November’s first win',
    '„guide“ half beim ersten Abschluss im November',
  ],
  [
    'one helped win of two',
    ['north 9000 by guide webinar', 'huge 99000'],
    '“guide” helped in November’s biggest assisted win',
    '„guide“ half beim größten gemeinsamen Abschluss im November',
  ],
])('says what is true of %s', (_, wins, english, german) => {
  expect(headlines(month(...wins))).toEqual([english, german]);
});

test('at most four wins and six assets; the asset of the headline comes first, and the key says how many are not there', () => {
  const scene = helped(
    month(
      'north 9000 by guide webinar film letter deck fair case',
      'east 8000 by guide webinar',
      'south 7000 by guide',
      'west 6000 by fair',
      'tiny 100 by guide',
    ),
  );
  expect(scene?.wins.map(({ title, figure }) => [title, figure])).toEqual([
    ['north', '€9,000'],
    ['east', '€8,000'],
    ['south', '€7,000'],
    ['west', '€6,000'],
  ]);
  expect(scene?.assets).toHaveLength(6);
  expect(scene?.assets[0]).toMatchObject({ title: 'guide', who: 'ada', figure: '3 wins' });
  expect(scene?.foot).toBe('Wider means more points · 1 more helped');
});

test('a win whose only help is small still has its flow, and the ends are the sums of their bands', () => {
  const scene = helped(
    month(
      'north 90000 by guide webinar film letter deck fair',
      'east 80000 by guide webinar film letter deck fair',
      'south 200 by case',
    ),
  );
  const sum = (side: 'from' | 'to', key: string) =>
    scene?.links.filter((link) => link[side] === key).reduce((points, link) => points + link.points, 0);
  expect(scene?.wins).toHaveLength(3);
  expect(scene?.assets.map(({ title }) => title)).toContain('case');
  for (const { key, points } of scene?.assets ?? []) expect(sum('from', key)).toBe(points);
  for (const { key, points } of scene?.wins ?? []) expect(sum('to', key)).toBe(points);
});

test('hostile titles are cut in the headline and whole beside the flow', () => {
  const office = month('north 9000 by guide webinar');
  const title = `${'🧪'.repeat(80)} {month} <b>`;
  office.tell({
    kind: 'asset_set',
    asset: {
      asset: 'guide',
      title,
      kind: 'deck',
      publishedOn: null,
      url: '',
      makers: [{ person: 'ada', share: '1' }],
    },
  });
  const scene = helped(office);
  expect(scene?.title).toBe(`“${'🧪'.repeat(29)}…” helped in November’s first win`);
  expect(scene?.assets[0]?.title).toBe(title);
});

test('whoever keeps off screens is somebody, in no text and by no key', () => {
  const office = month('north 9000 by guide film', 'east 8000 by film');
  for (const person of ['ada', 'linus']) {
    saveChoice(office.app.db, { ...readChoice(office.app.db, person), onScreens: false });
  }
  expect(JSON.stringify(helped(office))).not.toMatch(/\b(ada|linus)\b/);
  expect(helped(office)?.assets.map(({ who }) => who)).toEqual(['Somebody and grace', 'Somebody']);
});
