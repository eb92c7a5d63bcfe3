// How large a message can stand, from its letters alone: as large as leaves room for why and whom to ask. Draws nothing.

import { widthOf } from '#src/domain/television/fit.ts';
import { balance } from './balance.ts';

/** A stage: rem of type from the largest to the smallest, and what everything else takes of its height, in rem. */
type Stage = {
  sizes: readonly number[];
  line: number;
  room: number;
  seam: number;
  why: { size: number; line: number; leading: number };
  ask: number;
};

/** As `tv-scene-message.css` has them. A few words fill the screen; the others run from 11 hundredths of it to 7. */
const WIDE: Stage = {
  sizes: [1.7, 1.4, 1.1, 0.96, 0.84, 0.72, 0.6, 0.48],
  line: 15.8,
  room: 7.3,
  seam: 1.06,
  why: { size: 0.46, line: 14.4, leading: 0.58 },
  ask: 1.52,
};

/** A screen on its side, looked at from afar. */
const TALL: Stage = {
  sizes: [2, 1.7, 1.45, 1.24, 1.05, 0.9, 0.74, 0.56],
  line: 9.2,
  room: 14.4,
  seam: 1.3,
  why: { size: 0.62, line: 9.2, leading: 0.78 },
  ask: 2.3,
};

/** A phone in the hand. */
const PHONE: Stage = {
  sizes: [1, 0.84, 0.74, 0.63, 0.53, 0.44, 0.36, 0.3],
  line: 5.9,
  room: 9,
  seam: 0.64,
  why: { size: 0.34, line: 5.9, leading: 0.43 },
  ask: 1.16,
};

const LEADING = 1.08;

/** Our estimates are those of Latin letters; others are wider in every typeface that stands in. */
const WIDER = 1.35;

/** The numbers of the sizes, by the stage; `lines` are those of a screen that is wider than high. */
export type MessageFit = { lines: string[]; wide: number; tall: number; phone: number };

export function fitMessage(words: string, why: string, hasAsk: boolean): MessageFit {
  const wide = sizeFor(WIDE, words, why, hasAsk);
  const em = emOf(words, WIDE.line / (WIDE.sizes[wide] ?? 1));
  const [tall, phone] = [sizeFor(TALL, words, why, hasAsk), sizeFor(PHONE, words, why, hasAsk)];
  return { lines: balance(words, em), wide, tall, phone };
}

function sizeFor({ sizes, line, room, seam, why, ask }: Stage, words: string, told: string, hasAsk: boolean) {
  const whyLines = told === '' ? 0 : linesOf(told, why.line / why.size);
  const left = room - seam - whyLines * why.leading - (hasAsk ? ask : 0);
  // A word that has to be broken is better served by a smaller size, as long as it stays readable.
  const holds = (size: number, mayBreak: boolean) =>
    (mayBreak || longest(words) <= line / size) && linesOf(words, line / size) * size * LEADING <= left;
  const found = sizes.findIndex((size) => holds(size, false));
  if (found >= 0) return found;
  const broken = sizes.findIndex((size) => holds(size, true));
  return broken >= 0 ? broken : sizes.length - 1;
}

function linesOf(text: string, em: number): number {
  const line = emOf(text, em);
  const broken = text.split(/\s+/).reduce((sum, word) => sum + Math.ceil(widthOf(word) / line) - 1, 0);
  return balance(text, line).length + broken;
}

const longest = (text: string) =>
  Math.max(...text.split(/\s+/).map((word) => widthOf(word) * widening(text)));

const emOf = (text: string, em: number) => em / widening(text);

const widening = (text: string) => (/[^ -\u024f\u2000-\u206f]/.test(text) ? WIDER : 1);
