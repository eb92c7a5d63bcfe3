// Every celebration on the built site in a real browser: it names everybody, is told aloud, and never flashes.

import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShownMoment } from '#src/domain/moment.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { openBrowser, type TestBrowser } from '#tests/support/browser.ts';
import { dipOf, flashesIn, lightOf, type Shot } from '#tests/support/flashes.ts';
import { firstMoment, goalMoment, leadMoment } from '#tests/support/moments.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';
import { partOf, storyOf, wonMoment } from '#tests/support/win-story.ts';

/** Scenes are shorter by this, their motion is not: it is over before they end. */
const PACE = 0.5;
/** From the arrival to the end of what it is: gathered, shown, left. */
const SECONDS = { s: 4.5, m: 9, l: 11 };

/** A flash that is shorter than two of these would be less than a frame of an old film. */
const SHOT_SECONDS = 0.05;

let site: TestSite;
let browser: TestBrowser;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Scenes that are brighter than the board behind them. */
const LEAVES_THE_LIGHT = ['a win that takes the lead', 'twenty wins of one second'];

type Seen = { title: string; names: string[]; said: string; shots: Shot[] };

const CELEBRATIONS: {
  name: string;
  seconds: number;
  moments: (at: number) => ShownMoment[];
  holds: (seen: Seen) => void;
}[] = [
  {
    name: 'a win that takes the lead',
    seconds: SECONDS.m,
    moments: (at) => [
      wonMoment(1, storyOf('Northwind', { said: 'Northwind is won.' }), at),
      leadMoment(2, 'Harbour', at),
    ],
    holds: ({ title, names, said }) => {
      expect([title, said]).toEqual(['Won together', 'Northwind is won. Harbour takes the lead.']);
      expect(names).toEqual(['Zoë', 'Maya']);
    },
  },
  {
    name: 'twenty wins of one second',
    seconds: SECONDS.m,
    moments: (at) => Array.from({ length: 20 }, (_, index) => crowdedWin(index, at)),
    holds: ({ title, names }) => {
      expect(title).toBe('20 wins together');
      expect(new Set(names).size).toBe(40);
    },
  },
  {
    name: 'a place taken',
    seconds: SECONDS.m,
    moments: (at) => [leadMoment(1, 'Harbour', at)],
    holds: ({ title, said }) => expect([title, said]).toEqual(['First place', 'Harbour takes the lead.']),
  },
  {
    name: 'the joint goal',
    seconds: SECONDS.l,
    moments: (at) => [goalMoment(1, at)],
    holds: ({ title, said }) =>
      expect([title, said]).toEqual(['Our goal is reached', 'Our goal is reached: €1.2m.']),
  },
  {
    name: 'a strip',
    seconds: SECONDS.s,
    moments: (at) => [firstMoment(1, 'Noor', at)],
    holds: ({ said }) => expect(said).toBe('A first assist by Noor, for Northwind'),
  },
];

const isGreat = ({ seconds }: { seconds: number }) => seconds > SECONDS.s;

test('every celebration names everybody, says its sentence, and never flashes', async () => {
  // The great ones side by side; what moves for half a second alone, or it is drawn too seldom to be judged.
  const [great, small] = [CELEBRATIONS.filter(isGreat), CELEBRATIONS.filter((one) => !isGreat(one))];
  const seen = await Promise.all(great.map(({ moments, seconds }) => watch(moments, seconds)));
  for (const { moments, seconds } of small) seen.push(await watch(moments, seconds));
  for (const [index, { name, holds }] of [...great, ...small].entries()) {
    const one = seen[index] as Seen;
    holds(one);
    expect(one.shots.length, `pictures of ${name}`).toBeGreaterThan(8);
    expect(flashesIn(one.shots), name).toEqual([]);
    // What comes is there before what goes is gone.
    if (LEAVES_THE_LIGHT.includes(name))
      expect(dipOf(one.shots), `the dark after ${name}`).toBeGreaterThan(0.8);
  }
});

test('what flashes is found', () => {
  const shots = (lights: number[]): Shot[] =>
    lights.map((light, index) => ({ at: index * 0.2, light: Array(96 * 54).fill(light) }));
  expect(flashesIn(shots([0, 0.05, 0.09, 0.05, 0]))).toEqual([]);
  expect(flashesIn(shots([0, 0, 0.2, 0.2, 0, 0])).length).toBeGreaterThan(0);
  expect(flashesIn(shots([0, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2])).length).toBe(1);
});

/** Opens a screen that the server tells of some moments, once, and pictures it until they are over. */
async function watch(momentsAt: (at: number) => ShownMoment[], seconds: number): Promise<Seen> {
  const { page, problems, leave } = await browser.visit('about:blank', {
    viewport: { width: 640, height: 360 },
  });
  let isTold = false;
  await page.route('**/live/board*', async (route) => {
    if (isTold) return route.abort();
    isTold = true;
    const at = Date.now();
    const frame = { ...boardFrame(site.app), at, moments: momentsAt(at) };
    const headers = { 'content-type': 'text/event-stream' };
    return route.fulfill({ headers, body: `event: frame\nid: told-1\ndata: ${JSON.stringify(frame)}\n\n` });
  });
  const session = await page.context().newCDPSession(page);
  await page.goto(`${site.url}/tv?pace=${PACE}`);
  const picturing = picture(session);
  await page.waitForFunction(() => document.querySelector('.person-name, .big-name, .strip p'));
  const told = await tellOf(page);
  await page.waitForTimeout((seconds - 2) * 1000);
  const shots = await picturing();
  // The line to the server was cut, and the browser itself reports every try until the page is gone.
  await page.goto('about:blank');
  problems.splice(0);
  await leave();
  return { ...told, shots };
}

/** In one look: a busy machine may show the next thing between two. */
function tellOf(page: Page): Promise<Omit<Seen, 'shots'>> {
  return page.evaluate(() => {
    const textOf = (one: Element | null) => one?.textContent?.trim() ?? '';
    return {
      title: textOf(document.querySelector('h1')),
      names: [...document.querySelectorAll('.person-name')].map(textOf),
      said: textOf(document.querySelector('[role=log]')),
    };
  });
}

/** Collects what the browser itself shows, every change of it; what it gives ends that and reads the light. */
function picture(session: CDPSession): () => Promise<Shot[]> {
  const images: { at: number; image: Buffer }[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    const at = metadata.timestamp ?? 0;
    const last = images[images.length - 1];
    if (!last || at - last.at >= SHOT_SECONDS) images.push({ at, image: Buffer.from(data, 'base64') });
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  void session.send('Page.startScreencast', { format: 'jpeg', quality: 70, maxWidth: 160, maxHeight: 90 });
  return async () => {
    await session.send('Page.stopScreencast');
    return Promise.all(images.map(async ({ at, image }) => ({ at, light: await lightOf(image) })));
  };
}

function crowdedWin(index: number, at: number): ShownMoment {
  const told = {
    helpers: [partOf(`Helper${index}`, 146, 'opener')],
    closers: [partOf(`Closer${index}`, 146, 'closer')],
  };
  return wonMoment(index, storyOf(`Win ${index}`, told), at);
}
