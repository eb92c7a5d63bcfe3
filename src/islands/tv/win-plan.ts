// What each half of a Win scene shows: its people with their words, and in how many lines they stand. Pure.

import type { Craft } from '#src/domain/fact.ts';
import type { Face, WinPart } from '#src/domain/story.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import { stepFor } from './fit.ts';
import { writePoints } from './numbers.ts';
import type { Scene } from './win-queue.ts';
import { verbsOf } from './words.ts';

/**
 * `who` is null for those who are not shown by face: "+3 and more", or "? Who helped?". `turn` counts people in
 * the order of time, `size` the steps of a long name.
 */
export type Player = {
  who: Face | null;
  disc: string;
  name: string;
  size: number;
  verbs: string;
  points: string;
  turn: number;
};

/**
 * `layout` is `alone`, `few` or `many` with their number, or `none` where nobody is known; `note` says what waits
 * where only some are.
 */
export type Half = {
  craft: Craft;
  title: string;
  points: string;
  note: string;
  layout: string;
  players: Player[];
};

const SHOWN_MAX = 8;
const TURN_MAX = 15;

/** How many ems of a name fit beside or under a face at its full size; two and three have more room than four. */
const NAME_EM = { none: 9, alone: 4.6, few: 4, many: 5.6 };
const FEW_EM: Partial<Record<number, number>> = { 2: 6.6, 3: 4.9 };

/** Marketing, then sales: the order of time. `group` is the office's mark between thousands. */
export function planHalves(scene: Scene, group: string, words: TvWords): [Half, Half] {
  const write = (points: number) => writePoints(points, group);
  const gain = (points: number) => (points ? (points < 0 ? '' : '+') + write(points) : '');
  const half = (craft: Craft, title: string, people: WinPart[], points: number, before: number): Half => {
    const shown = people.length > SHOWN_MAX ? people.slice(0, SHOWN_MAX - 1) : people;
    const rest = people.slice(shown.length);
    const layout =
      people.length > 4 ? 'many' : people.length > 1 ? 'few' : people.length > 0 ? 'alone' : 'none';
    const em = FEW_EM[people.length] || NAME_EM[layout];
    const steps = [1, 1.3, 1.6].map((step) => ({ em: em * step, lines: 1 }));
    // The longest name decides for all: nobody is written smaller than whoever stands beside.
    const size = Math.max(...shown.map(({ short }) => stepFor(short, steps)));
    const players = shown.map((part, index) => ({
      who: part,
      disc: '',
      name: part.short,
      size,
      verbs: verbsOf(part.roles, words),
      points: gain(part.points),
      turn: Math.min(TURN_MAX, before + index),
    }));
    const other = { who: null, size: 0, verbs: '', points: '', turn: TURN_MAX };
    const restPoints = rest.reduce((sum, part) => sum + part.points, 0);
    const waiting = scene.waiting > 0 ? `${write(scene.waiting)} points waiting` : '';
    const others: Player[] =
      rest.length > 0
        ? [{ ...other, disc: `+${rest.length}`, name: 'and more', points: gain(restPoints) }]
        : people.length === 0
          ? [{ ...other, disc: '?', name: 'Who helped?', verbs: waiting }]
          : [];
    return {
      craft,
      title,
      points: people.length > 0 ? gain(points) : '',
      note:
        craft === 'marketing' && people.length > 0 && scene.waiting > 0
          ? `${write(scene.waiting)} points still wait for a name`
          : '',
      layout: `${layout} of-${Math.min(people.length, SHOWN_MAX)}`,
      players: [...players, ...others],
    };
  };
  return [
    half('marketing', 'Marketing', scene.helpers, scene.assistPoints, 0),
    half('sales', 'Sales', scene.closers, scene.winPoints, scene.helpers.length),
  ];
}
