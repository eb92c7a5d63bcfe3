// The demo story up to now: an office, its people and work, and half a year of wins.

import { demoAssets } from '#db/seeds/demo-assets.ts';
import { demoFaces } from '#db/seeds/demo-faces.ts';
import { demoCast, demoGoal, demoOffice, demoRules } from '#db/seeds/demo-office.ts';
import { HOUR_MS, MINUTE_MS } from '#src/domain/durations.ts';
import type { Fact } from '#src/domain/fact.ts';
import { daysOf, previousSeason, seasonOf, seasonSpan } from '#src/domain/season.ts';
import { dayOf, startOfDay } from '#src/domain/time.ts';
import { makeChance, pick } from './chance.ts';
import { pipelineFacts } from './demo-pipeline.ts';
import { questionFacts } from './demo-questions.ts';
import { demoCorrection, demoSeal } from './demo-seals.ts';
import { thanksFacts } from './demo-thanks.ts';
import { uncountedFacts } from './demo-uncounted.ts';
import { demoWin } from './demo-win.ts';

/** Larger teams would win every month. */
const SKILL: Record<string, number> = { Harbour: 0.72, Lantern: 1, Summit: 1.35, Kestrel: 0.95 };

/** How many months the story has behind it when it begins. */
const MONTHS_BEFORE = 5;
const WINS_PER_WORKDAY = 5;

export type Story = { facts: Fact[]; wins: number; chance: () => number };

/** Everything that has happened by `now` (UTC ms), oldest first; it ends with a win of the last minutes and an invoice. */
export function demoStory(now: number): Story {
  const chance = makeChance(20_261_123);
  const seasons = seasonsUpTo(seasonOf(now, demoOffice.timezone));
  const facts = [
    ...opening(now),
    ...people(now),
    ...assets(now, seasons),
    ...goals(now, seasons),
    ...pipelineFacts(now),
  ];
  let wins = 0;
  const corrections: Fact[] = [];
  for (const [index, season] of seasons.entries()) {
    const luck = luckOf(chance);
    const month: Fact[] = [];
    for (const wonAt of winInstants(chance, season, now)) {
      wins += 1;
      month.push(...demoWin(chance, wins, wonAt, luck, 'seed'));
    }
    facts.push(...month);
    // The last month waits for its ceremony; the one before it is sealed and was set right since.
    if (index < MONTHS_BEFORE - 1) facts.push(demoSeal(season));
    if (index === MONTHS_BEFORE - 2) corrections.push(...demoCorrection(month, now));
  }
  const { from } = seasonSpan(seasonOf(now, demoOffice.timezone), demoOffice.timezone);
  facts.push(
    ...questionFacts(facts, from, now),
    ...uncountedFacts(facts, now),
    ...thanksFacts(facts, now),
    ...corrections,
  );
  return { facts, wins, chance };
}

function opening(now: number): Fact[] {
  return [
    { kind: 'office_set', key: 'office/1', source: 'seed', occurredAt: now, office: demoOffice },
    {
      kind: 'rules_set',
      key: 'rules/1',
      source: 'seed',
      occurredAt: now,
      rules: demoRules,
      fromAt: null,
      note: 'The first rules',
    },
  ];
}

function people(now: number): Fact[] {
  return demoCast.map(({ name, craft, team, title }) => ({
    kind: 'person_set',
    key: `demo/person/${name}`,
    source: 'seed',
    occurredAt: now,
    person: { person: name, name, craft, team, title, email: '', face: demoFaces[name] ?? name },
  }));
}

function assets(now: number, seasons: string[]): Fact[] {
  const present = seasons[seasons.length - 1] ?? '';
  return demoAssets.map(({ asset, title, kind, monthsAgo, makers }) => ({
    kind: 'asset_set',
    key: `demo/asset/${asset}`,
    source: 'seed',
    occurredAt: now,
    asset: {
      asset,
      title,
      kind,
      publishedOn: `${monthsBefore(present, monthsAgo)}-12`,
      url: '',
      makers: makers.map(([person, share]) => ({ person, share: String(share) })),
    },
  }));
}

function goals(now: number, seasons: string[]): Fact[] {
  return seasons.map((season) => ({
    kind: 'goal_set',
    key: `demo/goal/${season}`,
    source: 'seed',
    occurredAt: now,
    season,
    amountMinor: demoGoal * 100,
  }));
}

/** Working hours of the season's weekdays up to now, and always a few wins on its first day. */
function winInstants(chance: () => number, season: string, now: number): number[] {
  const zone = demoOffice.timezone;
  const instants = daysOf(season)
    .filter((day) => day <= dayOf(now, zone) && ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()))
    .flatMap((day) => {
      const count = WINS_PER_WORKDAY - 2 + Math.floor(chance() * 5);
      return Array.from(
        { length: count },
        () => startOfDay(day, zone) + Math.round((8.5 + chance() * 9) * HOUR_MS),
      );
    })
    .filter((at) => at < now);
  const { from, to } = seasonSpan(season, zone);
  if (to < now) return instants.sort((a, b) => a - b);
  const recent = [0.5, 0.8, 0.98]
    .map((part) => from + Math.round((now - from) * part))
    .filter((at) => now - at < HOUR_MS);
  return [...instants, ...recent, Math.max(from, now - 4 * MINUTE_MS)].sort((a, b) => a - b);
}

function luckOf(chance: () => number): Record<string, number> {
  const teams = [...new Set(demoCast.map((member) => member.team))];
  return Object.fromEntries(
    teams.map((team) => [team, (SKILL[team] ?? 1) * pick(chance, [0.7, 0.9, 1.1, 1.4])]),
  );
}

function seasonsUpTo(present: string): string[] {
  return Array.from({ length: MONTHS_BEFORE + 1 }, (_, index) =>
    monthsBefore(present, MONTHS_BEFORE - index),
  );
}

function monthsBefore(season: string, months: number): string {
  return months === 0 ? season : monthsBefore(previousSeason(season), months - 1);
}
