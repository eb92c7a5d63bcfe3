// Who follows the live board: asked once per broadcast, shown only what their view holds, and sent away at once.

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { BoardFrame } from '#src/domain/frame.ts';
import type { ScreenLook } from '#src/domain/screen-look.ts';
import { NO_REMOTE } from '#src/domain/television/remote.ts';
import type { View, Watcher } from '#src/domain/watcher.ts';
import { makeStreams, type Streams } from '#src/runtime/stream.ts';
import { boardOf } from '#tests/support/board-fixture.ts';
import { type Listening, listenTo } from '#tests/support/events.ts';
import { storyOf } from '#tests/support/win-story.ts';

const PLAIN: View = { key: 'plain', rows: 7, look: null, place: null, slots: [] };
let board: BoardFrame;
let viewOf: (watcher: Watcher) => View | null;
let seen: number[];
let ring: () => void;
let streams: Streams;
let server: Server;
const open: Listening[] = [];

afterEach(async () => {
  for (const tv of open.splice(0)) tv.leave();
  streams.close();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

async function start(limits: Parameters<typeof makeStreams>[1] = {}): Promise<void> {
  board = boardOf();
  viewOf = () => PLAIN;
  seen = [];
  const source = {
    frameAfter: () => board,
    views: () => viewOf,
    onSeen: (screens: readonly number[]) => seen.push(...screens),
    listen: (hear: () => void) => {
      ring = hear;
      return () => {};
    },
    now: () => board.at,
    build: 'test',
  };
  streams = makeStreams(source, limits);
  server = createServer((request, response) => {
    const screen = Number(request.url?.slice(1));
    streams.open(response, null, screen > 0 ? { kind: 'screen', screen } : { kind: 'visitor' });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

/** Screen number 0 is a visitor. */
async function watch(number: number): Promise<Listening> {
  const tv = await listenTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${number}`);
  open.push(tv);
  return tv;
}

function win(fact: number): void {
  const moment = { kind: 'deal_won', key: `deal_won/${fact}`, number: fact, at: board.at } as const;
  board = { ...board, fact, wins: board.wins + 1, moments: [{ ...moment, story: storyOf('Northwind') }] };
  ring();
}

describe('who watches', () => {
  const look: ScreenLook = {
    ...({
      name: 'Canteen',
      distance: 'far',
      calm: true,
      volume: 60,
      isNight: false,
      isQuiet: false,
    } as const),
    ...({ language: 'en', timezone: 'Europe/Berlin', remote: NO_REMOTE } as const),
  };

  it('is asked once per broadcast, and whoever may no longer gets a bye and no frame', async () => {
    await start();
    const [gone, stays] = await Promise.all([watch(1), watch(2)]);
    await Promise.all([gone.next('frame'), stays.next('frame')]);
    let asked = 0;
    viewOf = (watcher) => {
      asked += 1;
      return watcher.kind === 'screen' && watcher.screen === 1 ? null : PLAIN;
    };
    win(8);
    expect(await gone.next()).toEqual({ event: 'bye', id: null, data: { retryMs: 30_000, over: true } });
    await gone.gone;
    expect(await stays.next()).toMatchObject({ event: 'frame', id: 'test-8' });
    expect([asked, streams.count()]).toEqual([2, 1]);
    expect((await (await watch(1)).next()).event).toBe('bye');
  });

  it('gets as many teams as the view holds, and the screen’s look beside them', async () => {
    await start();
    viewOf = (watcher) => (watcher.kind === 'screen' ? { ...PLAIN, key: 'far', rows: 2, look } : PLAIN);
    const [far, plain] = await Promise.all([watch(1), watch(0)]);
    const { data } = await far.next('frame');
    expect(data).toMatchObject({ more: 2, screen: look, teams: [{ name: 'Harbour' }, { name: 'Lantern' }] });
    expect((await plain.next('frame')).data).toMatchObject({ more: 0, screen: null });
    viewOf = () => ({ ...PLAIN, key: 'night', rows: 2, look: { ...look, isNight: true } });
    win(8);
    expect((await far.next('frame')).data).toMatchObject({ moments: [], screen: { isNight: true } });
  });

  it('is written down when it comes and as time goes by', async () => {
    await start({ tickMs: 30 });
    const tv = await watch(3);
    await tv.next('frame');
    await expect.poll(() => seen.length).toBeGreaterThan(2);
    expect(new Set(seen)).toEqual(new Set([3]));
  });
});
