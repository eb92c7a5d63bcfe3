// What screens get from the live board, over real sockets and from a board that the test moves by hand.

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BoardFrame } from '#src/domain/frame.ts';
import type { ShownMoment } from '#src/domain/moment.ts';
import { latestOf } from '#src/domain/television/latest-win.ts';
import { makeStreams, type Streams } from '#src/runtime/stream.ts';
import { type Listening, listenTo } from '#tests/support/events.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const BOARD: BoardFrame = {
  epoch: 'e-1',
  fact: 7,
  build: 'b1',
  at: NOW,
  office: { name: 'Brightwater', timezone: 'Europe/Amsterdam', locale: 'en-GB', group: ',' },
  season: { key: '2026-11', month: 'November' },
  table: '',
  empty: [],
  teams: [],
  more: 0,
  goal: null,
  latest: latestOf(null, '', { language: 'en', group: ',' }),
  wins: 0,
  note: null,
  foot: '',
  moments: [],
  slots: [],
  screen: null,
};

let board: BoardFrame;
let moments: { fact: number; moment: ShownMoment }[];
let framesMade: number;
let ring: () => void;
let streams: Streams;
let server: Server;
let url: string;
const screens: Listening[] = [];

beforeEach(async () => {
  board = BOARD;
  moments = [];
  framesMade = 0;
});

afterEach(async () => {
  for (const screen of screens.splice(0)) screen.leave();
  streams.close();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

async function start(limits: Parameters<typeof makeStreams>[1] = {}): Promise<void> {
  streams = makeStreams(
    {
      frameAfter: (fact) => {
        framesMade += 1;
        const fresh = moments.filter((one) => fact !== null && one.fact > fact).map((one) => one.moment);
        return { ...board, moments: fresh };
      },
      views: () => () => ({ key: 'plain', rows: 7, look: null, place: null, slots: [] }),
      onSeen: () => {},
      listen: (hear) => {
        ring = hear;
        return () => {};
      },
      now: () => NOW,
      build: 'b1',
    },
    limits,
  );
  server = createServer((request, response) => {
    const last = request.headers['last-event-id'];
    const cursor = typeof last === 'string' ? last : null;
    if (!streams.open(response, cursor, { kind: 'visitor' })) response.writeHead(503).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function screen(cursor?: string): Promise<Listening> {
  const listening = await listenTo(url, cursor ? { 'last-event-id': cursor } : {});
  screens.push(listening);
  return listening;
}

function win(fact: number): void {
  board = { ...board, fact, wins: board.wins + 1 };
  const moment = { kind: 'goal_reached', season: '2026-11', targetText: '€1', key: `goal/${fact}` } as const;
  moments.push({ fact, moment: { ...moment, number: fact, at: NOW } });
}

describe('a screen that connects', () => {
  it('gets a whole frame at once, through proxies that like to hold things back', async () => {
    await start();
    const tv = await screen();
    const frame = await tv.next();
    expect(tv.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(tv.opening()).toMatch(/^: .*\nretry: \d+$/);
    expect(frame).toEqual({ event: 'frame', id: 'e-1-7', data: BOARD });
  });

  it('misses nothing that happened while it was away', async () => {
    await start();
    win(8);
    win(9);
    const tv = await screen('e-1-7');
    const { data } = await tv.next('frame');
    expect(data.moments).toMatchObject([{ key: 'goal/8' }, { key: 'goal/9' }]);
  });

  it.for(['e-0-7', 'e-1-x', 'nonsense', '-', 'e-1-99999999999999999999'])(
    'plays no moments to the unknown cursor %s',
    async (cursor) => {
      await start();
      win(8);
      const tv = await screen(cursor);
      expect((await tv.next('frame')).data.moments).toEqual([]);
    },
  );

  it('is turned away when there are too many, and let in when one leaves', async () => {
    await start({ streamsMax: 1 });
    const first = await screen();
    await first.next();
    expect((await screen()).response.statusCode).toBe(503);
    first.leave();
    await expect.poll(() => streams.count()).toBe(0);
    expect((await screen()).response.statusCode).toBe(200);
  });
});

describe('a ring', () => {
  it('reaches every screen once, with the frame made and written out once', async () => {
    await start();
    const all = await Promise.all([screen(), screen(), screen()]);
    await Promise.all(all.map((tv) => tv.next('frame')));
    const before = framesMade;
    win(8);
    for (let times = 0; times < 50; times += 1) ring();
    const frames = await Promise.all(all.map((tv) => tv.next()));
    for (const frame of frames)
      expect(frame).toMatchObject({ event: 'frame', id: 'e-1-8', data: { wins: 1 } });
    expect(framesMade - before).toBe(1);
  });

  it('keeps a burst of facts to a few broadcasts and loses none of their moments', async () => {
    await start();
    const tv = await screen();
    await tv.next('frame');
    const before = framesMade;
    for (let fact = 8; fact < 108; fact += 1) {
      win(fact);
      ring();
      if (fact % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const seen: unknown[] = [];
    while (seen.length < 100) seen.push(...((await tv.next('frame')).data.moments as unknown[]));
    expect(seen).toHaveLength(100);
    expect(framesMade - before).toBeLessThan(10);
  });

  it('moves only the cursor when there is nothing new to see, and says nothing when nothing moved', async () => {
    await start();
    const tv = await screen();
    await tv.next('frame');
    ring();
    await new Promise((resolve) => setTimeout(resolve, 40));
    board = { ...board, fact: 9, at: NOW + 5 };
    ring();
    expect(await tv.next()).toEqual({ event: 'cursor', id: 'e-1-9', data: { at: NOW } });
  });
});

describe('time', () => {
  it('brings a new day to the screen without a fact', async () => {
    await start({ tickMs: 30 });
    const tv = await screen();
    await tv.next('frame');
    board = { ...board, season: { key: '2026-12', month: 'December' } };
    expect(await tv.next()).toMatchObject({
      event: 'frame',
      id: 'e-1-7',
      data: { season: { key: '2026-12' } },
    });
  });

  it('proves life with a ping that names the build', async () => {
    await start({ pingMs: 20 });
    const tv = await screen();
    expect((await tv.next('ping')).data).toEqual({ at: NOW, build: 'b1' });
  });

  it('ends a long stream with a bye that says when to come back', async () => {
    await start({ lifeMs: 40 });
    const tv = await screen();
    const bye = await tv.next('bye');
    expect(bye.data.retryMs).toBeGreaterThan(0);
    await tv.gone;
    expect(streams.count()).toBe(0);
  });
});

describe('a screen that stops reading', () => {
  it('is dropped instead of filling our memory, and the others go on', async () => {
    await start();
    const tv = await screen();
    await tv.next('frame');
    const stuck = connect(Number(new URL(url).port), '127.0.0.1');
    stuck.on('error', () => {});
    stuck.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    stuck.pause();
    await expect.poll(() => streams.count()).toBe(2);
    const name = 'a very long name '.repeat(20_000);
    for (let fact = 8; streams.count() === 2 && fact < 200; fact += 1) {
      board = { ...board, fact, office: { ...board.office, name: `${name}${fact}` } };
      ring();
      await tv.next('frame');
    }
    expect(streams.count()).toBe(1);
    stuck.destroy();
  });
});
