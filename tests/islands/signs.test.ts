// No sign on a screen is a character that its font lacks: a television without another font shows a box for it.

import { expect, it } from 'vitest';
import { readSources } from '#tests/support/sources.ts';

/** What televisions and the ceremony draw and say. */
const ON_SCREENS =
  /^src\/(islands\/(tv|ceremony)|components\/(television|Tv)|layouts\/(Tv|Ceremony)|styles\/(tv|ceremony)|domain\/(television|ceremony)|usecases\/(scenes|ceremony))/;

/** Arrows, technical signs, shapes, dingbats and emoji: Archivo has none of those blocks whole, and most not at all. */
const LACKED = /[\u2190-\u21ff\u2300-\u2bff]|\p{Extended_Pictographic}/u;

const withoutComments = (text: string) => text.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '');

it('draws its arrows and marks instead of writing them', () => {
  const drawn = readSources().filter(({ path }) => ON_SCREENS.test(path));
  expect(drawn.length).toBeGreaterThan(100);
  const written = drawn.flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .filter((line) => LACKED.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(written).toEqual([]);
});
