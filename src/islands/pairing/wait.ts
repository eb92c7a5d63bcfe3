// A display that waits for its coach: asks every three seconds, and loads the page again once there is news.
// Written for Chrome 87, and without the board's modules: what both shared, the board would load as one more file.

/** Where the board keeps what people are on: its last frame, its scenes, its queue of celebrations. */
const KEPT = ['assist.tv.frame', 'assist.tv.scenes', 'assist.tv.director'];

const ASK_MS = 3_000;
const BUSY_MS = 60_000;
const SOUND_MS = 500;

const root = document.getElementById('pairing');
if (root) wait(root);

function wait(root: HTMLElement): void {
  // Whoever was paired here before, their board is over.
  forgetBoard();
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

  const time =
    zone && new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  setInterval(() => {
    if (clock && time) clock.textContent = time.format(Date.now() + ahead);
  }, 1000);
  openSound(root);
  // The server says so too, but a display that slept through it should not show dead letters.
  setTimeout(() => location.reload(), Math.max(ASK_MS, Number(until) - Number(now) + ASK_MS));
}

/** Browsers let a page be heard from the first key or click on; the board finds the way open. */
function openSound(root: HTMLElement): void {
  const line = root.querySelector('.for-sound');
  const press = () => {
    const audio = new AudioContext();
    setTimeout(() => {
      if (line && audio.state === 'running') line.textContent = 'Sound is on';
      audio.close();
    }, SOUND_MS);
  };
  addEventListener('keydown', press);
  addEventListener('click', press);
}

function forgetBoard(): void {
  try {
    for (const key of KEPT) localStorage.removeItem(key);
  } catch {
    // Nothing was kept where nothing can be.
  }
}
