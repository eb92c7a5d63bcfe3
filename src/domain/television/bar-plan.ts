// Measures the two-tone bars of a board: where they end, where the seam is, which numbers fit inside. Pure.

import type { Craft } from '../fact.ts';
import type { BoardTeam } from '../frame.ts';
import { widthOf } from './fit.ts';

/** A craft's number: `inside` its part of the bar, or `after` the bar; `holdsWord` where the craft's has room. */
export type BarNumber = { inside: string; after: string; holdsWord: boolean };

/** One team's bar; all shares are of the track's width, 0 to 1. `next` is null where there is nobody to reach. */
export type Bar = {
  share: number;
  seam: number;
  next: number | null;
  sales: BarNumber;
  marketing: BarNumber;
  /** Larger numbers, for the leader, where they fit. */
  type: 'large' | 'plain';
  kind: 'both' | 'only-sales' | 'only-marketing' | 'none';
};

/** What a bar is made from. */
type Scored = Pick<BoardTeam, 'sales' | 'marketing' | 'share' | 'nextShare'>;

/** How points are written, and what the crafts are called. */
type Said = { write: (points: number) => string; words: Record<Craft, string> };

/** The track on a 16:9 screen and the least part that holds a number, in hundredths of the height. */
const TRACK_VH = 59.9;
const PART_MIN_VH = 11;
const TYPE_VH = { large: 4.4, plain: 3.4 };
const DIGIT_EM = 0.56;
const PADDING_VH = 3.4;
/** An em of a craft's name, as estimated, and the air before it. */
const WORD_EM_VH = 2.15;
const WORD_AIR_VH = 1.4;

/** The bars of a board in the order of its teams; the first may be larger when it `leads`. */
export function planBars(teams: Scored[], said: Said, leads: boolean): Bar[] {
  const planAt = (scale: number) =>
    teams.map((team, slot) => {
      const large = leads && slot === 0 ? measure(team, said, scale, 'large') : null;
      return large && roomFor(large) === 1 ? large : measure(team, said, scale, 'plain');
    });
  // One scale for all. Numbers that stand after a long bar need room, and a shorter bar holds fewer of them.
  let scale = 1;
  let bars = planAt(scale);
  for (let tries = 0; tries < 3; tries += 1) {
    const room = Math.min(1, ...bars.map(roomFor));
    if (room === 1) break;
    scale *= room;
    bars = planAt(scale);
  }
  return bars;
}

function measure(team: Scored, { write, words }: Said, scale: number, type: Bar['type']): Bar {
  const sales = Math.max(0, team.sales);
  const marketing = Math.max(0, team.marketing);
  const share = sales + marketing > 0 ? scale * Math.min(1, Math.max(0, team.share)) : 0;
  const seam = share > 0 ? (share * sales) / (sales + marketing) : 0;
  const place = (craft: Craft, points: number, part: number): BarNumber => {
    const text = points > 0 ? write(points) : '';
    const needsVh = Math.max(PART_MIN_VH, text.length * DIGIT_EM * TYPE_VH[type] + PADDING_VH);
    const roomVh = part * TRACK_VH - needsVh;
    if (roomVh < 0) return { inside: '', after: text, holdsWord: false };
    const wordVh = widthOf(words[craft]) * WORD_EM_VH + WORD_AIR_VH;
    return { inside: text, after: '', holdsWord: type === 'large' && roomVh >= wordVh };
  };
  const bar: Bar = {
    share,
    seam,
    next: share > 0 && team.nextShare !== null ? scale * team.nextShare : null,
    sales: place('sales', sales, seam),
    marketing: place('marketing', marketing, share - seam),
    type,
    kind: kindOf(sales, marketing),
  };
  // A step that would end among the numbers after the bar says nothing; the distance is written anyway.
  const numbersVh = afterVh(bar);
  const stepVh = ((bar.next ?? 0) - share) * TRACK_VH;
  return numbersVh > 0 && stepVh < numbersVh + 4 ? { ...bar, next: null } : bar;
}

/** By how much a bar must shrink so that the numbers after it end where the track ends; 1 where they do. */
function roomFor(bar: Bar): number {
  return afterVh(bar) === 0 ? 1 : Math.min(1, (TRACK_VH - afterVh(bar)) / (TRACK_VH * bar.share));
}

function afterVh({ sales, marketing, type }: Bar): number {
  const letters = sales.after.length + marketing.after.length;
  return letters === 0 ? 0 : letters * DIGIT_EM * TYPE_VH[type] + 3;
}

function kindOf(sales: number, marketing: number): Bar['kind'] {
  if (sales > 0 && marketing > 0) return 'both';
  if (sales > 0) return 'only-sales';
  return marketing > 0 ? 'only-marketing' : 'none';
}
