// What the board says beside names and numbers, in every language we know. Sentences that others tell are theirs.

import { CRAFT_WORDS } from '../craft-words.ts';
import type { InWords } from '../place.ts';

/** `empty` stands where there is no team yet: a headline and a line. Points come written. */
export type BoardWords = {
  table: string;
  empty: readonly [string, string];
  sales: string;
  marketing: string;
  parts: (sales: string, marketing: string) => string;
  climbed: (places: number) => string;
  noPoints: string;
  toPlace: (gap: string, place: number) => string;
  level: (place: number) => string;
  ahead: (gap: string) => string;
  wins: (office: string, wins: number, month: string) => string;
  latest: (when: string) => string;
  noLatest: string;
  firstWin: string;
  testBell: string;
  rungBy: (name: string) => string;
};

const ORDINALS = ' first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** "first" to "tenth", then "11th". */
const ordinal = (place: number) => ORDINALS[place] ?? `${place}th`;

export const BOARD_WORDS: InWords<BoardWords> = {
  en: {
    table: 'The teams and their points',
    empty: [
      'The first team will stand here.',
      'Teams appear with their people, sales and marketing in one row, and every win moves both colours.',
    ],
    ...CRAFT_WORDS.en,
    parts: (sales, marketing) => `${sales} sales, ${marketing} marketing`,
    climbed: (places) => (places > 0 ? `${places} today` : ''),
    noPoints: 'First points to come',
    toPlace: (gap, place) => `${gap} to ${ordinal(place)}`,
    level: (place) => `level in ${ordinal(place)}`,
    ahead: (gap) => `${gap} ahead`,
    wins: (office, wins, month) =>
      `${office}: ${wins === 0 ? 'no wins yet' : wins === 1 ? '1 win' : `${wins} wins`} in ${month}`,
    latest: (when) => `Latest win · ${when}`,
    noLatest: 'Latest win',
    firstWin: 'The first win of the month will be told here.',
    testBell: 'A test bell',
    rungBy: (name) => `rung by ${name}`,
  },
  de: {
    table: 'Die Teams und ihre Punkte',
    empty: [
      'Hier steht bald das erste Team.',
      'Teams erscheinen mit ihren Leuten, Vertrieb und Marketing in einer Zeile, und jeder Abschluss bewegt beide Farben.',
    ],
    ...CRAFT_WORDS.de,
    parts: (sales, marketing) => `${sales} Vertrieb, ${marketing} Marketing`,
    climbed: (places) => (places > 0 ? `${places} heute` : ''),
    noPoints: 'Noch ohne Punkte',
    toPlace: (gap, place) => `${gap} bis Platz ${place}`,
    level: (place) => `gleichauf auf Platz ${place}`,
    ahead: (gap) => `${gap} Vorsprung`,
    wins: (office, wins, month) =>
      `${office}: ${wins === 0 ? 'noch kein Abschluss' : wins === 1 ? '1 Abschluss' : `${wins} Abschlüsse`} im ${month}`,
    latest: (when) => `Letzter Abschluss · ${when}`,
    noLatest: 'Letzter Abschluss',
    firstWin: 'Hier steht bald der erste Abschluss des Monats.',
    testBell: 'Ein Probeläuten',
    rungBy: (name) => `geläutet von ${name}`,
  },
};
