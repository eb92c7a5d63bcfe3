import { expect, test } from 'vitest';
import { countWhy, sayWhy, type TeamHelp, type TeamWin } from '#src/domain/ceremony-why.ts';

const SHORTS = new Map([
  ['lena', 'Lena'],
  ['noor', 'Noor'],
]);

const whyOf = (team: string, won: TeamWin[], help: TeamHelp[], shorts: ReadonlyMap<string, string>) =>
  sayWhy(countWhy(team, won, help), shorts);

function wins(team: string, count: number) {
  return Array.from({ length: count }, (_, index) => ({ team, deal: `${team}-${index}` }));
}

function helps(deals: string[], told: Partial<TeamHelp> = {}): TeamHelp[] {
  const one = {
    team: 'Lantern',
    person: 'lena',
    asset: 'case',
    title: 'How GTX cut downtime',
    kind: 'case-study',
  };
  return deals.map((deal) => ({ ...one, ...told, deal }));
}

function deals(team: string, count: number): string[] {
  return wins(team, count).map((win) => win.deal);
}

test('the kind of work of one colleague that was in most of the team’s own wins', () => {
  const why = whyOf('Lantern', wins('Lantern', 31), helps(deals('Lantern', 24)), SHORTS);
  expect(why).toBe('31 wins, 24 of them with a case study by Lena');
});

test('two assets of one kind in the same win count that win once', () => {
  const twice = [...helps(deals('Lantern', 4)), ...helps(deals('Lantern', 4), { asset: 'other' })];
  expect(whyOf('Lantern', wins('Lantern', 9), twice, SHORTS)).toBe(
    'Nine wins, four of them with a case study by Lena',
  );
});

test('every win, and a word that begins with a vowel', () => {
  const all = helps(deals('Lantern', 3), { kind: 'event' });
  expect(whyOf('Lantern', wins('Lantern', 3), all, SHORTS)).toBe(
    'Three wins, all of them with an event by Lena',
  );
});

test('an asset that mostly helped wins of others is told by its title', () => {
  const guide = helps(deals('Harbour', 9), { title: 'The pricing guide', kind: 'one-pager' });
  const why = whyOf('Lantern', [...wins('Lantern', 20), ...wins('Harbour', 12)], guide, SHORTS);
  expect(why).toBe('“The pricing guide” by Lena helped nine wins');
});

test('a line that would not fit on the step gives way to a shorter one', () => {
  const long = helps(deals('Harbour', 9), { title: 'Everything we have ever learned about water pressure' });
  expect(whyOf('Lantern', wins('Lantern', 20), long, SHORTS)).toBe('20 wins, closed together');
});

test('a title that leaves no room for the name stands without it', () => {
  const guide = helps(deals('Harbour', 9), { title: 'The pricing guide for 2026' });
  const why = whyOf('Lantern', wins('Lantern', 20), guide, SHORTS);
  expect(why).toBe('“The pricing guide for 2026” helped nine wins');
});

test('only wins, only help, and neither', () => {
  expect(whyOf('Lantern', wins('Lantern', 1), [], SHORTS)).toBe('One win, closed together');
  expect(whyOf('Lantern', wins('Harbour', 1), helps(['Harbour-0']), SHORTS)).toBe('Helped one win');
  expect(whyOf('Meadow', wins('Harbour', 1), helps(['Harbour-0']), SHORTS)).toBe('');
});

test('the order of rows never changes the line', () => {
  const level = [
    ...helps(deals('Lantern', 5)),
    ...helps(deals('Lantern', 5), { person: 'noor', kind: 'webinar' }),
  ];
  const one = whyOf('Lantern', wins('Lantern', 6), level, SHORTS);
  expect(whyOf('Lantern', wins('Lantern', 6), level.toReversed(), SHORTS)).toBe(one);
});
