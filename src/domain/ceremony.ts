// The podium ceremony as values: which cues a month has, and what each reveals. It never lets a later result through.

import { type PodiumStep, stepsAt } from './ceremony-steps.ts';
import type { Face } from './story.ts';

/** Stable words: they stand in addresses. A roll is the held breath before the name of its place. */
export type Cue =
  | 'title'
  | 'goal'
  | 'steps'
  | 'third-roll'
  | 'third'
  | 'second-roll'
  | 'second'
  | 'first-roll'
  | 'first'
  | 'photo';

export type PodiumPlace = 1 | 2 | 3;

/** A team on the podium. `score` is ready to show, `unit` says of what, `why` is one sentence from the ledger without a full stop. */
export type CeremonyTeam = {
  team: string;
  name: string;
  place: PodiumPlace;
  score: string;
  unit: string;
  why: string;
  faces: { sales: Face[]; marketing: Face[] };
};

/** `share` is of the target, 0 to 1; `line` says how the month ended against it. */
export type CeremonyGoal = {
  wonText: string;
  winsText: string;
  line: string;
  share: number | null;
  met: boolean;
};

/** Everything of one finished month. `podium` is best first; `everyone` played for a joint team that month. */
export type Ceremony = {
  season: string;
  month: string;
  office: string;
  goal: CeremonyGoal;
  podium: CeremonyTeam[];
  everyone: Face[];
};

export type CeremonyPhoto = { faces: Face[]; winners: string; caption: string; people: string };

/** What one cue shows, complete, and the words of its neighbours. `say` is the line that is spoken. */
export type ShownCue = {
  season: string;
  heading: string;
  cue: Cue;
  back: Cue | null;
  next: Cue | null;
  nextText: string;
  say: string;
  place: PodiumPlace | null;
  slots: number;
  steps: PodiumStep[];
  goal: CeremonyGoal | null;
  photo: CeremonyPhoto | null;
};

/** In the order of the evening. A place that nobody holds, after a tie or for want of teams, has no cue. */
export function cuesOf(ceremony: Ceremony): Cue[] {
  const places = new Set(ceremony.podium.map((team) => team.place));
  const reveals = ([3, 2, 1] as const).filter((place) => places.has(place));
  return ['title', 'goal', 'steps', ...reveals.flatMap((place) => [ROLLS[place], NAMES[place]]), 'photo'];
}

/** Null when this month has no such cue. The answer holds nothing that a later cue reveals. */
export function reveal(ceremony: Ceremony, word: string): ShownCue | null {
  const cues = cuesOf(ceremony);
  const index = cues.indexOf(word as Cue);
  const cue = cues[index];
  if (cue === undefined) return null;
  const place = placeOf(cue);
  const steps = stepsAt(ceremony.podium, cue, place);
  const next = cues[index + 1] ?? null;
  return {
    season: ceremony.season,
    heading: `${ceremony.month}, won together`,
    cue,
    back: cues[index - 1] ?? null,
    next,
    nextText: next === null ? '' : NEXT[next],
    say: say(ceremony, cue, place),
    place,
    slots: steps.reduce((sum, step) => sum + step.wide, 0),
    steps,
    goal: cue === 'goal' ? ceremony.goal : null,
    photo: cue === 'photo' ? photoOf(ceremony) : null,
  };
}

/** The page's title: what is on screen, and whose evening it is. */
export function titleOf({ cue, say, heading }: Pick<ShownCue, 'cue' | 'say' | 'heading'>): string {
  return cue === 'title' ? heading : `${say} · ${heading}`;
}

const ROLLS = { 1: 'first-roll', 2: 'second-roll', 3: 'third-roll' } as const;
const NAMES = { 1: 'first', 2: 'second', 3: 'third' } as const;

const NEXT: Record<Cue, string> = {
  title: '',
  goal: 'the joint goal',
  steps: 'the podium',
  'third-roll': 'third place',
  third: 'the name',
  'second-roll': 'second place',
  second: 'the name',
  'first-roll': 'first place',
  first: 'the name',
  photo: 'the team photo',
};

function placeOf(cue: Cue): PodiumPlace | null {
  return ([1, 2, 3] as const).find((place) => cue === NAMES[place] || cue === ROLLS[place]) ?? null;
}

function say(ceremony: Ceremony, cue: Cue, place: PodiumPlace | null): string {
  if (cue === 'title') return `${ceremony.month}, won together`;
  if (cue === 'goal') return goalSaid(ceremony.goal);
  if (cue === 'photo') return `Team photo: everyone who won ${ceremony.month} together`;
  if (place === null) return stepsLine(ceremony);
  if (cue === ROLLS[place]) return `In ${NAMES[place]} place`;
  const teams = ceremony.podium.filter((team) => team.place === place);
  return `In ${NAMES[place]} place: ${teams.map((team) => `${team.name}, ${team.score} ${team.unit}. ${team.why}`).join('; ')}`;
}

function goalSaid({ wonText, line, share }: CeremonyGoal): string {
  return share === null ? `${wonText} won together` : `${wonText} won together. ${line}`;
}

function stepsLine(ceremony: Ceremony): string {
  const steps = Math.min(3, ceremony.podium.length);
  if (steps > 0)
    return steps === 1 ? 'One step, still empty' : `${steps === 2 ? 'Two' : 'Three'} steps, still empty`;
  return `The podium waits for a team with points from both crafts. Everyone who played ${ceremony.month} is in the photo.`;
}

function photoOf(ceremony: Ceremony): CeremonyPhoto {
  const winners = ceremony.podium.filter((team) => team.place === 1).map((team) => team.name);
  const count = ceremony.everyone.length;
  return {
    faces: mingle(ceremony.everyone, ceremony.season),
    winners: winners.join(' and '),
    caption: `${ceremony.goal.wonText} won${ceremony.goal.met ? ', goal met' : ''}`,
    people: `${count === 1 ? 'The one' : `All ${count}`} of ${ceremony.office}`,
  };
}

/** Mixed across teams and crafts, and the same for everyone who looks: ordered by a hash of month and person. */
function mingle(faces: Face[], season: string): Face[] {
  return faces
    .map((face) => ({ face, order: hash(`${season} ${face.person}`) }))
    .sort((a, b) => a.order - b.order || (a.face.person < b.face.person ? -1 : 1))
    .map(({ face }) => face);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
