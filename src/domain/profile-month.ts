// All that is known about one person's month, as read: what the profile is derived from. No words, no geometry.

import type { Asset, Evidence, Office } from './fact.ts';
import type { Rules } from './rules.ts';
import type { HonourKind } from './season-view.ts';
import type { Face } from './story.ts';

/** One owner's part of the closing pot; `weight` is the exact fraction, `points` what is deserved now. */
export type OwnerPart = { person: string; weight: string; points: number };

/** One maker's part of one counted touch. `weight` is the exact fraction of the assist pot. */
export type LeafPart = {
  touch: string;
  asset: string;
  person: string;
  at: number;
  evidence: Evidence;
  weight: string;
  points: number;
};

/**
 * A deal that moved the person's points in the season. `closed` and `made` are the ledger's word (Σ entries of
 * this person, deal and season); `helped` is Σ assist entries of everybody. `owners` and `leaves` are the award
 * as it stands now, in order of time; both are empty when the deal is no longer won. `day` is the office day of
 * the month, 0 when the win belongs to an earlier season and only its correction landed in this one.
 */
export type MonthWin = {
  deal: string;
  customer: string;
  officeMinor: number;
  wonAt: number;
  day: number;
  won: boolean;
  winPoints: number;
  assistPot: number;
  waiting: number;
  owners: OwnerPart[];
  leaves: LeafPart[];
  closed: number;
  made: number;
  helped: number;
};

export type SeasonPoints = { season: string; points: number };

/** An honour of a sealed month; `count` is points, or colleagues for the connector. */
export type OwnHonour = { season: string; kind: HonourKind; count: number };

/** One season of the team: podium places 1 to 3 by team, and the points of the team and of the person in it. */
export type TeamSeason = {
  season: string;
  sealed: boolean;
  places: { team: string; place: 1 | 2 | 3 }[];
  team: number;
  own: number;
};

/**
 * `today` is the office day of the month when the season is the current one, else null. `wins` are newest
 * first. `past` are the person's earlier seasons with points, newest first. `lastByDay` is the season before, and
 * `peersByDay` everybody of the same craft in it, both counting only deals won up to the same day of the month.
 * `largestMinor` is the office's largest win of this season and the two before it, 0 without one; `recent` is what
 * each win brought the person in the two seasons before, by closing it or by helping it, as the person's craft is.
 */
export type ProfileMonth = {
  office: Office;
  rules: Rules;
  face: Face;
  team: string | null;
  season: string;
  currentSeason: string;
  today: number | null;
  daysInMonth: number;
  wins: MonthWin[];
  people: ReadonlyMap<string, Face>;
  assets: ReadonlyMap<string, Asset>;
  past: SeasonPoints[];
  lastByDay: SeasonPoints | null;
  peersByDay: number[];
  largestMinor: number;
  recent: number[];
  teamSeasons: TeamSeason[];
  honours: OwnHonour[];
  neighbours: { previous: string | null; next: string | null };
};
