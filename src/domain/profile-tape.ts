// The tape: the month's points as one bar, a piece per win in order of date, over a ruler up to the next step.

import { monthOf } from './month-name.ts';
import type { MonthWin, ProfileMonth } from './profile-month.ts';
import { tapeTicks } from './profile-ruler.ts';
import type { NextStep, Tape, TapePiece } from './profile-view.ts';
import { counted, dayOrdinal, whole } from './profile-words.ts';

/**
 * Pieces join without gaps and end at the present points, so a correction bites from the newest end. Null
 * without points. `topAsset` is the key of the asset that the sentence names.
 */
export function tapeOf(
  month: ProfileMonth,
  points: number,
  step: NextStep | null,
  topAsset: string | null,
): Tape | null {
  if (points <= 0) return null;
  const last = lastMark(month);
  const { top, ticks } = tapeTicks(points, step?.at ?? null, last?.at ?? null, month.office.locale);
  const pieces = piecesOf(month, points, top, topAsset);
  return {
    pieces,
    end: points / top,
    ticks,
    step: step && {
      x: step.at / top,
      label: whole(step.at, month.office.locale),
      gap: whole(step.distance, month.office.locale),
    },
    last: last && {
      x: last.at / top,
      label: whole(last.at, month.office.locale),
      says: last.says,
      near: step !== null && Math.abs(step.at - last.at) / top < 0.038,
    },
    legend: legendOf(pieces, month, topAsset),
    says: `${counted(pieces.length, 'piece')} of ${counted(points, 'point')} in order of date${step ? `, ${step.title}` : ''}.`,
  };
}

function lastMark(month: ProfileMonth): { at: number; says: string } | null {
  const last = month.lastByDay;
  if (month.today === null || last === null || last.points <= 0) return null;
  return { at: last.points, says: `${monthOf(last.season)} by the ${dayOrdinal(month.today)}` };
}

function piecesOf(month: ProfileMonth, points: number, top: number, topAsset: string | null): TapePiece[] {
  const pieces: TapePiece[] = [];
  let at = 0;
  for (const win of month.wins.toReversed()) {
    for (const part of partsOf(win, month.face.person, topAsset)) {
      const to = Math.min(at + part.points, points);
      if (to > at) pieces.push({ from: at / top, to: to / top, tone: part.tone, under: part.under });
      at = to;
    }
  }
  return pieces;
}

type Part = Pick<TapePiece, 'tone' | 'under'> & { points: number };

function partsOf(win: MonthWin, person: string, topAsset: string | null): Part[] {
  const strong = win.leaves.some((leaf) => leaf.person === person && leaf.asset === topAsset);
  const parts: Part[] = [];
  if (win.closed > 0) {
    const under = win.leaves.length > 0 ? 'helped' : win.waiting > 0 ? 'waiting' : null;
    parts.push({ points: win.closed, tone: 'closed', under });
  }
  if (win.made > 0) parts.push({ points: win.made, tone: strong ? 'strong' : 'soft', under: null });
  return parts;
}

function legendOf(pieces: TapePiece[], month: ProfileMonth, topAsset: string | null): Tape['legend'] {
  const has = (test: (piece: TapePiece) => boolean) => pieces.some(test);
  const title = topAsset === null ? null : (month.assets.get(topAsset)?.title ?? topAsset);
  const rate = month.rules.assistRate;
  const legend: (Tape['legend'][number] | false)[] = [
    has((piece) => piece.tone === 'closed') && { mark: 'closed', says: 'for closing' },
    has((piece) => piece.under === 'helped') && {
      mark: 'helped',
      says: rate === 1 ? 'as much again for those who helped' : 'for those who helped',
    },
    has((piece) => piece.under === 'waiting') && { mark: 'waiting', says: 'still waiting for a name' },
    has((piece) => piece.tone === 'strong') && { mark: 'strong', says: `with ${title}` },
    has((piece) => piece.tone === 'soft') && {
      mark: 'soft',
      says: title === null ? 'for helping' : 'with other assets',
    },
  ];
  return legend.filter((entry) => entry !== false);
}
