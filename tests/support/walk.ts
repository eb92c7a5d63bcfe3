// Every address that somebody other than the coach can open, from the list of doors: a new route is walked by itself.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rank } from '#src/domain/permission.ts';
import { DOORS } from '#src/web/doors.ts';
import { PROJECT } from './sources.ts';

/** What goes in for the variable parts of an address, or comes after it: whole paths, by route. */
export type Fills = Readonly<Record<string, readonly string[]>>;

/** Pages at the door that know nothing of the office's figures, and ways out that end a session. */
const LEFT_OUT = /^\/(signout|join|reset|setup|404|refused|faces|sounds)(\/|$)/;

/**
 * The addresses of a rank by Astro's route, and those for machines by `docs/api.md`, which a test keeps whole.
 * Throws for a route with a variable part that `fills` does not know.
 */
export function walkOf(rank: Rank, fills: Fills, can: (rank: Rank, route: string) => boolean): string[] {
  const routes = [...Object.keys(DOORS), ...apiRoutes()].filter((route) => !LEFT_OUT.test(route));
  return routes
    .filter((route) => route.startsWith('/api/') || can(rank, route))
    .flatMap((route) => {
      const known = fills[route];
      if (known === undefined && /[[:]/.test(route))
        throw new Error(`${route} is not walked yet: tests/support/walk.ts does not know what to put in.`);
      return known ?? [route];
    });
}

/** What a machine or a signed-in person reads as JSON. */
function apiRoutes(): string[] {
  const table = readFileSync(join(PROJECT, 'docs/api.md'), 'utf8');
  return [...table.matchAll(/^\| `GET[^`]* (\/api\/v1\/[^`]+)`/gm)].map(([, route = '']) => route);
}
