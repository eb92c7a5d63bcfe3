// A fresh office in memory with a clock that a test moves by hand.

import { openDb } from '#db/open.ts';
import { saveMeta } from '#db/queries/meta.ts';
import type { Fact, Happening, Office } from '#src/domain/fact.ts';
import type { Rules } from '#src/domain/rules.ts';
import type { App } from '#src/usecases/app.ts';
import { initOffice } from '#src/usecases/init-office.ts';
import { type Recorded, recordFact } from '#src/usecases/record-fact.ts';

export type TestOffice = {
  app: App;
  rings: () => number;
  setNow: (at: number) => void;
  /** Records a happening under a key of its own, now, by the door of machines. */
  tell: (happening: Happening, told?: Partial<Pick<Fact, 'key' | 'source' | 'occurredAt'>>) => Recorded;
};

const AMSTERDAM: Office = {
  name: 'Brightwater',
  timezone: 'Europe/Amsterdam',
  currency: 'EUR',
  locale: 'en-GB',
};

/** One point per 100, base 0, no cap worth the name: the rules of the worked example in the scoring contract. */
export const PLAIN_RULES: Partial<Rules> = { win: { base: 0, perAmount: 100, perPoints: 1, cap: 1_000_000 } };

export function makeOffice(rules: unknown = PLAIN_RULES, office: Office = AMSTERDAM): TestOffice {
  let now = Date.parse('2026-11-20T16:00:00Z');
  let rung = 0;
  let told = 0;
  const app: App = {
    db: openDb(':memory:'),
    now: () => now,
    ring: () => {
      rung += 1;
    },
    build: 'test',
  };
  initOffice(app, office, rules);
  // A test that wants a frozen board freezes it; the others run on any day.
  saveMeta(app.db, 'freeze', 'off');
  return {
    app,
    rings: () => rung,
    setNow: (at) => {
      now = at;
    },
    tell: (happening, given = {}) => {
      told += 1;
      return recordFact(app, { key: `test/${told}`, source: 'api', occurredAt: now, ...happening, ...given });
    },
  };
}
