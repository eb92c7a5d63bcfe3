// What each half of a Win scene shows: its people with their words, and in how many lines they stand. Pure.

import type { Craft } from '#src/domain/fact.ts';
import type { Face, WinPart } from '#src/domain/story.ts';
import type { WinCheer } from '#src/domain/television/cheer.ts';
import { stepFor } from '#src/domain/television/fit.ts';
import { say } from '#src/domain/television/say.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import { writePoints } from '#src/domain/write-points.ts';
import { verbsOf } from './words.ts';

/**
 * `who` is null for those who are not shown by face: "+3 and more", or "? Who helped?". `turn` counts people in
 * the order of time, `size` the steps of a long name; `isLong`: of the verbs.
 */
export type Player = {
  who: Face | null;
  disc: string;
  name: string;
  size: number;
  verbs: string;
  isLong: boolean;
  points: string;
  turn: number;
};

/**
 * `layout` is `alone`, `few`, `many`, `dozen` or `everybody` with their number, or `none` where nobody is known; `note`
 * says what waits where only some are.
 */
export type Half = {
  craft: Craft;
  title: string;
  points: string;
  note: string;
  layout: string;
  players: Player[];
};

/** Twenty faces with their names are as many as a half holds at five metres, in rows of five. */
const SHOWN_MAX = 20;
const TURN_MAX = 10;
/** So many letters of a verb fit under one of four faces. */
const VERB_MAX = 9;

/** Under more faces than these there is room for a name and points, but for no verb; after several wins, with all theirs. */
const MANY_MAX = 8;
const FEW_MAX = 4;

/** Up to so many people stand in each layout. */
const LAYOUTS = [
  ['none', 0],
  ['alone', 1],
  ['few', FEW_MAX],
  ['many', MANY_MAX],
  ['dozen', 12],
] as const;

/** How many ems of a name fit beside or under a face at its full size; two and three have more room than four. */
const NAME_EM = { none: 9, alone: 4.6, few: 4, many: 5.6, dozen: 4.6, everybody: 5.2 };
const FEW_EM: Partial<Record<number, number>> = { 2: 6.6, 3: 4.9 };

/** Marketing, then sales: the order of time. `group` is the office's mark between thousands. */
export function planHalves(cheer: WinCheer, group: string, words: TvWords): [Half, Half] {
  const write = (points: number) => writePoints(points, group);
  const gain = (points: number) => (points ? (points < 0 ? '' : '+') + write(points) : '');
  const verbsMax = cheer.wins.length > 1 ? FEW_MAX : MANY_MAX;
  const half = (craft: Craft, title: string, people: WinPart[], points: number, before: number): Half => {
    const shown = people.length > SHOWN_MAX ? people.slice(0, SHOWN_MAX - 1) : people;
    const rest = people.slice(shown.length);
    const [layout] = LAYOUTS.find(([, most]) => people.length <= most) || ['everybody' as const];
    const em = FEW_EM[people.length] || NAME_EM[layout];
    const steps = [1, 1.3, 1.6].map((step) => ({ em: em * step, lines: 1 }));
    // The longest name decides for all: nobody is written smaller than whoever stands beside.
    const size = Math.max(...shown.map(({ short }) => stepFor(short, steps)));
    const players = shown.map((part, index) => ({
      who: part,
      disc: '',
      name: part.short,
      size,
      verbs: people.length > verbsMax ? '' : verbsOf(part.roles, words),
      isLong: verbsOf(part.roles, words).length > VERB_MAX,
      points: gain(part.points),
      turn: Math.min(TURN_MAX, before + index),
    }));
    const other = { who: null, size: 0, verbs: '', isLong: false, points: '', turn: TURN_MAX };
    const restPoints = rest.reduce((sum, part) => sum + part.points, 0);
    const waiting = cheer.waiting > 0 ? say(words.waiting, { points: write(cheer.waiting) }) : '';
    const others: Player[] =
      rest.length > 0
        ? [{ ...other, disc: `+${rest.length}`, name: words.more, points: gain(restPoints) }]
        : people.length === 0
          ? [{ ...other, disc: '?', name: words.whoHelped, verbs: waiting }]
          : [];
    return {
      craft,
      title,
      points: people.length > 0 ? gain(points) : '',
      note:
        craft === 'marketing' && people.length > 0 && cheer.waiting > 0
          ? say(words.stillWaiting, { points: write(cheer.waiting) })
          : '',
      layout: `${layout} of-${Math.min(people.length, SHOWN_MAX)}`,
      players: [...players, ...others],
    };
  };
  return [
    half('marketing', words.marketingTitle, cheer.helpers, cheer.assistPoints, 0),
    half('sales', words.salesTitle, cheer.closers, cheer.winPoints, cheer.helpers.length),
  ];
}
