// The sentences of the bell. Knows numbers and names, no state.

import { listNames } from './names.ts';
import type { PreviewLine } from './preview-line.ts';

/** A screen has one scene of a win in five minutes; what waits for it is told together. */
export const CELEBRATED =
  'The screens celebrate it now, or with the next wins within about five minutes where another one has just played.';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "four" up to ten, then digits. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count);

/** What the button of the second step says: "These four helped". */
export function helpedWords(count: number): string {
  if (count === 0) return 'Nobody that I know of';
  return count === 1 ? 'This one helped' : `These ${inWords(count)} helped`;
}

/** "146 points for closing and 146 for the help. Harbour gains 219, Kestrel 58." */
export function gainsWords(lines: readonly PreviewLine[]): string {
  const sum = (some: readonly PreviewLine[]) => some.reduce((points, line) => points + line.points, 0);
  const closed = sum(lines.filter(({ kind }) => kind === 'win'));
  const helped = sum(lines.filter(({ kind }) => kind === 'assist'));
  const teams = new Map<string, number>();
  for (const { team, points } of lines) {
    if (team !== null) teams.set(team, (teams.get(team) ?? 0) + points);
  }
  const gains = [...teams]
    .sort(([a, more], [b, less]) => less - more || a.localeCompare(b, 'en'))
    .map(([team, points], index) => (index === 0 ? `${team} gains ${points}` : `${team} ${points}`));
  const pots =
    helped > 0
      ? `${closed} points for closing and ${helped} for the help.`
      : `${closed} points for closing. The points for the help wait until somebody is named.`;
  return gains.length === 0 ? pots : `${pots} ${gains.join(', ')}.`;
}

/** Said kindly to whoever rings second: somebody was first, or the list knows it already. */
export function alreadyWords(kind: 'deck' | 'won' | 'open', customer: string, rungBy: string | null): string {
  if (kind === 'deck')
    return `${rungBy ?? 'Somebody'} has rung ${customer} already. It is one win, and it is safe.`;
  return `${customer} is won already, so it needs no bell. You can still name who helped.`;
}

/** "won by five people", "won by Maya". */
export function wonByWords(names: readonly string[]): string {
  const [only] = names;
  if (names.length === 0 || only === undefined) return 'won';
  return names.length === 1 ? `won by ${only}` : `won by ${inWords(names.length)} people`;
}

/** "On two screens: Ground floor (with sound) and Kitchen (quiet until 13:00)." `quietUntil` is '' where it may be heard. */
export function screensWords(
  screens: readonly { name: string; sound: boolean; quietUntil: string }[],
): string {
  if (screens.length === 0) return 'No screen is on just now. It goes into the month all the same.';
  // A name may hold a comma, so that "above the coffee without" would be read as one.
  const told = screens.map(({ name, sound, quietUntil }) => {
    if (!sound) return name;
    return `${name} (${quietUntil === '' ? 'with sound' : `quiet until ${quietUntil}`})`;
  });
  if (screens.length > 3) return `On ${inWords(screens.length)} screens.`;
  return `On ${inWords(screens.length)} ${screens.length === 1 ? 'screen' : 'screens'}: ${listNames(told)}.`;
}
