// Brings a frozen or outdated screen back by loading the page again, and never while the server cannot answer.

const LOOK_MS = 5_000;
const FROZEN_MS = 20_000;

/** Asks for a drawn frame every few seconds; calls `onFrozen` when a visible page has drawn none for 20 s. */
export function makeWatchdog(onFrozen: () => void): () => void {
  let drawnAt = performance.now();
  let handle = 0;
  const look = () => {
    if (document.hidden) drawnAt = performance.now();
    else if (performance.now() - drawnAt > FROZEN_MS) onFrozen();
    cancelAnimationFrame(handle);
    handle = requestAnimationFrame(() => {
      drawnAt = performance.now();
    });
  };
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    cancelAnimationFrame(handle);
  };
}

/** Loads the page again if the server has one to give: an old board beats a browser's error page. */
export async function reloadIfAnswered(): Promise<void> {
  try {
    const { ok } = await fetch(location.href, { cache: 'no-store' });
    if (ok) location.reload();
  } catch {
    // The next look tries again.
  }
}
