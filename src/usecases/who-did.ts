// Who made a fact, as people would say it: an account by its name, a machine by its token's, else the door it came by.

import { readAccount } from '#db/queries/accounts.ts';
import type { FactLine } from '#db/queries/changes.ts';
import { readTokens } from '#db/queries/tokens.ts';
import type { App } from './app.ts';

const DOORS: Readonly<Partial<Record<string, string>>> = {
  api: 'A machine',
  bell: 'The bell',
  coach: 'The coach',
  cli: 'The terminal',
  import: 'An import from the terminal',
  seed: 'The demo’s story',
};

export function whoDid(app: App, { actor, source }: Pick<FactLine, 'actor' | 'source'>): string {
  return (actor === null ? null : nameOfActor(app, actor)) ?? DOORS[source] ?? 'Somebody';
}

/** The name behind `account:k3f…` or `token:7`; null for one that nobody knows. */
export function nameOfActor({ db }: App, actor: string): string | null {
  const [kind, id = ''] = actor.split(':');
  if (kind === 'account') return readAccount(db, id)?.name ?? null;
  if (kind === 'token') return readTokens(db).find((token) => token.id === Number(id))?.name ?? null;
  return kind === 'terminal' ? 'The terminal' : null;
}
