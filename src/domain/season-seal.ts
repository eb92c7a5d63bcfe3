// What a seal keeps of a month: standings, podium, honours and the joint result, people by key. It writes nothing.

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

/** `podium` from the first place on; `perHead` says what `scoreText` counts; `rulesVersion` is the one that ranked. */
export type SealedSeason = {
  season: string;
  rulesVersion: number;
  perHead: boolean;
  standings: SealedTeam[];
  podium: { place: number; teams: string[] }[];
  honours: Honours;
  joint: SealedJoint;
};

/** All that is sealed of a month, from how it stands now. */
export function sealOf(
  season: string,
  standings: readonly TeamStanding[],
  people: readonly Candidate[],
  joint: SealedJoint,
  { version, rules }: { version: number; rules: Rules },
): SealedSeason {
  return {
    season,
    rulesVersion: version,
    perHead: rules.teamScore === 'perHead',
    standings: standings.map(({ team, sales, marketing, points, place, scoreText }) => {
      return { team, sales, marketing, points, place, scoreText };
    }),
    podium: podium(standings, rules).steps.map(({ place, teams }) => {
      return { place, teams: teams.map(({ team }) => team) };
    }),
    honours: honours(people),
    joint,
  };
}

/** What the digest of a seal covers, apart from the entries: everything but who the people are, who may be erased. */
export function digested({ honours, ...sealed }: SealedSeason): unknown {
  const counts = [honours.closer, honours.maker, honours.connector].map((honour) =>
    honour === null ? null : [honour.count, honour.people.length],
  );
  return { ...sealed, honours: counts };
}
