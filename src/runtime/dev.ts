// `npm run dev`: Astro's own server with our endpoints before it, on the same database. Never part of a build.

import type { AstroIntegration } from 'astro';
import type { DevOffice } from './dev-office.ts';

/** Astro reads a request's locals from here when it runs as a development server. */
const LOCALS = Symbol.for('astro.locals');

export function officeInDev(): AstroIntegration {
  let office: DevOffice | undefined;
  return {
    name: 'assist',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        // Only here, because a build reads this file too and must not open a database.
        const { openDevOffice } = await import('./dev-office.ts');
        office = openDevOffice();
        const { localsOf, answers, front } = office;
        server.middlewares.use((request, response, next) => {
          if (answers(request.url ?? '')) return front(request, response);
          localsOf(request).then((locals) => {
            Reflect.set(request, LOCALS, locals);
            next();
          }, next);
        });
      },
      'astro:server:done': () => office?.close(),
    },
  };
}
