// A row of a list of assets becomes an asset, or every reason why it cannot.

import { describe, expect, test } from 'vitest';
import { parseAssetRow } from '#src/inbound/asset-rows.ts';
import { ASSET, people, problemsOf, row, stateOf } from './rows.ts';

const fresh = { people, current: () => null };
const CELLS = {
  asset: 'A1',
  title: 'How we won',
  kind: 'Landing page',
  published: '2026-05-19',
  url: 'https://x.example/1',
  makers: 'Zoë van Dijk:50; ada:50',
};

test('a full row', () => {
  expect(stateOf(parseAssetRow(row(CELLS), fresh))).toEqual({
    asset: 'A1',
    title: 'How we won',
    kind: 'landing-page',
    publishedOn: '2026-05-19',
    url: 'https://x.example/1',
    makers: [
      { person: 'zoe', share: '50' },
      { person: 'ada', share: '50' },
    ],
  });
});

test('a bare row has its key as title and nobody as maker', () => {
  const bare = row({ asset: 'A1', title: '', kind: 'deck', makers: '', published: '', url: '' });
  expect(stateOf(parseAssetRow(bare, fresh))).toEqual({ ...ASSET, title: 'A1', makers: [] });
});

test('columns that the file does not have leave what is known', () => {
  const known = { ...ASSET, publishedOn: '2026-01-02', url: 'https://x.example' };
  const { asset, title, kind, makers } = CELLS;
  const parsed = parseAssetRow(row({ asset, title, kind, makers }), { people, current: () => known });
  expect(stateOf(parsed)).toMatchObject({ publishedOn: '2026-01-02', url: 'https://x.example' });
});

test('a publishing date may come with a time', () => {
  const published = (text: string) =>
    stateOf(parseAssetRow(row({ ...CELLS, published: text }), fresh)).publishedOn;
  expect(published('2026-05-19T08:00:00Z')).toBe('2026-05-19');
  expect(published('2026/05/19 08:00')).toBe('2026-05-19');
});

describe('one sentence for', () => {
  test.each([
    ['no key', { asset: '' }, 'asset: There is nothing in “asset”, and every row needs it.'],
    ['no kind', { kind: '' }, 'kind: There is nothing in “kind”, and every row needs it.'],
    [
      'a kind without letters',
      { kind: '!!!' },
      'kind: “!!!” has no letter in it. Write a word such as webinar.',
    ],
    [
      'a day that does not exist',
      { published: '2026-02-30' },
      'published: “2026-02-30” is not a date that exists. Write it as 2026-11-23.',
    ],
    [
      'another way to write days',
      { published: '19.5.2026' },
      'published: “19.5.2026” is not a date that exists. Write it as 2026-11-23.',
    ],
    [
      'an address that runs',
      { url: 'javascript:alert(1)' },
      'url: “javascript:alert(1)” is not a web address. It has to begin with https:// or http://.',
    ],
    [
      'an address that is none',
      { url: 'https://' },
      'url: “https://” is not a web address. It has to begin with https:// or http://.',
    ],
    ['an unknown maker', { makers: 'Nemo' }, 'makers: Nobody here is called “Nemo”. Import people first.'],
    [
      'a maker without share',
      { makers: 'ada:0' },
      'makers: The share of “ada” is 0. It has to be above zero.',
    ],
  ])('%s', (_name, cells, problem) => {
    expect(problemsOf(parseAssetRow(row({ ...CELLS, ...cells }), fresh))).toEqual([problem]);
  });
});
