// Today while it is open: the countdown of the deck, and a fresh page once something has moved. It asks little:
// one small answer every few seconds, and none while nobody looks.

const ASK_MS = 4000;
const TICK_MS = 250;

/** Watches until the returned function is called; does nothing on other pages. */
export function makeTodayWatch(root: Document): () => void {
  if (!root.querySelector('[data-today]')) return () => {};
  let began = performance.now();
  const status = root.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  root.body.append(status);

  const tick = () => {
    const left = countDown(root, performance.now() - began);
    if (left !== null && left < -1000) renew();
  };
  const renew = once(async () => {
    const fresh = await freshToday(root);
    if (!fresh || isInUse(root)) return;
    const known = titles(root);
    root.querySelector('[data-today]')?.replaceWith(fresh);
    began = performance.now();
    const news = titles(root).filter((title) => !known.includes(title));
    if (news.length > 0) status.textContent = `On deck: ${news.join(', ')}`;
    tick();
  });
  const ask = () => {
    if (!root.hidden) renew();
  };
  const timers = [setInterval(tick, TICK_MS), setInterval(ask, ASK_MS)];
  root.addEventListener('visibilitychange', ask);
  tick();
  return () => {
    timers.forEach(clearInterval);
    root.removeEventListener('visibilitychange', ask);
    status.remove();
  };
}

/** Writes what is left of every wait; gives the least of them in ms, or null when none waits. */
function countDown(root: Document, passedMs: number): number | null {
  let least: number | null = null;
  for (const time of root.querySelectorAll<HTMLElement>('[data-deck-airs]')) {
    const left = Number(time.dataset['deckAirs']) - Number(time.dataset['deckNow']) - passedMs;
    const seconds = Math.max(0, Math.ceil(left / 1000));
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    time.className = 'deck-counts';
    const band = time.closest('.deck');
    const word = band?.querySelector('[data-deck-in]');
    if (word) word.textContent = 'in';
    const bar = band?.querySelector('progress');
    if (bar) bar.value = bar.max - Math.max(0, left);
    least = least === null ? left : Math.min(least, left);
  }
  return least;
}

/** The page's own part, drawn again, or null when it still shows what is. A server that is away changes nothing. */
async function freshToday(root: Document): Promise<Element | null> {
  const shown = root.querySelector<HTMLElement>('[data-today]')?.dataset['today'];
  const now = await ask<{ stamp: string }>('/coach/today.json', (response) => response.json());
  if (now === null || now.stamp === shown) return null;
  const html = await ask('/coach', (response) => response.text());
  return html === null
    ? null
    : new DOMParser().parseFromString(html, 'text/html').querySelector('[data-today]');
}

const ask = <T>(path: string, read: (response: Response) => Promise<T>): Promise<T | null> =>
  fetch(path)
    .then((response) => (response.ok && !response.redirected ? read(response) : null))
    .catch(() => null);

const titles = (root: Document) =>
  [...root.querySelectorAll('.deck h2 b')].map((title) => title.textContent ?? '');

/** Nothing is taken from under somebody's hands. */
const isInUse = (root: Document) =>
  root.querySelector('[role="dialog"], [data-today] form[aria-busy]') !== null ||
  root.activeElement?.closest('[data-today] :is(input, textarea, .ask[open])') != null;

/** One at a time. */
function once(act: () => Promise<void>): () => void {
  let isRunning = false;
  return () => {
    if (isRunning) return;
    isRunning = true;
    act().finally(() => {
      isRunning = false;
    });
  };
}
