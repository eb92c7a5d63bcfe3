// What each half of a Win scene shows: its people with their words, and in how many lines they stand. Pure.

import type { Craft } from '#src/domain/fact.ts';
import type { Face, WinPart } from '#src/domain/story.ts';
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

/** `layout` is `alone`, `few` or `many` with their number, or `none` where nobody is known. */
export type Half = { craft: Craft; title: string; points: string; layout: string; players: Player[] };

const SHOWN_MAX = 8;
const TURN_MAX = 15;

/** How many ems of a name fit beside or under a face at its full size. */
const NAME_EM = { none: 9, alone: 4.6, few: 4, many: 5.6 };

/** Marketing, then sales: the order of time. `group` is the office's mark between thousands. */
export function planHalves(scene: Scene, group: string): [Half, Half] {
  const write = (points: number) => writePoints(points, group);
  const gain = (points: number) => (points < 0 ? '' : '+') + write(points);
  const half = (craft: Craft, title: string, people: WinPart[], points: number, before: number): Half => {
    const shown = people.length > SHOWN_MAX ? people.slice(0, SHOWN_MAX - 1) : people;
    const rest = people.slice(shown.length);
    const layout =
      people.length > 4 ? 'many' : people.length > 1 ? 'few' : people.length > 0 ? 'alone' : 'none';
    const steps = [1, 1.3, 1.6].map((step) => ({ em: NAME_EM[layout] * step, lines: 1 }));
    const players = shown.map((part, index) => ({
      who: part,
      disc: '',
      name: part.short,
      size: stepFor(part.short, steps),
      verbs: verbsOf(part.roles),
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
      layout: `${layout} of-${Math.min(people.length, SHOWN_MAX)}`,
      players: [...players, ...others],
    };
  };
  return [
    half('marketing', 'Marketing', scene.helpers, scene.assistPoints, 0),
    half('sales', 'Sales', scene.closers, scene.winPoints, scene.helpers.length),
  ];
}
