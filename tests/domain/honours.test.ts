import { describe, expect, test } from 'vitest';
import { type Candidate, colleagues, honours } from '#src/domain/honours.ts';

const candidate = (name: string, win: number, assist: number, met: number, isPublic = true): Candidate => ({
  person: name.toLowerCase(),
  name,
  win,
  assist,
  colleagues: met,
  isPublic,
});

describe('honours', () => {
  test('closer, maker and connector; ties share, by name', () => {
    const all = [candidate('Linus', 300, 0, 4), candidate('Grace', 0, 90, 6), candidate('Ada', 0, 90, 6)];
    expect(honours(all)).toEqual({
      closer: { count: 300, people: ['linus'] },
      maker: { count: 90, people: ['ada', 'grace'] },
      connector: { count: 6, people: ['ada', 'grace'] },
    });
  });

  test('whoever opted out is not named and does not take the honour from the next', () => {
    const all = [candidate('Linus', 300, 0, 4, false), candidate('Margaret', 200, 0, 2)];
    expect(honours(all).closer).toEqual({ count: 200, people: ['margaret'] });
  });

  test('nobody is honoured for nothing', () => {
    expect(honours([candidate('Linus', 0, -5, 0)])).toEqual({ closer: null, maker: null, connector: null });
    expect(honours([])).toEqual({ closer: null, maker: null, connector: null });
  });
});

describe('colleagues', () => {
  test('different people with points of the same win, counted once however often they met', () => {
    const entries = [
      { deal: 'A', person: 'linus', points: 100 },
      { deal: 'A', person: 'ada', points: 60 },
      { deal: 'A', person: 'ada', points: 20 },
      { deal: 'B', person: 'linus', points: 50 },
      { deal: 'B', person: 'ada', points: 50 },
      { deal: 'B', person: 'grace', points: 10 },
      { deal: 'C', person: 'hedy', points: 10 },
    ];
    expect(Object.fromEntries(colleagues(entries))).toEqual({ linus: 2, ada: 2, grace: 2, hedy: 0 });
  });

  test('a share that was taken back is no shared win', () => {
    const entries = [
      { deal: 'A', person: 'linus', points: 100 },
      { deal: 'A', person: 'ada', points: 60 },
      { deal: 'A', person: 'ada', points: -60 },
    ];
    expect(colleagues(entries).get('linus')).toBe(0);
  });
});
