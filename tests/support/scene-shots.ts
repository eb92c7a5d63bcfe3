// Pictures of every scene of the television, each from a day on which it has something to show. Only for `npm run shots`.

import { join } from 'node:path';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { announceCeremony } from '#src/usecases/announce-ceremony.ts';
import type { App } from '#src/usecases/app.ts';
import { writeMessage } from '#src/usecases/messages.ts';
import type { TestBrowser } from './browser.ts';
import { COACH } from './screens.ts';
import { openSite } from './site.ts';

/** `arrange` makes what the demo's office does not have by itself. */
type Day = { at: string; scenes: readonly string[]; arrange: (app: App) => void };

const DAYS: readonly Day[] = [
  {
    at: '2026-11-20T13:32:00Z',
    scenes: ['board', 'goal', 'path', 'helped', 'people', 'thanks', 'message', 'team/Harbour'],
    arrange: tellMessage,
  },
  { at: '2026-11-23T06:50:00Z', scenes: ['yesterday'], arrange: winOverTheWeekend },
  { at: '2026-12-02T09:12:00Z', scenes: ['podium'], arrange: () => {} },
  { at: '2026-11-30T15:30:00Z', scenes: ['countdown'], arrange: announce },
];

const SIZES = [
  { width: 1920, height: 1080, calm: false },
  { width: 1366, height: 768, calm: false },
  { width: 1280, height: 720, calm: false },
  { width: 390, height: 844, calm: false },
  { width: 1080, height: 1920, calm: false },
  { width: 1920, height: 1080, calm: true },
];

/** Until the last station of a path has come. */
const SETTLE_MS = 6500;

/**
 * Draws each scene by its deep link, as `scene-<its kind>-…`, into a folder.
 * @param names draw only those; all of them when it is empty
 * @param say is told every file that was written
 */
export async function drawScenes(
  browser: TestBrowser,
  folder: string,
  names: readonly string[],
  say: (file: string) => void,
): Promise<void> {
  for (const { at, scenes, arrange } of DAYS) {
    const wanted = scenes.filter((scene) => names.length === 0 || names.includes(nameOf(scene)));
    if (wanted.length === 0) continue;
    const startedAt = Date.now();
    const site = await openSite({ now: () => Date.parse(at) + Date.now() - startedAt });
    try {
      arrange(site.app);
      for (const scene of wanted) {
        for (const { calm, ...viewport } of SIZES) {
          const ending = `${viewport.width}x${viewport.height}${calm ? '-calm' : ''}`;
          const file = join(folder, `${nameOf(scene)}-${ending}.png`);
          const query = `scene=${encodeURIComponent(scene)}&hold=1${calm ? '&calm=1' : ''}`;
          const { page, leave } = await browser.visit(`${site.url}/tv?${query}`, { viewport });
          await page.waitForTimeout(SETTLE_MS);
          await page.screenshot({ path: file });
          say(file);
          await leave();
        }
      }
    } finally {
      await site.stop();
    }
  }
}

const nameOf = (scene: string): string => `scene-${scene.split('/')[0]}`;

function tellMessage(app: App): void {
  const form = {
    words: 'The new pricing guide is out: send it before every second call.',
    why: 'Three of the four biggest wins of the month used it.',
    ask: 'Jonas Lindqvist',
    until: '',
  };
  writeMessage(app, COACH, form, 'a-message-for-pictures');
}

function winOverTheWeekend(app: App): void {
  const chance = makeChance(7);
  for (let wins = 0; wins < 5; wins += 1) winAgain(app, chance);
}

function announce(app: App): void {
  announceCeremony(app, COACH, '2026-11', '2026-12-01 10:30', null);
}
