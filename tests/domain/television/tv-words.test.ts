// The words of a television are whole in every language: the same keys, the same gaps to fill.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#src/domain/place.ts';
import { BOARD_WORDS } from '#src/domain/television/board-words.ts';
import { say } from '#src/domain/television/say.ts';
import { TV_WORDS, type TvWords } from '#src/domain/television/tv-words.ts';
import { filesBelow, PROJECT } from '#tests/support/sources.ts';

const KEYS = Object.keys(TV_WORDS.en) as (keyof TvWords)[];
const gapsOf = (template: string) => (template.match(/\{\w+\}/g) ?? []).sort();

test.for(LANGUAGES)('%s says everything that English says, with the same gaps', (language) => {
  const words = TV_WORDS[language];
  for (const key of KEYS) {
    expect(words[key], key).not.toBe('');
    expect(gapsOf(words[key]), key).toEqual(gapsOf(TV_WORDS.en[key]));
  }
});

test.for(LANGUAGES)('%s keeps every name and number that a sentence of the board is given', (language) => {
  const words = BOARD_WORDS[language];
  const said = [
    words.parts('1,820', '1,660'),
    words.toPlace('61', 12),
    words.wins('Brightwater', 17, 'November'),
    words.latest('14:31'),
    words.rungBy('Ruth'),
  ].join(' ');
  for (const given of ['1,820', '1,660', '61', '12', 'Brightwater', '17', 'November', '14:31', 'Ruth'])
    expect(said).toContain(given);
});

test('a gap that nobody fills stays empty, and nothing that is filled in is read again', () => {
  expect(say('Next: {scene}', { scene: '{scene}' })).toBe('Next: {scene}');
  expect(say('Next: {scene}', {})).toBe('Next: ');
});

test('no word of any language stands in a part of the board or in a sheet of the television', () => {
  const parts = filesBelow('src/islands/tv').filter((path) => path.endsWith('.tsx'));
  const sheets = filesBelow('src/styles').filter((path) => path.includes('/tv'));
  expect([parts.length > 5, sheets.length > 5]).toEqual([true, true]);
  const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
  const said = [
    ...parts.flatMap(
      (path) => read(path).match(/(?<=\w>)\s*[a-z][^<>{}=]*(?=<\/)|(?:aria-label|title|alt)="[^"]+"/gi) ?? [],
    ),
    ...sheets.flatMap((path) => read(path).match(/content:\s*"[^"]*[a-z]{2}[^"]*"/gi) ?? []),
  ];
  expect(said).toEqual([]);
});
