// What a connection to the past holds has to be what the file itself held then, whatever was recorded since.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDb, type Db, openDb } from '#db/open.ts';
import { readLastFact } from '#db/queries/facts.ts';
import { DAY_MS, HOUR_MS } from '#src/domain/durations.ts';
import type { Happening, Question, Stage } from '#src/domain/fact.ts';
import type { App } from '#src/usecases/app.ts';
import { initOffice } from '#src/usecases/init-office.ts';
import { recordFact } from '#src/usecases/record-fact.ts';
import { keepUp, rewind } from '#src/usecases/rewind.ts';
import { PLAIN_RULES } from '../support/office.ts';

const NOW = Date.parse('2026-11-20T16:00:00Z');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assist-rewind-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const QUESTIONS: Record<string, string> = {
  facts: 'SELECT * FROM facts ORDER BY number',
  entries: 'SELECT * FROM entries ORDER BY number',
  moments: 'SELECT * FROM moments ORDER BY number',
  deals: 'SELECT * FROM deals ORDER BY deal',
  touches: 'SELECT * FROM touches ORDER BY touch',
  assets: 'SELECT * FROM assets ORDER BY asset',
  goals: 'SELECT * FROM goals ORDER BY season',
  memberships: 'SELECT * FROM memberships ORDER BY person, from_at',
  questions: 'SELECT * FROM questions WHERE fact <= (SELECT max(number) FROM facts) ORDER BY question',
  seals: 'SELECT * FROM seals ORDER BY season',
  teams: 'SELECT * FROM team_totals WHERE points <> 0 ORDER BY season, team, craft',
  people: 'SELECT * FROM person_totals WHERE points <> 0 ORDER BY season, person, kind',
  sums: 'SELECT * FROM season_sums WHERE wins > 0 OR amount_minor <> 0 ORDER BY season',
};

const figures = ({ $client }: Db) =>
  Object.fromEntries(Object.entries(QUESTIONS).map(([name, sql]) => [name, $client.prepare(sql).all()]));

type Step = {
  key: number;
  what: 'deal' | 'touch' | 'asset' | 'person' | 'move' | 'goal' | 'doubt';
  n: number;
};

const step = fc.record({
  key: fc.integer({ min: 0, max: 3 }),
  what: fc.constantFrom<Step['what']>('deal', 'deal', 'touch', 'asset', 'person', 'move', 'goal', 'doubt'),
  n: fc.integer({ min: 0, max: 11 }),
});

const PEOPLE = ['linus', 'ada', 'grace', 'alan'];
const STAGES: Stage[] = ['won', 'won', 'won', 'refunded', 'open', 'deleted'];

function happening({ key, what, n }: Step): Happening {
  const person = PEOPLE[key] as string;
  const at = { at: NOW - n * 7 * DAY_MS, precision: 'time' } as const;
  switch (what) {
    case 'deal':
      return {
        kind: 'deal_set',
        deal: {
          deal: `d${key}`,
          customer: `Customer ${n}`,
          owners: [{ person: n % 2 ? 'linus' : 'alan', share: '1' }],
          amountMinor: 100_000 * (n + 1),
          currency: 'EUR',
          rate: null,
          lead: null,
          opened: null,
          won: at,
          stage: STAGES[n % STAGES.length] as Stage,
        },
      };
    case 'touch': {
      const touch = { touch: `t${key}`, deal: `d${n % 4}`, asset: `a${n % 3}`, contact: null, at };
      return { kind: 'touch_set', touch: { ...touch, evidence: 'tracked', rejected: n === 5 } };
    }
    case 'asset': {
      const makers = [{ person: n % 2 ? 'ada' : 'grace', share: '1' }];
      const asset = { asset: `a${key % 3}`, title: `Asset ${n}`, kind: 'video', publishedOn: null, url: '' };
      return { kind: 'asset_set', asset: { ...asset, makers } };
    }
    case 'person': {
      const craft = key === 0 || key === 3 ? 'sales' : 'marketing';
      const rest = { name: person, title: '', email: '', face: person };
      return { kind: 'person_set', person: { person, craft, team: n % 2 ? 'North' : 'South', ...rest } };
    }
    case 'move':
      return { kind: 'membership_set', person, team: n % 3 ? 'West' : null, fromAt: NOW - n * 5 * DAY_MS };
    case 'goal':
      if (n % 4 === 3)
        return {
          kind: 'season_sealed',
          season: n > 4 ? '2026-10' : '2026-09',
          by: 'terminal',
          overruled: 'Late.',
          unnamed: [],
        };
      return { kind: 'goal_set', season: `2026-1${key % 2}`, amountMinor: 1_000 * (n + 1) };
    case 'doubt':
      if (n % 2)
        return {
          kind: 'question_ruled',
          question: `q${key}`,
          ruling: 'counts',
          reason: 'Yes.',
          by: 'terminal',
        };
      return { kind: 'question_asked', question: doubtOf(key) };
    default:
      return what satisfies never;
  }
}

const doubtOf = (key: number): Question => ({
  question: `q${key}`,
  deal: `d${key}`,
  about: { kind: 'touch', touch: `t${key}` },
  why: 'Was it?',
  by: 'terminal',
});

function tellAll(app: App, steps: Step[], from: number): void {
  steps.forEach((one, index) => {
    const number = from + index;
    const fact = {
      key: `test/${number}`,
      source: 'api',
      occurredAt: app.now(),
      ...happening(one),
    } as const;
    try {
      recordFact(app, fact);
    } catch {
      // Much of what chance says is refused; what is not makes the history.
    }
  });
}

test('any past is what it was, at once and while more is recorded', () => {
  let run = 0;
  const steps = fc.array(step, { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(steps, steps, steps, (before, after, later) => {
      run += 1;
      let now = NOW;
      const db = openDb(join(folder, `${run}.db`));
      // Files that nobody needs after a crash.
      db.$client.pragma('synchronous = OFF');
      const app: App = { db, now: () => now, ring: () => {}, build: 'test' };
      initOffice(
        app,
        { name: 'B', timezone: 'Europe/Amsterdam', currency: 'EUR', locale: 'en-GB' },
        PLAIN_RULES,
      );
      const all = PEOPLE.flatMap((_, key): Step[] => [
        { key, what: 'person', n: 1 },
        { key, what: 'asset', n: key },
      ]);
      tellAll(app, [...all, ...before], 0);
      const then = figures(db);
      const fact = readLastFact(db);
      now += HOUR_MS;
      tellAll(app, after, 1000);
      const past = rewind(db, fact);
      expect(figures(past.db)).toEqual(then);
      tellAll(app, later, 2000);
      keepUp(past);
      expect(figures(past.db)).toEqual(then);
      past.close();
      closeDb(db);
    }),
    { numRuns: 40 },
  );
});
