// Setup: how far an office is on its way from an empty database to its first bell, and its first two steps.

import { countAccounts, readAccount, saveAccount } from '#db/queries/accounts.ts';
import { readLastFact } from '#db/queries/facts.ts';
import { voidLinks } from '#db/queries/links.ts';
import { readOffice } from '#db/queries/office.ts';
import { readSetupMarks } from '#db/queries/setup.ts';
import type { Office } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { SetupProgress } from '#src/domain/setup-steps.ts';
import { addAccount } from './accounts.ts';
import type { App } from './app.ts';
import { checkOffice, initOffice } from './init-office.ts';
import { noteAudit } from './note-audit.ts';
import { hashPassword, refuseWeak } from './passwords.ts';
import { recordFact } from './record-fact.ts';
import { openSetupLink } from './setup-links.ts';
import { isDemo } from './visitors.ts';

/** Whoever holds the link may do what the terminal that printed it may. */
const HOLDER = { kind: 'terminal' } as const;

export function setupProgress({ db, now }: App): SetupProgress {
  const office = readOffice(db);
  const season = office === null ? '' : seasonOf(now(), office.timezone);
  return { office: office !== null, coach: countAccounts(db) > 0, ...readSetupMarks(db, season) };
}

/** Whether nothing is here yet. */
export const isUnset = ({ db }: App): boolean => readOffice(db) === null;

/** Whether somebody still has to set this up: there is no account, and it is not the demo. */
export const needsCoach = (app: App): boolean => countAccounts(app.db) === 0 && !isDemo(app);

/** The office as it stands, or null before the first step. */
export const readOfficeNow = ({ db }: App): Office | null => readOffice(db);

/** Whether setup stands open for this link's token: there is no account yet, and the link has not run out. */
export function isSetupOpen(app: App, token: string | null): boolean {
  return token !== null && needsCoach(app) && isTokenOpen(app, token);
}

/**
 * Makes the office, with the rules that Assist proposes, or corrects it: until there is a first deal or goal, nothing
 * depends on its clock and its currency. Refusals: those of `refuseShut` and `initOffice`.
 */
export function setUpOffice(app: App, token: string | null, wanted: Office): Office {
  refuseShut(app, token);
  if (readOffice(app.db) === null) return initOffice(app, wanted, null).office;
  const office = checkOffice(wanted);
  const key = `office/${readLastFact(app.db) + 1}`;
  recordFact(app, { kind: 'office_set', key, source: 'coach', occurredAt: app.now(), office });
  return office;
}

export type Founder = { name: string; email: string; password: string };

/**
 * Makes the first coach's account and closes setup for good: every setup link is void. Gives the account's id.
 * Refusals: those of `refuseShut`, `refuseWeak` and `addAccount`.
 */
export async function setUpCoach(app: App, token: string | null, founder: Founder): Promise<string> {
  const { name, email, password } = founder;
  refuseShut(app, token);
  refuseWeak(password, { name, email });
  const passwordHash = await hashPassword(password);
  return app.db.$client
    .transaction(() => {
      // Looked at again: two may have held the link, and only one is the first.
      refuseShut(app, token);
      const id = addAccount(app, HOLDER, { name, email, role: 'coach', person: null });
      const account = readAccount(app.db, id);
      if (account) saveAccount(app.db, { ...account, passwordHash });
      voidLinks(app.db, 'setup', null, app.now());
      noteAudit(app, HOLDER, 'setup-closed', `account:${id}`, { name: account?.name ?? name });
      return id;
    })
    .immediate();
}

/** Refusal: `not_found` for a link that ran out, was used, or never was. */
function refuseShut(app: App, token: string | null): void {
  if (!isSetupOpen(app, token))
    throw new Refusal(
      'not_found',
      'Your setup link has run out. Print a new one where Assist runs: assist setup-link',
    );
}

/** Whether a link's token still opens setup, or in the demo its way out. */
export function isTokenOpen(app: App, token: string): boolean {
  try {
    openSetupLink(app, token);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
