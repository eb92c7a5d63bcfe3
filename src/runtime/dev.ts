// `npm run dev`: Astro's own server with our endpoints before it, on the same database. Never part of a build.

import type { AstroIntegration } from 'astro';
import { sayTrouble } from '#db/trouble.ts';
import { isEndpoint, makeFront } from '#src/web/front.ts';
import { logLine } from './log.ts';
import { openOffice } from './server.ts';
import { readSettings } from './settings.ts';

/** Astro reads a request's locals from here when it runs as a development server. */
const LOCALS = Symbol.for('astro.locals');

export function officeInDev(): AstroIntegration {
  let close = () => {};
  return {
    name: 'assist',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const settings = readSettings(process.env);
        const office = openOffice(settings.database, 'dev', Date.now);
        close = office.close;
        const front = makeFront({
          app: office.app,
          streams: office.streams,
          files: () => false,
          pages: () => {},
          isAlive: office.version,
          sayTrouble: (error) => sayTrouble(error, settings.database),
          publicUrl: settings.publicUrl ?? `http://localhost:${settings.port}`,
          log: logLine,
        });
        server.middlewares.use((request, response, next) => {
          if (isEndpoint(request.url ?? '')) return front(request, response);
          Reflect.set(request, LOCALS, { app: office.app });
          next();
        });
      },
      'astro:server:done': () => close(),
    },
  };
}
