// What a signature's button says, also when it was pressed twice.

import { expect, test } from 'vitest';
import { signActs } from '#src/web/rules-acts.ts';
import { amara, draftIn, lena, makeRulesOffice } from '#tests/support/rules-office.ts';

test('the second of a double click does not ask for a signature that is there', () => {
  const office = makeRulesOffice();
  const { draft, seen } = draftIn(office);
  const press = (actor: typeof amara, craft: string) => {
    const typed: Record<string, string> = { craft, draft: `${draft}`, seen: `${seen}` };
    const fields = { get: (name: string) => typed[name] ?? '', all: () => [], file: () => null };
    return signActs(office.app, actor, '/rules#signatures')['sign']?.(fields);
  };
  const waits = { say: 'Signed. The rules change once the other craft has signed as well.' };
  expect([press(amara, 'sales'), press(amara, 'sales')]).toMatchObject([waits, waits]);
  expect([press(lena, 'marketing'), press(lena, 'marketing')]).toMatchObject([
    { to: '/rules', say: 'Both crafts have signed: version 2 begins on its day.' },
    { to: '/rules', say: 'Both crafts have signed: it begins on its day.' },
  ]);
});
