// The office behind `npm run dev`: the same endpoints as the built site, while Vite makes pages and files.

import { sayTrouble } from '#db/trouble.ts';
import type { App } from '#src/usecases/app.ts';
import { isEndpoint, makeFront } from '#src/web/front.ts';
import { logLine } from './log.ts';
import { openOffice } from './server.ts';
import { readSettings } from './settings.ts';

/** `answers` says whether an address is ours rather than a page's. */
export type DevOffice = {
  app: App;
  answers: (path: string) => boolean;
  front: ReturnType<typeof makeFront>;
  close: () => void;
};

/** Refusals: those of the settings and of the database. */
export function openDevOffice(): DevOffice {
  const settings = readSettings(process.env);
  const { app, streams, version, close } = openOffice(settings.databasePath, 'dev', Date.now);
  const front = makeFront({
    app,
    streams,
    files: () => false,
    pages: () => {},
    isAlive: version,
    sayTrouble: (error) => sayTrouble(error, settings.databasePath),
    publicUrl: settings.publicUrl ?? `http://localhost:${settings.port}`,
    log: logLine,
  });
  return { app, answers: isEndpoint, front, close };
}
