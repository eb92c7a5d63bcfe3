// What a freshly won deal meant for people: the win itself, a lead taken, a goal reached, a first assist, a best month.

import type { Award } from './award.ts';
import type { DealFile } from './deal-file.ts';
import type { Entry } from './entry.ts';
import type { Moment } from './moment.ts';
import { formatMoneyShort } from './money.ts';
import { faceOf } from './names.ts';
import { seasonOf } from './season.ts';
import { tell } from './tell.ts';

/**
 * The season around a win before it: `leaders` are the teams in first place and `leadersAfter` those after
 * the win; `sum` is the season's worth after the win, in minor units; `newcomers` never had an assist before. `months`
 * are those who may still pass their best earlier month: its points, and their points of this season before the win.
 */
export type Scene = {
  shorts: ReadonlyMap<string, string>;
  totals: { team: string; sales: number; marketing: number }[];
  leaders: (totals: { team: string; sales: number; marketing: number }[]) => string[];
  goalMinor: number | null;
  sumBefore: number;
  sumAfter: number;
  newcomers: ReadonlySet<string>;
  months: ReadonlyMap<string, { best: number; points: number }>;
};

/** The moments of a win, the win itself first. Each key is unique for ever. */
export function celebrate(file: DealFile, award: Award, entries: Entry[], scene: Scene): Moment[] {
  const story = tell(file, award, scene.shorts);
  const won: Moment = { kind: 'deal_won', key: `deal_won/${story.deal}`, story };
  return [
    won,
    ...leadTaken(story.season, entries, scene),
    ...goalReached(file, scene),
    ...firstAssists(file, award, scene),
    ...personalBests(file, story.season, entries, scene),
  ];
}

function leadTaken(season: string, entries: Entry[], scene: Scene): Moment[] {
  const before = scene.leaders(scene.totals);
  const after = scene.leaders(
    addEntries(
      scene.totals,
      entries.filter((entry) => entry.season === season),
    ),
  );
  const [team] = after;
  if (after.length !== 1 || team === undefined || before.includes(team)) return [];
  const deal = entries[0]?.deal ?? '';
  return [
    {
      kind: 'lead_taken',
      key: `lead_taken/${season}/${team}/${deal}`,
      season,
      team,
      from: before[0] ?? null,
    },
  ];
}

function goalReached(file: DealFile, scene: Scene): Moment[] {
  const { goalMinor, sumBefore, sumAfter } = scene;
  if (goalMinor === null || sumBefore >= goalMinor || sumAfter < goalMinor) return [];
  const season = seasonOf(file.deal.won?.at ?? 0, file.office.timezone);
  const targetText = formatMoneyShort(goalMinor, file.office.currency, file.office.locale);
  return [{ kind: 'goal_reached', key: `goal_reached/${season}`, season, targetText }];
}

function firstAssists(file: DealFile, award: Award, scene: Scene): Moment[] {
  const helpers = new Set(
    award.deserved.filter((entry) => entry.kind === 'assist').map((entry) => entry.person),
  );
  return [...helpers]
    .filter((person) => scene.newcomers.has(person))
    .flatMap((person) => {
      const known = file.people.get(person);
      if (!known) return [];
      const { deal, customer } = file.deal;
      const who = faceOf(known, scene.shorts);
      return [
        {
          kind: 'first_assist' as const,
          key: `first_assist/${person}`,
          who,
          deal,
          customer: customer || deal,
        },
      ];
    });
}

/** Only with an earlier month to pass: everybody's first month would be a best. */
function personalBests(file: DealFile, season: string, entries: Entry[], scene: Scene): Moment[] {
  return [...scene.months].flatMap(([person, { best, points: before }]) => {
    const known = file.people.get(person);
    const won = entries.filter((entry) => entry.season === season && entry.person === person);
    const points = won.reduce((sum, entry) => sum + entry.points, before);
    if (!known || best <= 0 || before > best || points <= best) return [];
    const who = faceOf(known, scene.shorts);
    return [{ kind: 'personal_best', key: personalBestKey(season, person), season, who, points }];
  });
}

/** The key of the moment in which somebody passed the own best month: one in a season. */
export const personalBestKey = (season: string, person: string): string =>
  `personal_best/${season}/${person}`;

function addEntries(totals: Scene['totals'], entries: Entry[]): Scene['totals'] {
  const sums = new Map(totals.map((total) => [total.team, { ...total }]));
  for (const { team, craft, points } of entries) {
    if (team === null) continue;
    const sum = sums.get(team) ?? { team, sales: 0, marketing: 0 };
    sum[craft] += points;
    sums.set(team, sum);
  }
  return [...sums.values()];
}
