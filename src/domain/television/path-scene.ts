// One win as a line of stations: who opened, helped, clinched and closed it. Only a shape and pure rules.

import type { Award } from '../award.ts';
import type { DealFile } from '../deal-file.ts';
import { DEEDS } from '../deeds.ts';
import type { Craft } from '../fact.ts';
import { groupMark } from '../locale.ts';
import { formatMoney } from '../money.ts';
import type { Place } from '../place.ts';
import type { Face } from '../story.ts';
import { dayOf } from '../time.ts';
import { writePoints } from '../write-points.ts';
import { apart, dayWords } from './calendar-words.ts';
import { type PathStop, pathStops } from './path-stops.ts';
import { PATH_WORDS, type PathWords, sayNames } from './path-words.ts';
import { say } from './say.ts';
import type { SceneHead } from './scene.ts';

/**
 * All texts are ready to show, '' for none. `kind` is that of the asset, or `won`. `gap` is the time since the station
 * before it and `missed` the touches in between that have no station. `says` tells the station in one sentence.
 */
export type PathStation = {
  craft: Craft;
  role: string;
  on: string;
  gap: string;
  missed: string;
  faces: Face[];
  names: string;
  kind: string;
  title: string;
  amount: string;
  points: string;
  unit: string;
  says: string;
};

export type PathScene = SceneHead & { scene: 'path'; subtitle: string; stations: PathStation[] };

/**
 * The path of a won deal, or null where no touch counts. `seen` gives people as this screen may show them, null for
 * whoever it does not know.
 */
export function pathOf(
  file: DealFile,
  award: Award,
  seen: (person: string) => Face | null,
  place: Place,
): PathScene | null {
  const stops = pathStops(file, award);
  const words = PATH_WORDS[place.language];
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined || stops.length < 2) return null;
  const tell = { file, seen, place, words };
  return {
    scene: 'path',
    title: say(words.title, { customer: apart(file.deal.customer || file.deal.deal, CUSTOMER_LETTERS_MAX) }),
    foot: '',
    subtitle: sayDays(last.day - first.day, words.subtitles),
    stations: stops.map((stop, index) => stationOf(stop, stops[index - 1] ?? null, tell)),
  };
}

/** More than two lines of a header hold: the style sheet cuts what is left over. */
const CUSTOMER_LETTERS_MAX = 80;

type Telling = {
  file: DealFile;
  seen: (person: string) => Face | null;
  place: Place;
  words: PathWords;
};

function stationOf(
  stop: PathStop,
  before: PathStop | null,
  { file, seen, place, words }: Telling,
): PathStation {
  const { deal, office } = file;
  const asset = file.assets.get(stop.asset ?? '');
  const faces = stop.people.flatMap((person) => seen(person) ?? []);
  const points = writePoints(stop.points, groupMark(place.locale));
  const station = {
    craft: stop.asset === null ? ('sales' as const) : ('marketing' as const),
    role: stop.roles.map((role) => DEEDS[place.language][role].one).join(', '),
    on: dayWords(dayOf(stop.at, office.timezone), place.language, 'short'),
    gap: before === null ? '' : sayDays(stop.day - before.day, words.gaps),
    missed: stop.missed === 0 ? '' : say(stop.missed === 1 ? words.touch : words.touches, { n: stop.missed }),
    faces,
    names: sayNames(faces, place.language),
    kind: asset?.kind ?? (stop.asset === null ? 'won' : ''),
    title: asset?.title ?? '',
    amount: stop.asset === null ? formatMoney(deal.amountMinor, deal.currency, place.locale) : '',
    points: stop.points === 0 ? '' : `+${points}`,
    unit: stop.points === 1 ? words.point : words.points,
  };
  return { ...station, says: sayStation(station) };
}

function sayDays(days: number, phrases: PathWords['gaps']): string {
  if (days === 0) return phrases.same;
  return say(days === 1 ? phrases.one : phrases.many, { n: days });
}

/** `3 Sep: Zoë van Dijk opened: Leak-loss calculator, +58 points`. */
function sayStation(station: Omit<PathStation, 'says'>): string {
  const { on, gap, missed, names, role, title, amount, points, unit } = station;
  const since = [gap, missed].filter((text) => text !== '').join(', ');
  const when = since === '' ? on : `${on} (${since})`;
  const what = [title || amount, points && `${points} ${unit}`].filter((text) => text !== '').join(', ');
  return `${when}: ${names} ${role}: ${what}`;
}
