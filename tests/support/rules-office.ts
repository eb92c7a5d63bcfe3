// An office with a coach and a lead of each craft, for tests of drafts and signatures of the rules.

import { readAudit } from '#db/queries/audit.ts';
import { readOpenDraft } from '#db/queries/rules-drafts.ts';
import type { Actor, Role } from '#src/domain/actor.ts';
import type { Craft, Deal, Office } from '#src/domain/fact.ts';
import type { TypedRules } from '#src/domain/rules-edit.ts';
import { editDraft, type SeenDraft, startDraft } from '#src/usecases/rules-draft.ts';
import { makeOffice, type TestOffice } from './office.ts';

export const actorOf = (role: Role, person: string | null = null): Actor => ({
  kind: 'account',
  account: person ?? role,
  name: person ?? 'Ruth Adler',
  role,
  person,
});

export const ruth = actorOf('coach');
export const amara = actorOf('lead', 'amara');
export const lena = actorOf('lead', 'lena');

/** 20 November 2026, 17:00 in Amsterdam, with Amara of sales and Lena of marketing. */
export function makeRulesOffice(office?: Office): TestOffice {
  const made = office ? makeOffice(undefined, office) : makeOffice();
  addPerson(made, 'amara', 'sales');
  addPerson(made, 'lena', 'marketing');
  return made;
}

function addPerson({ tell }: TestOffice, person: string, craft: Craft): void {
  const state = { person, name: person, craft, team: 'Harbour', title: '', email: '', face: person };
  tell({ kind: 'person_set', person: state });
}

export const wonByAmara = (deal: string, at: number, amountMinor = 1_000_000): Deal => ({
  deal,
  customer: deal,
  owners: [{ person: 'amara', share: '1' }],
  amountMinor,
  currency: 'EUR',
  rate: null,
  lead: null,
  opened: null,
  won: { at, precision: 'time' },
  stage: 'won',
});

/** The open draft as its page shows it. */
export function seenIn({ app }: TestOffice): SeenDraft {
  const row = readOpenDraft(app.db);
  return { draft: row?.id ?? 0, seen: row?.changed ?? 0 };
}

/** A draft that doubles the base, for the first of December unless told. */
export function draftIn(office: TestOffice, typed: TypedRules = {}): SeenDraft {
  startDraft(office.app, ruth, 'in-force');
  editDraft(office.app, ruth, seenIn(office), { base: '100', note: 'Small wins count more.', ...typed });
  return seenIn(office);
}

/** The verbs of the audit log, oldest first. */
export const verbsIn = ({ app }: TestOffice): string[] =>
  readAudit(app.db, Number.MAX_SAFE_INTEGER, 50)
    .map(({ verb }) => verb)
    .reverse();
