// Puts one office on the network: lock, database, doorbell, streams, pages. The only place that wires them.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { closeDb, openDb } from '#db/open.ts';
import { sayTrouble } from '#db/trouble.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { ROWS_MAX } from '#src/domain/screen.ts';
import type { App } from '#src/usecases/app.ts';
import { asPublic, letGo } from '#src/usecases/as-seen.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { airDue } from '#src/usecases/deck.ts';
import { noteScreensSeen } from '#src/usecases/screens.ts';
import { readViews } from '#src/usecases/watchers.ts';
import { type Locals, makeFront } from '#src/web/front.ts';
import { type Pages, readBuiltSite } from './built-site.ts';
import { makeDeckTimer } from './deck-timer.ts';
import { makeDoorbell } from './doorbell.ts';
import { makeHousekeeper } from './housekeeper.ts';
import { makeLoops } from './keep-loops.ts';
import { type Lock, takeLock } from './lock.ts';
import type { Log } from './log.ts';
import { makePainter } from './painter.ts';
import { WATCH_MS } from './server-limits.ts';
import { listen } from './server-listen.ts';
import { LOOPBACK, type Settings } from './settings.ts';
import { makeShowing } from './showing.ts';
import { makeStreams, type StreamLimits, type StreamSource } from './stream.ts';

/** `url` is where it answers on this machine; `stop` drains, closes the database and frees the file. */
export type Site = { url: string; app: App; stop: () => Promise<void> };

/**
 * Serves the built site.
 * Refusals: no built site, a file that another server holds, a port in use, and those of `openDb`.
 * @param now the clock, in UTC milliseconds
 * @param limits how often streams are pinged and looked at, where that is another measure than the usual one
 */
export async function startSite(
  settings: Settings,
  log: Log,
  now: () => number = Date.now,
  limits: StreamLimits = {},
): Promise<Site> {
  const built = await readBuiltSite();
  const office = openOffice(settings.databasePath, built.build, now, limits);
  const { app, streams, painter } = office;
  try {
    const listener = await listen(settings, (port) =>
      makeFront({
        app,
        streams,
        painter,
        files: built.files,
        pages: showPages(built.pages),
        isAlive: office.version,
        sayTrouble: (error) => sayTrouble(error, settings.databasePath),
        publicUrl: settings.publicUrl ?? `http://localhost:${port}`,
        isPrivate: LOOPBACK.includes(settings.host),
        log,
      }),
    );
    const name = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
    return {
      url: `http://${name}:${listener.port}`,
      app,
      stop: async () => {
        streams.close();
        await listener.drain();
        office.close();
      },
    };
  } catch (error) {
    office.close();
    throw error;
  }
}

/** An address without a page gets the site's own page for that, which Astro would render without locals. */
function showPages(pages: Pages) {
  return (request: IncomingMessage, response: ServerResponse, locals: Locals): Promise<void> =>
    pages(
      request,
      response,
      () => {
        request.url = '/404';
        return pages(request, response, undefined, locals);
      },
      locals,
    );
}

/** An open database with its bell, its streams and its painter; `version` moves when another process has written. */
export function openOffice(database: string, build: string, now: () => number, limits: StreamLimits = {}) {
  const lock = lockOffice(database);
  if (!lock) {
    const say = `Another server already runs on ${database}. Stop it first, or set ASSIST_DB to another file.`;
    throw new Refusal('conflict', say);
  }
  try {
    const db = openDb(database);
    const version = () => Number(db.$client.pragma('data_version', { simple: true }));
    const doorbell = makeDoorbell(version, WATCH_MS);
    const app: App = { db, now, ring: doorbell.ring, build, showing: makeShowing() };
    const loops = makeLoops();
    const source: StreamSource = {
      frameAfter: (fact, place) => boardFrame(asPublic(app), fact, ROWS_MAX, place),
      views: (watchers) => readViews(app, watchers, loops),
      onSeen: (screens) => noteScreensSeen(app, screens),
      listen: doorbell.listen,
      now,
      build,
    };
    const streams = makeStreams(source, limits);
    const stopDeck = makeDeckTimer({ airDue: () => airDue(app), listen: doorbell.listen, now });
    const stopHousekeeper = makeHousekeeper(app);
    const painter = makePainter();
    const close = () => {
      painter.close();
      stopHousekeeper();
      stopDeck();
      streams.close();
      doorbell.close();
      letGo(db);
      closeDb(db);
      lock.release();
    };
    return { app, streams, painter, version, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Refusals: those of the file system, in a sentence; null when another server holds the lock. */
function lockOffice(database: string): Lock | null {
  try {
    return takeLock(database);
  } catch (error) {
    const say = sayTrouble(error, database);
    throw say === null ? error : new Refusal('invalid', say);
  }
}
