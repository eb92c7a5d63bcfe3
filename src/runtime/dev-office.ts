// The office behind `npm run dev`: the same endpoints as the built site, while Vite makes pages and files.

import type { IncomingMessage } from 'node:http';
import { sayTrouble } from '#db/trouble.ts';
import { callerOf } from '#src/web/caller.ts';
import { isEndpoint, type Locals, makeFront } from '#src/web/front.ts';
import { logLine } from './log.ts';
import { openOffice } from './server.ts';
import { LOOPBACK, readSettings } from './settings.ts';

/** `answers` says whether an address is ours rather than a page's. */
export type DevOffice = {
  localsOf: (request: IncomingMessage) => Promise<Locals>;
  answers: (path: string) => boolean;
  front: ReturnType<typeof makeFront>;
  close: () => void;
};

/** Refusals: those of the settings and of the database. */
export function openDevOffice(): DevOffice {
  const settings = readSettings(process.env);
  const { app, streams, painter, version, close } = openOffice(settings.databasePath, 'dev', Date.now);
  const reach = {
    publicUrl: settings.publicUrl ?? `http://localhost:${settings.port}`,
    isPrivate: LOOPBACK.includes(settings.host),
  };
  const front = makeFront({
    ...reach,
    app,
    streams,
    painter,
    files: () => false,
    pages: () => {},
    isAlive: version,
    sayTrouble: (error) => sayTrouble(error, settings.databasePath),
    log: logLine,
  });
  const localsOf = async (request: IncomingMessage) => {
    return { app, caller: await callerOf(app, request, reach), publicUrl: reach.publicUrl, painter };
  };
  return { localsOf, answers: isEndpoint, front, close };
}
