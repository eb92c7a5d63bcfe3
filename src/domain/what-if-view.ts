// What a draft would have changed, as the desk shows it: steps beside steps, honours, the largest changes. Pure.

import type { Craft } from './fact.ts';
import type { Honours } from './honours.ts';
import { signed } from './moves.ts';
import { listNames } from './names.ts';
import { capital, inWords, whole } from './profile-words.ts';
import type { Face } from './story.ts';
import type { MonthStand, PersonChange } from './what-if.ts';

/** `moved` is how many places the teams of the step come from below (negative: from above), 0 where they stood. */
export type MiniStep = { place: number; teams: string[]; score: string; moved: number };

/** An honour under both; `who` are short names and `count` what it was for, as text. */
export type HonourUnderBoth = {
  title: string;
  before: { who: string; count: string } | null;
  after: { who: string; count: string } | null;
  isSame: boolean;
};

export type MonthView = {
  season: string;
  month: string;
  says: string;
  stood: string;
  before: MiniStep[];
  after: MiniStep[];
  honours: HonourUnderBoth[];
};

/** `share` of the longest bar, 0 to 1. */
export type ChangeRow = {
  face: Face;
  before: string;
  after: string;
  by: string;
  share: number;
  isLoss: boolean;
};

export type CraftView = { craft: Craft; says: string; rows: ChangeRow[]; more: string };

/** One win that people know, with the points of each under both. */
export type WinUnderBoth = {
  key: string;
  title: string;
  says: string;
  people: { face: Face; did: string; before: string; after: string }[];
};

export type WhatIfView = {
  title: string;
  says: string;
  win: WinUnderBoth | null;
  months: MonthView[];
  crafts: CraftView[];
};

/** Steps of a podium with how far each has moved from `earlier`; scores are grouped as the locale writes them. */
export function miniSteps({ podium }: MonthStand, earlier: MonthStand | null, locale: string): MiniStep[] {
  return podium.map(({ place, teams }) => {
    const was = earlier?.podium.find((step) => step.teams.some(({ team }) => team === teams[0]?.team));
    return {
      place,
      teams: teams.map(({ team }) => team),
      score: scoreOf(teams[0]?.scoreText ?? '', locale),
      moved: was ? was.place - place : 0,
    };
  });
}

/** `Summit and Harbour would swap`, `The same three`: what became of one podium. */
export function sayPodium(before: MonthStand, after: MonthStand): string {
  const [old, young] = [placesOf(before), placesOf(after)];
  const moved = [...young].filter(([team, place]) => old.has(team) && old.get(team) !== place);
  const came = [...young.keys()].filter((team) => !old.has(team));
  const went = [...old.keys()].filter((team) => !young.has(team));
  if (came.length === 0 && went.length === 0) {
    if (moved.length === 0) return old.size === 3 ? 'The same three' : 'The same';
    const [a, b] = moved.map(([team]) => team);
    return moved.length === 2 ? `${a} and ${b} would swap` : 'The same teams in another order';
  }
  if (came.length === 0) return `${listNames(went)} would not stand on it`;
  const instead = went.length > 0 ? ` instead of ${listNames(went)}` : '';
  return `${listNames(came)} would stand on it${instead}`;
}

/** `Seven of nine steps keep their team.` */
export function sayKept(months: readonly { before: MonthStand; after: MonthStand }[]): string {
  const steps = months.flatMap(({ before, after }) =>
    [...placesOf(before)].map(([team, place]) => placesOf(after).get(team) === place),
  );
  const kept = steps.filter(Boolean).length;
  if (steps.length === 0) return 'Nobody stood on a podium in these months.';
  if (kept === steps.length) return 'Every step keeps its team.';
  if (kept === 0) return 'No step keeps its team.';
  return `${capital(inWords(kept))} of ${inWords(steps.length)} steps ${kept === 1 ? 'keeps its' : 'keep their'} team.`;
}

export function honoursUnderBoth(
  before: Honours,
  after: Honours,
  nameOf: (people: readonly string[]) => string,
  locale: string,
): HonourUnderBoth[] {
  return (['closer', 'maker', 'connector'] as const).flatMap((honour) => {
    const [old, young] = [before[honour], after[honour]];
    if (old === null && young === null) return [];
    const say = (one: typeof old) =>
      one && { who: nameOf(one.people), count: `${whole(one.count, locale)} ${HONOUR_UNITS[honour]}` };
    const isSame = JSON.stringify(old?.people) === JSON.stringify(young?.people);
    return [{ title: capital(honour), before: say(old), after: say(young), isSame }];
  });
}

const HONOUR_UNITS = { closer: 'points', maker: 'points', connector: 'colleagues' } as const;
const ROWS = 4;
const MORE = 3;

/** The largest changes of one craft first; nobody whose points stay is named. `months` is how many were looked at. */
export function craftView(
  craft: Craft,
  people: readonly PersonChange[],
  faceOf: (person: string) => Face | null,
  { months, longest, locale }: { months: number; longest: number; locale: string },
): CraftView {
  const moved = people
    .filter(({ before, after }) => before !== after)
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  const rows = moved.slice(0, ROWS).flatMap((one): ChangeRow[] => {
    const face = faceOf(one.person);
    const by = one.after - one.before;
    const bar = { share: Math.abs(by) / Math.max(1, longest), isLoss: by < 0 };
    const said = { before: whole(one.before, locale), after: whole(one.after, locale) };
    return face === null ? [] : [{ face, ...said, by: signed(by, locale), ...bar }];
  });
  const sum = people.reduce((total, { before, after }) => total + after - before, 0);
  const span = months === 1 ? 'in that month' : `in ${inWords(months)} months`;
  const points = `${whole(Math.abs(sum), locale)} ${Math.abs(sum) === 1 ? 'point' : 'points'}`;
  const says =
    sum === 0
      ? `would have as many points as today ${span}`
      : `would ${sum > 0 ? `gain ${points}` : `have ${points} fewer`} ${span}`;
  return { craft, says, rows, more: sayMore(moved.slice(ROWS, ROWS + MORE), faceOf, locale) };
}

/** `Sofia would gain 118 points, Zoë would have 62 fewer.` */
function sayMore(
  people: readonly PersonChange[],
  faceOf: (person: string) => Face | null,
  locale: string,
): string {
  const said = people.map(({ person, before, after }) => {
    const points = whole(Math.abs(after - before), locale);
    const short = faceOf(person)?.short ?? person;
    return after > before ? `${short} would gain ${points}` : `${short} would have ${points} fewer`;
  });
  return said.length === 0 ? '' : `${said.join(', ')}.`;
}

function placesOf({ podium }: MonthStand): Map<string, number> {
  return new Map(podium.flatMap(({ place, teams }) => teams.map(({ team }) => [team, place] as const)));
}

function scoreOf(text: string, locale: string): string {
  const digits = text.split('.')[1]?.length ?? 0;
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return text === '' ? '' : new Intl.NumberFormat(locale, format).format(Number(text));
}
