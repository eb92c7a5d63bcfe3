// What a television keeps over many days of scenes and wins: heap, nodes and listeners once the garbage is out.

import type { CDPSession } from 'playwright-core';
import { HOUR_MS } from '#src/domain/durations.ts';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { hangWall } from '#tests/support/wall.ts';
import { count, type Line, line } from './table.ts';

const SCENE_CHANGES = 2_000;
const WINS = 500;

/** Heap and nodes over many scenes and wins: what is left after the garbage is taken out must not grow. */
export async function longDay(): Promise<Line[]> {
  const wall = await hangWall(Date.parse('2026-11-02T08:00:00Z'));
  const client = await wall.page.context().newCDPSession(wall.page);
  const chance = makeChance(5);
  const turn = async (changes: number, wins: number) => {
    for (let done = 0; done < changes; done += 1) {
      if (done % Math.ceil(changes / wins) === 0) {
        await wall.leap(HOUR_MS);
        winAgain(wall.app(), chance);
        await wall.go(25_000);
      }
      await wall.page.keyboard.press('ArrowRight');
      await wall.go(1_000);
    }
  };
  try {
    await turn(SCENE_CHANGES / 10, WINS / 10);
    const before = await weigh(client);
    const startedAt = wall.now();
    await turn(SCENE_CHANGES, WINS);
    const after = await weigh(client);
    const hours = (wall.now() - startedAt) / HOUR_MS;
    const grown = after.heap - before.heap;
    const what = `television: ${count(SCENE_CHANGES)} scenes and ${WINS} wins in ${count(hours)} simulated hours`;
    return [
      line(
        `${what}, heap`,
        `${megabytes(before.heap)} → ${megabytes(after.heap)}, ${megabytes(grown / hours)} an hour`,
        'under 1 MB an hour',
      ),
      line(`${what}, nodes`, `${count(before.nodes)} → ${count(after.nodes)}`, 'no growth'),
      line(`${what}, listeners`, `${count(before.listeners)} → ${count(after.listeners)}`, 'no growth'),
    ];
  } finally {
    await client.detach();
    await wall.leave();
  }
}

async function weigh(client: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  for (let times = 0; times < 3; times += 1) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(2)} MB`;
