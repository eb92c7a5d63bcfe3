// An hour before one television, in simulated time: after everything that happens, what it draws is what the server says.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDeal } from '#db/queries/deals.ts';
import { readSeasonSum } from '#db/queries/totals.ts';
import type { Deal, Fact } from '#src/domain/fact.ts';
import { writePoints } from '#src/domain/write-points.ts';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { recordFact } from '#src/usecases/record-fact.ts';
import { screenFrame } from '#src/usecases/screen-frame.ts';
import { hangWall, type Wall } from '#tests/support/wall.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** 23:25 of the month's last evening in the office: midnight and the month's end are in this hour. */
const FROM = Date.parse('2026-11-30T22:25:00Z');
/** A scene, its way out, the old order and the way to the new one. */
const SETTLED_MS = 25 * SECOND;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

let wall: Wall;
const chance = makeChance(2026);
/** What took the whole screen, in order, once for each time it came up: its title, its name in large letters, all its words. */
const celebrated: { title: string; name: string; words: string }[] = [];
/** Won while the screen could not hear of it. */
const missed: string[] = [];
let before = '';

beforeAll(async () => {
  wall = await hangWall(FROM);
  setGoal('far', 1_000_000_000);
});
afterAll(() => wall.leave());

const look = async () => {
  const seen = await wall.page.evaluate(() => ({
    title: document.querySelector('h1')?.textContent ?? '',
    name: document.querySelector('.win.on .win-name')?.textContent ?? '',
    words: document.querySelector('.win.on')?.textContent ?? '',
  }));
  if (seen.words !== '' && seen.words !== before) celebrated.push(seen);
  before = seen.words;
};
const names = () => celebrated.map(({ name }) => name);
const pass = (ms: number) => wall.go(ms, look);

/** A win of the demo's office; gives its customer. */
function win(): string {
  const known = screenFrame(wall.app(), { kind: 'visitor' }).latest?.deal;
  winAgain(wall.app(), chance);
  const latest = screenFrame(wall.app(), { kind: 'visitor' }).latest;
  expect(latest?.deal).not.toBe(known);
  return latest?.customer ?? '';
}

/** What stands on the board, drawn or hidden behind another scene. */
const drawn = () =>
  wall.page.evaluate(() => {
    const text = (root: ParentNode, what: string) => root.querySelector(what)?.textContent ?? null;
    const slot = (row: Element) => Number(/slot-(\d+)/.exec(row.className)?.[1]);
    return {
      teams: [...document.querySelectorAll('.row')]
        .sort((one, other) => slot(one) - slot(other))
        .map((row) => ({
          name: text(row, '.team-name'),
          place: text(row, '.place'),
          score: text(row, '.total b'),
          gap: text(row, '.total span'),
        })),
      won: text(document, '.goal-numbers b'),
      customer: text(document, '.latest bdi'),
      foot: document.querySelector('.tv.on-board .foot')?.textContent ?? null,
    };
  });

function said() {
  const frame = screenFrame(wall.app(), { kind: 'visitor' });
  return {
    teams: frame.teams.map((team) => ({
      name: team.name,
      place: team.place === null ? '' : String(team.place),
      score: writePoints(team.score, frame.office.group),
      gap: team.gapText,
    })),
    won: frame.goal?.wonText ?? null,
    customer: frame.latest?.customer ?? null,
    foot: frame.foot,
  };
}

/** The board behind whatever is on; its own line at the foot stands only while it is in front. */
async function agrees(): Promise<void> {
  await pass(SETTLED_MS);
  const { foot, ...board } = await drawn();
  const { foot: line, ...expected } = said();
  expect(board).toEqual(expected);
  if (foot !== null) expect(foot).toContain(line);
}

const rung = () =>
  wall.page.evaluate(() => /is-\w+/.exec(document.querySelector('.tv')?.className ?? '')?.[0]);

function tell(key: string, fact: DistributiveOmit<Fact, 'key' | 'source' | 'occurredAt'>): void {
  recordFact(wall.app(), { ...fact, key: `hour/${key}`, source: 'coach', occurredAt: wall.now() } as Fact);
}

function setGoal(key: string, amountMinor: number): void {
  tell(`goal-${key}`, { kind: 'goal_set', season: '2026-11', amountMinor });
}

const deal = (key: string): Deal => {
  const found = readDeal(wall.app().db, key);
  if (found === null) throw new Error(`There is no deal ${key}.`);
  return found;
};

// One hour, one screen: each part begins where the one before it ended.
describe('an hour', { timeout: 240_000 }, () => {
  test('begins with a board that agrees, a win, and twenty within a second', async () => {
    await agrees();
    const first = win();
    await agrees();
    expect(names()).toEqual([first]);
    await pass(6 * MINUTE);
    const { fact } = screenFrame(wall.app(), { kind: 'visitor' });
    for (let count = 0; count < 20; count += 1) win();
    const stories = boardFrame(wall.app(), fact).moments.flatMap((moment) =>
      moment.kind === 'deal_won' ? [moment.story] : [],
    );
    expect(stories).toHaveLength(20);
    await agrees();
    expect(celebrated).toHaveLength(2);
    expect(celebrated[1]?.title).toBe('20 wins together');
    const people = stories.flatMap(({ helpers, closers }) => [...helpers, ...closers]);
    for (const { short } of people) expect(celebrated[1]?.words).toContain(short);
  });

  test('lets points move in silence where something is learned late or taken back', async () => {
    const known = screenFrame(wall.app(), { kind: 'visitor' }).latest?.deal ?? '';
    tell('late-touch', {
      kind: 'touch_set',
      touch: {
        ...{ touch: 'late', deal: known, asset: 'pricing-guide', contact: null, rejected: false },
        ...{ at: { at: wall.now() - 40 * MINUTE, precision: 'time' }, evidence: 'named' },
      },
    });
    await agrees();
    tell('refund', { kind: 'deal_set', deal: { ...deal(known), won: null, stage: 'lost' } });
    await agrees();
    tell('less', { kind: 'deal_set', deal: { ...deal('BW-0600'), amountMinor: 100 } });
    await agrees();
    expect(celebrated).toHaveLength(2);
  });

  test('tells the joint goal once, before the win that reached it', async () => {
    await pass(6 * MINUTE);
    setGoal('near', readSeasonSum(wall.app().db, '2026-11').amountMinor + 1);
    const reaching = win();
    await agrees();
    await pass(30 * SECOND);
    expect(celebrated.slice(2).map(({ title }) => title)).toEqual(['Our goal is reached', 'Won together']);
    expect(names()[3]).toBe(reaching);
  });

  test('survives a restart of the server, in which the terminal records a win', async () => {
    await wall.restart(20 * SECOND, () => {
      missed.push(win());
    });
    await agrees();
    await pass(6 * MINUTE);
    expect(names().slice(4)).toEqual(missed);
  });

  test('grows stale by steps when somebody pulls the plug, and comes back with nothing lost or doubled', async () => {
    await wall.cut();
    const { foot: _, ...stood } = await drawn();
    win();
    await pass(40 * SECOND);
    expect(await rung()).toBe('is-reconnecting');
    await pass(2 * MINUTE);
    expect(await rung()).toBe('is-stale');
    const fresh = win();
    await pass(8 * MINUTE);
    expect(await rung()).toBe('is-lost');
    expect(await drawn()).toMatchObject(stood);
    await wall.mend();
    await pass(35 * SECOND);
    expect(await rung()).toBe('is-live');
    await agrees();
    // Both count; neither is news any more.
    expect(said().customer).toBe(fresh);
    expect(celebrated).toHaveLength(5);
  });

  test('passes midnight and the month’s end: everybody is level', async () => {
    const left = Date.parse('2026-11-30T23:00:00Z') - wall.now();
    expect(left).toBeGreaterThan(0);
    await pass(left + 90 * SECOND);
    await agrees();
    expect(said().foot).toContain('no wins yet in December');
  });

  test('ends with the first win of the month, and a page loaded anew in the middle of its scene', async () => {
    const december = win();
    await pass(5 * SECOND);
    expect(names().at(-1)).toBe(december);
    await wall.page.reload();
    before = '';
    await agrees();
    expect(celebrated).toHaveLength(6);
    await pass(Date.parse('2026-11-30T23:25:00Z') - wall.now());
    await agrees();
    expect(celebrated).toHaveLength(6);
  });
});
