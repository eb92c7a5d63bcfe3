// Wins as a screen receives them, for tests of what screens do. Names are real enough, points are plain.

import type { ShownMoment } from '#src/domain/moment.ts';
import type { Role, WinPart, WinStory } from '#src/domain/story.ts';

export function partOf(short: string, points: number, ...roles: Role[]): WinPart {
  const craft = roles.includes('closer') ? 'sales' : 'marketing';
  return { person: short, name: `${short} Example`, short, craft, face: short, roles, assets: [], points };
}

export function storyOf(customer: string, told: Partial<WinStory> = {}): WinStory {
  return {
    deal: customer,
    customer,
    amountText: '€96,000',
    wonAt: Date.parse('2026-11-20T13:31:00Z'),
    wonPrecision: 'time',
    season: '2026-11',
    winPoints: 146,
    assistPot: 146,
    waiting: 0,
    helpers: [partOf('Zoë', 146, 'opener', 'clincher')],
    closers: [partOf('Maya', 146, 'closer')],
    ...told,
  };
}

/** `number` also makes the key; `at` is UTC milliseconds. */
export function wonMoment(number: number, story: WinStory, at: number): ShownMoment {
  return { kind: 'deal_won', key: `won/${number}`, number, at, story };
}
