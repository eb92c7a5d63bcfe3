// Asks and rules in the office of `deal-editing.ts`, as its forms do.

import { saveAccount } from '#db/queries/accounts.ts';
import { readNewestQuestions } from '#db/queries/questions.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Doubt, Ruling } from '#src/domain/fact.ts';
import { askQuestion, questionable } from '#src/usecases/ask-question.ts';
import { ruleQuestion } from '#src/usecases/rule-question.ts';
import type { TestOffice } from '../support/office.ts';
import { COACH, newOnce, openDesk, TOM } from './deal-editing.ts';

export const TOUCH: Doubt = { kind: 'touch', touch: 'T' };
export const OWNER: Doubt = { kind: 'owner', person: 'maya' };
export const MAKER: Doubt = { kind: 'maker', asset: 'webinar', person: 'noor' };

/** The word that the form has for it; what is none when it cannot be questioned. */
export const wordOf = (office: TestOffice, about: Doubt, deal = 'D') =>
  questionable(office.app, deal).find((one) => JSON.stringify(one.about) === JSON.stringify(about))?.word ??
  'none';

export function ask(
  office: TestOffice,
  about: Doubt,
  actor = TOM,
  why = 'Was that Northwind Energy?',
  deal = 'D',
) {
  return askQuestion(office.app, actor, deal, { about: wordOf(office, about, deal), why }, newOnce());
}

/** Rules on the latest question. */
export function rule(office: TestOffice, ruling: Ruling, reason = 'Another company', actor = COACH) {
  const [latest] = readNewestQuestions(office.app.db, 1);
  return ruleQuestion(office.app, actor, latest?.question ?? '', ruling, { reason, once: newOnce() });
}

/** The deal `D` with Tom as a second owner of two fifths, and Zoë as a second maker of the webinar. */
export function openShared(): TestOffice {
  const office = openDesk();
  const won = { at: Date.parse('2026-11-18T13:31:45Z'), precision: 'time' as const };
  const owners = [
    { person: 'maya', share: '60' },
    { person: 'tom', share: '40' },
  ];
  const money = { amountMinor: 1_000_000, currency: 'EUR', rate: null };
  const dates = { lead: null, opened: null, won };
  office.tell({
    kind: 'deal_set',
    deal: { deal: 'D', customer: 'Northwind', owners, ...money, ...dates, stage: 'won' },
  });
  const makers = [
    { person: 'noor', share: '1' },
    { person: 'zoe', share: '1' },
  ];
  const about = { title: 'The webinar', kind: 'webinar', publishedOn: null, url: '' };
  office.tell({ kind: 'asset_set', asset: { asset: 'webinar', ...about, makers } });
  return office;
}

/** Gives the actors an account each, as they have outside tests, so that pages can name them. */
export function addAccounts({ app }: TestOffice, ...actors: Actor[]): void {
  for (const actor of actors) {
    if (actor.kind !== 'account') continue;
    const { account: id, name, role, person } = actor;
    const fresh = {
      email: `${id}@x.example`,
      passwordHash: null,
      createdAt: 0,
      disabledAt: null,
      changed: 1,
    };
    saveAccount(app.db, { id, name, role, person, ...fresh });
  }
}
