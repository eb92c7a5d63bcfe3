// Who most likely helped: what met the buyers comes first, every guess has its reason, and the retired stay away.

import { expect, test } from 'vitest';
import type { Deal } from '#src/domain/fact.ts';
import { type LikelyScene, likelyAssets } from '#src/domain/likely-assets.ts';
import { asset, dealFile, shares, touch } from '../support/deal-file.ts';

const TODAY = '2026-11-20';

function scene(changes: Partial<LikelyScene> = {}): LikelyScene {
  const file = dealFile({
    deal: { customer: 'Elbe Zweckverband' },
    touches: [touch('1', 'case', 20), touch('2', 'webinar', 5)],
  });
  return {
    file,
    officeMinor: 1_200_000,
    assets: [...file.assets.values()],
    wins: [],
    today: TODAY,
    ...changes,
  };
}

function win(deal: string, owner: string, officeMinor: number, assets: string[]) {
  const won: Deal = { ...dealFile().deal, deal, customer: deal, owners: shares(owner) };
  return { deal: won, officeMinor, assets };
}

const told = (made: LikelyScene) =>
  likelyAssets(made).map(({ asset: key, because, reason, role }) => [key, because, role ?? reason]);

test('what touched the deal comes first, in order of time, with its role', () => {
  const assets = [asset('fair', 'ada'), asset('case', 'ada'), asset('webinar', 'grace')];
  const wins = [win('other', 'margaret', 1, ['fair'])];
  expect(told(scene({ assets, wins }))).toEqual([
    ['case', 'touched', 'opener'],
    ['webinar', 'touched', 'clincher'],
    ['fair', 'often', 'In one win lately'],
  ]);
});

test('a title that names the customer beats wins like this one, and those beat new work', () => {
  const assets = [
    { ...asset('new', 'ada'), publishedOn: '2026-11-01' },
    { ...asset('old', 'ada'), publishedOn: '2020-11-01' },
    asset('alike', 'grace'),
    { ...asset('field', 'grace'), title: 'Field day: Elbe' },
  ];
  const wins = [1, 2, 3].map((number) => win(`w${number}`, 'linus', 1_000_000, ['alike']));
  expect(told(scene({ assets, wins })).slice(2)).toEqual([
    ['field', 'named', 'Its title names them'],
    ['alike', 'similar', 'In three wins like this one'],
    ['new', 'new', 'Published in the last two months'],
  ]);
});

test('retired work and work without makers is never suggested', () => {
  const assets = [{ ...asset('gone', 'ada'), retired: true as const }, asset('nobody', '')];
  const wins = [win('w', 'linus', 1_200_000, ['gone', 'nobody'])];
  expect(told(scene({ assets, wins })).map(([key]) => key)).toEqual(['case', 'webinar']);
});
