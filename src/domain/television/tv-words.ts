// The words that a television writes by itself, in every language we know. `{…}` is filled in by the screen.

import type { InWords } from '../place.ts';

/** The page hands them over once; whatever else a screen shows comes ready from the server. */
export type TvWords = Readonly<Record<keyof typeof EN, string>>;

const EN = {
  board: '{month}, together',
  won: 'Won together',
  wonMany: '{count} wins together',
  wonHour: '{count} wins this hour',
  test: 'Only a test',
  live: 'Live · {time}',
  reconnecting: 'Reconnecting',
  retrying: 'Trying again every half minute',
  numbersFrom: 'Numbers from {time}',
  lost: 'Lost the server, showing {time}',
  next: 'Next: {scene}',
  held: 'Held: {scene}',
  paused: 'Paused',
  hushed: 'Hushed until {time}',
  moreTeam: 'and 1 more team',
  moreTeams: 'and {count} more teams',
  sales: 'sales',
  marketing: 'marketing',
  salesTitle: 'Sales',
  marketingTitle: 'Marketing',
  opener: 'opened',
  helper: 'helped',
  clincher: 'clinched',
  closer: 'closed',
  and: 'and',
  more: 'and more',
  whoHelped: 'Who helped?',
  waiting: '{points} points waiting',
  stillWaiting: '{points} points still wait for a name',
  points: 'points',
  goal: 'Our {month} goal',
  of: 'of {target}',
  latest: 'Latest win',
  firstWin: 'The first win of the month will be told here.',
  today: 'today',
  sound: 'Press OK for sound',
} as const;

export const TV_WORDS: InWords<TvWords> = {
  en: EN,
  de: {
    board: '{month}, gemeinsam',
    won: 'Gemeinsam gewonnen',
    wonMany: '{count} Abschlüsse, gemeinsam',
    wonHour: '{count} Abschlüsse in dieser Stunde',
    test: 'Nur eine Probe',
    live: 'Live · {time}',
    reconnecting: 'Verbindung wird gesucht',
    retrying: 'Neuer Versuch alle halbe Minute',
    numbersFrom: 'Stand von {time}',
    lost: 'Ohne Verbindung, Stand von {time}',
    next: 'Gleich: {scene}',
    held: 'Bleibt stehen: {scene}',
    paused: 'Angehalten',
    hushed: 'Ruhe bis {time}',
    moreTeam: 'und 1 weiteres Team',
    moreTeams: 'und {count} weitere Teams',
    sales: 'Vertrieb',
    marketing: 'Marketing',
    salesTitle: 'Vertrieb',
    marketingTitle: 'Marketing',
    opener: 'eröffnete',
    helper: 'half',
    clincher: 'überzeugte',
    closer: 'schloss ab',
    and: 'und',
    more: 'und mehr',
    whoHelped: 'Wer hat geholfen?',
    waiting: '{points} Punkte warten',
    stillWaiting: '{points} Punkte warten noch auf einen Namen',
    points: 'Punkte',
    goal: 'Unser Ziel im {month}',
    of: 'von {target}',
    latest: 'Letzter Abschluss',
    firstWin: 'Hier steht bald der erste Abschluss des Monats.',
    today: 'heute',
    sound: 'Für Ton OK drücken',
  },
};

/** The template with its `{…}` filled in: `say('Next: {scene}', { scene: 'Board' })`. */
export function say(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
