// What a seal keeps of a month: standings, podium, honours, line-ups and the joint result, people by key.

import type { TeamCast } from './ceremony-cast.ts';
import type { TeamWhy } from './ceremony-why.ts';
import { type Candidate, type Honours, honours } from './honours.ts';
import { podium } from './podium.ts';
import type { Rules } from './rules.ts';
import type { TeamStanding } from './standings.ts';

/** `scoreText` is what ranked: whole points, or one decimal a head. `place` is null without points. */
export type SealedTeam = {
  team: string;
  sales: number;
  marketing: number;
  points: number;
  place: number | null;
  scoreText: string;
};

/** `amountMinor` and `goalMinor` (null: none was set) are in the office's currency. */
export type SealedJoint = { wins: number; amountMinor: number; goalMinor: number | null };

/**
 * How a month ended, whether it is sealed or not: all that its ceremony tells. `podium` from the first place on, `why`
 * for the teams on it, `cast` for every team; `perHead` says what `scoreText` counts, `rulesVersion` is what ranked.
 */
export type SeasonResult = {
  season: string;
  rulesVersion: number;
  perHead: boolean;
  standings: SealedTeam[];
  podium: { place: number; teams: string[] }[];
  joint: SealedJoint;
  why: ({ team: string } & TeamWhy)[];
  cast: TeamCast[];
};

export type SealedSeason = SeasonResult & { honours: Honours };

/** What only the database knows: the joint result, who played, and what to say of each team. */
export type SeasonParts = {
  joint: SealedJoint;
  cast: TeamCast[];
  whyOf: (team: string) => TeamWhy;
};

/** How a month stands now, in the order in which a seal keeps it. */
export function resultOf(
  season: string,
  standings: readonly TeamStanding[],
  { version, rules }: { version: number; rules: Rules },
  { joint, cast, whyOf }: SeasonParts,
): SeasonResult {
  const steps = podium(standings, rules).steps.map(({ place, teams }) => {
    return { place, teams: teams.map(({ team }) => team) };
  });
  return {
    season,
    rulesVersion: version,
    perHead: rules.teamScore === 'perHead',
    standings: standings.map(({ team, sales, marketing, points, place, scoreText }) => {
      return { team, sales, marketing, points, place, scoreText };
    }),
    podium: steps,
    joint,
    why: steps.flatMap(({ teams }) => teams.map((team) => ({ team, ...whyOf(team) }))),
    cast,
  };
}

/** All that is sealed of a month. */
export function sealOf(result: SeasonResult, people: readonly Candidate[]): SealedSeason {
  return { ...result, honours: honours(people) };
}

/**
 * What the digest of a seal covers, apart from the entries: everything but who the people are and what their work is
 * called, because somebody may be erased.
 */
export function digested({ honours, why, cast, ...sealed }: SealedSeason): unknown {
  const counts = [honours.closer, honours.maker, honours.connector].map((honour) =>
    honour === null ? null : [honour.count, honour.people.length],
  );
  const told = why.map(({ team, closed, helped }) => [team, closed, helped]);
  const played = cast.map(({ team, sales, marketing }) => [team, sales.length, marketing.length]);
  return { ...sealed, honours: counts, why: told, cast: played };
}
