// The script of the bell's service worker: without a network it shows one empty page, and it never keeps another.

/** The worker as JavaScript. `build` names its cache, so that a new build brings a new page. */
export const bellWorker = (build: string): string => `(${work.toString()})(${JSON.stringify(build)});\n`;

/** What a worker's world has that a page's has not. */
type Worker = typeof globalThis & {
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
};
type WorkerEvent = Event & {
  request: Request;
  waitUntil: (work: Promise<unknown>) => void;
  respondWith: (answer: Promise<Response>) => void;
};

// Sent to the browser as it is written: it may use nothing from outside of itself.
function work(build: string): void {
  const worker = globalThis as Worker;
  const page = '/bell/offline';
  const icon = '/favicon.svg';
  const name = `assist-bell-${build}`;

  // The page, and whatever files of ours it names, and they name in turn.
  const fill = async () => {
    const cache = await caches.open(name);
    const known = new Set([page, icon]);
    for (const path of known) {
      const response = await fetch(path, { credentials: 'omit' });
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      await cache.put(path, response.clone());
      if (/\.(woff2|svg)$/.test(path)) continue;
      const text = await response.text();
      for (const [, found] of text.matchAll(/["'(]([\w./-]*?[\w-]+\.[\w.-]*(?:js|css|woff2))["')]/g)) {
        const { pathname } = new URL(found ?? '', new URL(path, location.origin));
        if (pathname.startsWith('/_astro/')) known.add(pathname);
      }
    }
  };
  const forgetOthers = async () => {
    for (const other of await caches.keys()) {
      if (other.startsWith('assist-bell-') && other !== name) await caches.delete(other);
    }
  };
  const kept = async (path: string) => (await caches.open(name)).match(path);
  const open = async (request: Request) => {
    try {
      return await fetch(request);
    } catch (error) {
      const shell = await kept(page);
      if (!shell) throw error;
      return shell;
    }
  };
  const file = async (request: Request) => (await kept(new URL(request.url).pathname)) ?? fetch(request);

  worker.addEventListener('install', (event) => {
    (event as WorkerEvent).waitUntil(fill().then(() => worker.skipWaiting()));
  });
  worker.addEventListener('activate', (event) => {
    (event as WorkerEvent).waitUntil(forgetOthers().then(() => worker.clients.claim()));
  });
  worker.addEventListener('fetch', (event) => {
    const { request, respondWith } = event as WorkerEvent;
    const { pathname, origin } = new URL(request.url);
    if (request.method !== 'GET' || origin !== location.origin) return;
    if (request.mode === 'navigate') respondWith.call(event, open(request));
    else if (pathname.startsWith('/_astro/') || pathname === icon) respondWith.call(event, file(request));
  });
}
