// A display that waits for its coach: asks every three seconds, and loads the page again once there is news.
// Written for Chrome 87, like everything that a television reads.

import { officeTime } from '../tv/clock.ts';
import { forgetFrame } from '../tv/keep.ts';
import { openSound } from '../tv/sound.ts';

const ASK_MS = 3_000;
const BUSY_MS = 60_000;

const root = document.getElementById('pairing');
if (root) wait(root);

function wait(root: HTMLElement): void {
  // Whoever was paired here before, their board is over.
  forgetFrame();
  const { now, until, zone } = root.dataset;
  if (!now) {
    setTimeout(() => location.reload(), BUSY_MS);
    return;
  }
  const ahead = Number(now) - Date.now();
  const pulse = root.querySelector('.pulse');
  const clock = root.querySelector('.clock');
  const say = (words: string) => {
    if (pulse && pulse.textContent !== words) pulse.textContent = words;
  };

  const ask = async () => {
    let waitMs = ASK_MS;
    try {
      const answer = await fetch('/live/pairing', { cache: 'no-store' });
      waitMs = Math.max(waitMs, 1000 * Number(answer.headers.get('retry-after') || 0));
      const { state } = await answer.json();
      root.classList.add('is-live');
      say('Waiting for the coach');
      if (state === 'paired' || state === 'gone') {
        location.reload();
        return;
      }
    } catch {
      // The letters still stand; only nobody hears of them just now.
      root.classList.remove('is-live');
      say('Reconnecting');
    }
    setTimeout(ask, waitMs);
  };
  setTimeout(ask, ASK_MS);

  setInterval(() => {
    const at = Date.now() + ahead;
    if (clock && zone) clock.textContent = officeTime(at, zone);
  }, 1000);

  const line = root.querySelector('.for-sound');
  const press = async () => {
    if (line && (await openSound()) === 'on') line.textContent = 'Sound is on';
  };
  addEventListener('keydown', press);
  addEventListener('click', press);
  // The server says so too, but a display that slept through it should not show dead letters.
  setTimeout(() => location.reload(), Math.max(ASK_MS, Number(until) - Number(now) + ASK_MS));
}
