// What the hall of fame shows of a sealed month, ready to read. Nothing of anybody below the shown top.

import type { CeremonyGoal } from './ceremony.ts';
import type { Honours } from './honours.ts';
import type { SealedSeason } from './season-seal.ts';
import type { Face } from './story.ts';

export type HonourKind = keyof Honours;

/** `count` is points, or colleagues for the connector. `others` also held it and keep to themselves by now. */
export type ShownHonour = { kind: HonourKind; count: number; people: Face[]; others: number };

/** `score` is what ranked, ready to show; `why` is one sentence without a full stop. */
export type HallTeam = { team: string; score: string; why: string };

export type HallStep = { place: number; teams: HallTeam[] };

/** One line of the standings that everybody may see: whole points of both crafts, and what ranked. */
export type HallRow = { place: number; team: string; sales: number; marketing: number; score: string };

/** `sealedAt` is ISO 8601 in UTC, `sealedOn` its day in words; `overruled` why open questions were. */
export type HallMonth = {
  season: string;
  month: string;
  state: 'sealed';
  sealedAt: string;
  sealedOn: string;
  overruled: string | null;
  digest: string;
  unit: string;
  wins: number;
  joint: CeremonyGoal;
  podium: HallStep[];
  honours: ShownHonour[];
  corrections: number;
};

/** `points` is what the correction comes to, `moves` whose points; `landedIn` is a season, `href` the win's receipt. */
export type Footnote = {
  deal: string;
  customer: string;
  happened: string;
  day: string;
  points: number;
  moves: string;
  landedIn: string;
  landedMonth: string;
  href: string;
};

export type Footnotes = { notes: Footnote[]; more: number };

/** A question that stands in the way of a seal, by the win that it is about. */
export type Obstacle = { customer: string; href: string };

/** `steps` from the first place on, each with the names of its teams; `seal` is null while there is none. */
export type PastMonth = {
  seal: { on: string; by: string; overruled: string | null } | null;
  questions: Obstacle[];
  season: string;
  month: string;
  wins: number;
  won: string;
  steps: { place: number; teams: string[] }[];
};

/** What each honour is for. */
export const HONOURS: Readonly<Record<HonourKind, { name: string; why: string; unit: string }>> = {
  closer: { name: 'Closer', why: 'Most points from wins', unit: 'points' },
  maker: { name: 'Maker', why: 'Most points from assists', unit: 'points' },
  connector: { name: 'Connector', why: 'Won with most colleagues', unit: 'colleagues' },
};

export const HONOUR_KINDS = ['closer', 'maker', 'connector'] as const satisfies readonly HonourKind[];

/** Places from the first on, as many teams as a screen shows: nobody's bottom place is in it. */
export function shownRows({ standings }: Pick<SealedSeason, 'standings'>, rowsMax: number): HallRow[] {
  return standings.slice(0, rowsMax).flatMap(({ place, team, sales, marketing, scoreText }) => {
    return place === null ? [] : [{ place, team, sales, marketing, score: scoreText }];
  });
}

/** The honours of a month with the faces that may be shown; one that nobody earned, or whose holders all hide, is left out. */
export function shownHonours(honours: Honours, faceOf: (person: string) => Face | null): ShownHonour[] {
  return HONOUR_KINDS.flatMap((kind) => {
    const honour = honours[kind];
    if (honour === null) return [];
    const people = honour.people.map(faceOf).filter((face) => face !== null);
    const others = honour.people.length - people.length;
    return people.length === 0 ? [] : [{ kind, count: honour.count, people, others }];
  });
}

/** `5120` as `5,120`, `12.5` as `12.5`: digits as the office writes them. */
export function sayScore(scoreText: string, locale: string): string {
  const decimals = scoreText.split('.')[1]?.length ?? 0;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locale, digits).format(Number(scoreText));
}
