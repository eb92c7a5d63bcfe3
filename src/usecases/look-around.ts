// The demo story in an office's own, still empty file: put in to look around, and taken out as a whole.

import { countAccounts } from '#db/queries/accounts.ts';
import { clearDemo } from '#db/queries/clear-demo.ts';
import { readLastFact } from '#db/queries/facts.ts';
import { saveMeta } from '#db/queries/meta.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { Fact } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { addAccount } from './accounts.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { recordFacts } from './record-fact.ts';
import { isSetupOpen } from './setup.ts';
import { makeSetupLink } from './setup-links.ts';
import { isDemo } from './visitors.ts';

const HOLDER = { kind: 'terminal' } as const;

/** Nobody can sign in with it again: it has no password. */
const DEMO_COACH = {
  name: 'Ruth Adler',
  email: 'ruth@brightwater.example',
  role: 'coach',
  person: null,
} as const;

/**
 * Fills an empty file with the story and gives the account of its coach. Nothing of it celebrates.
 * Refusals: `not_found` for a setup link that has run out; `conflict` when there is an office already.
 * @param story gives the facts in order, as of a moment in UTC milliseconds
 */
export function lookAround(app: App, token: string | null, story: (now: number) => Fact[]): string {
  if (!isSetupOpen(app, token))
    throw new Refusal(
      'not_found',
      'Your setup link has run out. Print a new one where Assist runs: assist setup-link',
    );
  const account = app.db.$client
    .transaction(() => {
      if (readLastFact(app.db) > 0 || countAccounts(app.db) > 0)
        throw new Refusal('conflict', 'There is an office here already, so the demo story stays out.');
      recordFacts(app, story(app.now()), { actor: callOf(HOLDER) });
      saveMeta(app.db, 'demo', '1');
      return addAccount(app, HOLDER, DEMO_COACH);
    })
    .immediate();
  app.ring();
  return account;
}

/**
 * Takes out everything: the story, its accounts, screens, and whatever was tried out meanwhile. Gives the path of a
 * fresh setup link. Refusals: those of `allow`; `conflict`, and nothing happens, in an office that is not the demo.
 */
export function removeDemo(app: App, actor: Actor): { path: string; expiresAt: number } {
  allow(actor, 'edit-office');
  if (!isDemo(app) || !clearDemo(app.db))
    throw new Refusal('conflict', 'This is not the demo story, so nothing was removed.');
  noteAudit(app, HOLDER, 'demo-removed', 'office');
  app.ring();
  return makeSetupLink(app);
}
