// A board of four teams as a screen receives it: the one in the design.

import type { BoardFrame, BoardTeam } from '#src/domain/frame.ts';
import { latestOf } from '#src/domain/television/latest-win.ts';
import { planRows } from '#src/domain/television/row-plan.ts';
import { storyOf } from './win-story.ts';

const ENGLISH = { group: ',', language: 'en' } as const;

export function boardOf(told: Partial<BoardFrame> = {}): BoardFrame {
  return {
    epoch: 'test',
    fact: 1,
    build: 'test',
    at: Date.parse('2026-11-20T13:32:00Z'),
    office: { name: 'Brightwater', timezone: 'Europe/Amsterdam', locale: 'en-GB', group: ',' },
    season: { key: '2026-11', month: 'November' },
    table: 'The teams and their points',
    empty: [],
    teams: planRows(
      [
        teamOf('Harbour', 1, 1820, 1660, 3480, null),
        teamOf('Lantern', 2, 1905, 1310, 3480, 3480),
        teamOf('Summit', 3, 1400, 1560, 3480, 3215),
        teamOf('Kestrel', 4, 1310, 1145, 3480, 2960),
      ],
      ENGLISH,
    ),
    more: 0,
    goal: null,
    latest: latestOf(storyOf('Northwind Water'), '14:31', ENGLISH),
    wins: 14,
    note: null,
    foot: 'Brightwater: 14 wins in November',
    moments: [],
    slots: [],
    screen: null,
    ...told,
  };
}

/** `top` is the leader's points, `next` those of the next place up. */
export function teamOf(
  team: string,
  place: number | null,
  sales: number,
  marketing: number,
  top: number,
  next: number | null,
): BoardTeam {
  const points = sales + marketing;
  const told = { upText: '', gapText: '', partsText: '' };
  const bare = {
    team,
    name: team,
    place,
    up: 0,
    sales,
    marketing,
    points,
    score: String(points),
    ...told,
    nextShare: next === null ? null : next / top,
    share: top === 0 ? 0 : points / top,
    faces: { sales: [], marketing: [] },
  };
  return planRows([bare], ENGLISH)[0] as BoardTeam;
}
