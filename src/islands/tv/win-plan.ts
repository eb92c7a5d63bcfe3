// What each half of a Win scene shows: its people with their words, and in how many lines they stand. Pure.

import type { Craft } from '#src/domain/fact.ts';
import type { Face, WinPart } from '#src/domain/story.ts';
import { stepFor } from './fit.ts';
import { writePoints } from './numbers.ts';
import type { Scene } from './win-queue.ts';
import { verbsOf } from './words.ts';

/** `who` is null for "and more". `turn` counts people in the order of time, `size` the steps of a long name. */
export type Player = {
  who: Face | null;
  disc: string;
  name: string;
  size: number;
  verbs: string;
  points: string;
  turn: number;
};

/** `layout` is `alone`, `few` or `many`, or `none` where nobody is known; then `waiting` says what waits. */
export type Half = {
  craft: Craft;
  title: string;
  points: string;
  layout: string;
  players: Player[];
  waiting: string;
};

const SHOWN_MAX = 8;
const TURN_MAX = 15;

/** How many ems of a name fit beside or under a face at its full size. */
const NAME_EM = { alone: 4.6, few: 4, many: 5.6 };

/** Marketing, then sales: the order of time. `group` is the office's mark between thousands. */
export function planHalves(scene: Scene, group: string): [Half, Half] {
  const gain = (points: number) => `${points < 0 ? '' : '+'}${writePoints(points, group)}`;
  const half = (craft: Craft, people: WinPart[], points: number, before: number): Half => {
    const layout = people.length > 4 ? 'many' : people.length > 1 ? 'few' : 'alone';
    const em = NAME_EM[layout];
    const steps = [1, 1.3, 1.6].map((step) => ({ em: em * step, lines: 1 }));
    const shown = people.length > SHOWN_MAX ? people.slice(0, SHOWN_MAX - 1) : people;
    const players: Player[] = shown.map((part, index) => ({
      who: part,
      disc: '',
      name: part.short,
      size: stepFor(part.short, steps),
      verbs: verbsOf(part.roles),
      points: gain(part.points),
      turn: Math.min(TURN_MAX, before + index),
    }));
    const rest = people.slice(shown.length);
    if (rest.length > 0) players.push(summarise(rest, gain));
    return {
      craft,
      title: craft === 'sales' ? 'Sales' : 'Marketing',
      points: people.length > 0 ? gain(points) : '',
      layout: people.length === 0 ? 'none' : `${layout} of-${players.length}`,
      players,
      waiting: scene.waiting > 0 ? `${writePoints(scene.waiting, group)} points waiting` : '',
    };
  };
  return [
    half('marketing', scene.helpers, scene.assistPoints, 0),
    half('sales', scene.closers, scene.winPoints, scene.helpers.length),
  ];
}

function summarise(rest: WinPart[], gain: (points: number) => string): Player {
  const points = gain(rest.reduce((sum, part) => sum + part.points, 0));
  return { who: null, disc: `+${rest.length}`, name: 'and more', size: 0, verbs: '', points, turn: TURN_MAX };
}
