// A draft moves nothing but the answer: what stands, plus what the draft alone would change of it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPersonTotals, readSeasons, readTeamTotals } from '#db/queries/totals.ts';
import type { Actor, Role } from '#src/domain/actor.ts';
import type { Deal, Touch } from '#src/domain/fact.ts';
import { parseRules } from '#src/domain/parse-rules.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Rules } from '#src/domain/rules.ts';
import type { MonthStand } from '#src/domain/what-if.ts';
import { whatIf } from '#src/usecases/what-if.ts';
import { anyHappening, anyRules, PERSONS } from '../support/any-history.ts';
import { makeOffice, PLAIN_RULES, type TestOffice } from '../support/office.ts';

const TERMINAL: Actor = { kind: 'terminal' };
const PLAIN = parseRules(PLAIN_RULES);

function peopled(rules: Rules): TestOffice {
  const office = makeOffice(rules);
  PERSONS.forEach((person, index) => {
    const craft = index < 2 ? 'sales' : 'marketing';
    const team = index % 2 === 0 ? 'Harbour' : 'Lantern';
    const shown = { name: person, title: '', email: '', face: person };
    office.tell({ kind: 'person_set', person: { person, craft, team, ...shown } });
  });
  for (const [asset, person] of [
    ['deck', 'ada'],
    ['webinar', 'grace'],
  ] as const) {
    const makers = [{ person, share: '1' }];
    office.tell({
      kind: 'asset_set',
      asset: { asset, title: asset, kind: asset, publishedOn: null, url: '', makers },
    });
  }
  return office;
}

const deal = (key: string, wonOn: string, changes: Partial<Deal> = {}): Deal => ({
  deal: key,
  customer: key,
  owners: [{ person: 'linus', share: '1' }],
  amountMinor: 1_200_000,
  currency: 'EUR',
  rate: null,
  lead: null,
  opened: null,
  won: { at: Date.parse(`${wonOn}T12:00:00Z`), precision: 'time' },
  stage: 'won',
  ...changes,
});

const touch = (key: string, on: string, asset: string, day: string): Touch => ({
  touch: key,
  deal: on,
  asset,
  at: { at: Date.parse(`${day}T12:00:00Z`), precision: 'time' },
  contact: null,
  evidence: 'tracked',
  rejected: false,
});

describe('whatever happened', () => {
  test('a draft gives what an office with those rules from the start would have', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyHappening, { minLength: 3, maxLength: 25 }),
        anyRules,
        anyRules,
        async (all, today, draft) => {
          const [office, other] = [peopled(today), peopled(draft)];
          for (const each of all) for (const { tell } of [office, other]) tell(each);
          const supposed = await whatIf(office.app, TERMINAL, draft);
          expect(stands(supposed.seasons, 'after')).toEqual(stands(await standing(other, draft), 'before'));
          expect(points(supposed.people, 'after')).toEqual(totals(other));
          expect(points(supposed.people, 'before')).toEqual(totals(office));
          const same = await whatIf(office.app, TERMINAL, today);
          for (const { before, after } of same.seasons) expect(after).toEqual(before);
          expect(points(same.people, 'after')).toEqual(totals(office));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a sealed month', () => {
  const october = () => {
    const office = peopled(PLAIN);
    office.tell({ kind: 'deal_set', deal: deal('north', '2026-10-14') });
    office.tell({ kind: 'deal_set', deal: deal('south', '2026-10-15') });
    office.tell({ kind: 'deal_set', deal: deal('waits', '2026-10-16') });
    office.tell({ kind: 'touch_set', touch: touch('t1', 'north', 'deck', '2026-10-01') });
    office.tell({ kind: 'touch_set', touch: touch('t2', 'south', 'webinar', '2026-10-02') });
    office.tell({ kind: 'touch_set', touch: touch('t3', 'waits', 'webinar', '2026-01-02') });
    office.tell({
      kind: 'season_sealed',
      season: '2026-10',
      by: 'terminal',
      overruled: null,
      unnamed: [],
    });
    return office;
  };

  test('stands as it was sealed, and what was corrected since is not the draft’s doing', async () => {
    const office = october();
    office.tell({ kind: 'deal_set', deal: deal('north', '2026-10-14', { stage: 'refunded' }) });
    office.tell({ kind: 'touch_set', touch: touch('late', 'south', 'deck', '2026-10-03') });
    office.tell({ kind: 'touch_set', touch: touch('later', 'waits', 'deck', '2026-10-03') });
    const same = await whatIf(office.app, TERMINAL, PLAIN);
    expect(same.seasons).toMatchObject([{ season: '2026-10', isSealed: true }]);
    const [month] = same.seasons;
    expect(month?.after).toEqual(month?.before);
    for (const { before, after } of same.people) expect(after).toBe(before);
  });

  test('a pot that lapsed pays under a wider window, for what was known at the seal alone', async () => {
    const office = october();
    office.tell({ kind: 'touch_set', touch: touch('later', 'waits', 'deck', '2026-10-03') });
    const wider = await whatIf(office.app, TERMINAL, { ...PLAIN, windowDays: 400 });
    expect(points(wider.people, 'after')).toEqual({ linus: 360, ada: 120, grace: 240 });
    expect(points(wider.people, 'before')).toEqual({ linus: 360, ada: 120, grace: 120 });
  });
});

test('an office that has not won for a while is told of the last months in which it did', async () => {
  const office = peopled(PLAIN);
  for (const on of ['2026-02-03', '2026-04-03', '2026-05-03', '2026-07-03'])
    office.tell({ kind: 'deal_set', deal: deal(on, on) });
  const { seasons } = await whatIf(office.app, TERMINAL, PLAIN);
  expect(seasons.map(({ season }) => season)).toEqual(['2026-04', '2026-05', '2026-07']);
});

test('nothing is written, and the same question is answered from memory until a fact comes in', async () => {
  const office = peopled(PLAIN);
  office.tell({ kind: 'deal_set', deal: deal('north', '2026-10-14') });
  const changes = () => office.app.db.$client.prepare('SELECT total_changes()').pluck().get();
  const before = changes();
  const answer = await whatIf(office.app, TERMINAL, PLAIN);
  expect(changes()).toBe(before);
  expect(await whatIf(office.app, TERMINAL, { ...PLAIN })).toBe(answer);
  office.tell({ kind: 'touch_set', touch: touch('t1', 'north', 'deck', '2026-10-01') });
  expect((await whatIf(office.app, TERMINAL, PLAIN)).people).toContainEqual({
    person: 'ada',
    before: 120,
    after: 120,
  });
});

test('the coach and the leads see it; nobody else does', () => {
  const { app } = peopled(PLAIN);
  const account = (role: Role, person: string | null): Actor => {
    return { kind: 'account', account: 'a', name: 'A', role, person };
  };
  for (const actor of [account('coach', null), account('lead', 'ada'), TERMINAL])
    expect(() => whatIf(app, actor, PLAIN)).not.toThrow();
  for (const actor of [account('member', 'ada'), account('viewer', null), { kind: 'visitor' } as const])
    expect(() => whatIf(app, actor, PLAIN)).toThrow(Refusal);
});

/** Podium and honours of each month that has points in one of the two. */
function stands(
  seasons: readonly { season: string; before: MonthStand; after: MonthStand }[],
  of: 'before' | 'after',
) {
  return Object.fromEntries(
    seasons
      .filter((month) => month[of].podium.length > 0 || Object.values(month[of].honours).some(Boolean))
      .map((month) => [month.season, month[of]]),
  );
}

async function standing(office: TestOffice, draft: Rules) {
  return (await whatIf(office.app, TERMINAL, draft)).seasons;
}

function points(
  people: readonly { person: string; before: number; after: number }[],
  of: 'before' | 'after',
) {
  return Object.fromEntries(people.filter((one) => one[of] !== 0).map((one) => [one.person, one[of]]));
}

/** Straight from the ledger's own totals, over the last three months with wins that are over. */
function totals({ app: { db } }: TestOffice) {
  const sums: Record<string, number> = {};
  const months = readSeasons(db).filter((season) => season < '2026-11');
  for (const season of months.slice(-3)) {
    const people = readPersonTotals(db, season);
    const teams = readTeamTotals(db, season).reduce((sum, team) => sum + team.sales + team.marketing, 0);
    expect(people.reduce((sum, one) => sum + one.win + one.assist, 0)).toBe(teams);
    for (const { person, win, assist } of people) sums[person] = (sums[person] ?? 0) + win + assist;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}
