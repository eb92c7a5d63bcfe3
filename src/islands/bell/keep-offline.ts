// Registers the worker that opens the bell without a network. It keeps one empty page and never anybody's words.

/** Only where browsers allow workers: by HTTPS, or on this machine. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/bell/worker.js', { scope: '/bell' }).catch(() => {
    // A browser that forbids workers still rings, only not without a network.
  });
}
