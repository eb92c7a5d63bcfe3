// What stands in the head and the foot around a scene, in the words of the place. Pure.

import type { BoardFrame } from '#src/domain/frame.ts';
import type { Shown } from '#src/domain/television/director-shown.ts';
import { say } from '#src/domain/television/say.ts';
import type { DrawnScene } from '#src/domain/television/scene.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import type { Rung } from './liveness.ts';

/** The title of what is on, but for celebrations. `scene` is the server's scene, `month` the season's. */
export function headTitle(scene: DrawnScene | null, month: string, words: TvWords): string {
  return scene ? scene.title : say(words.board, { month });
}

/** How old the numbers are, where they are; without the server for long, a scene says it. */
export function staleWords(rung: Rung, time: string, words: TvWords): string {
  return rung === 'stale' ? say(words.numbersFrom, { time }) : '';
}

export function pulseWords(rung: Rung, time: string, words: TvWords): string {
  if (rung === 'live') return say(words.live, { time });
  return rung === 'lost' ? words.retrying : words.reconnecting;
}

/** What a scene tells in the foot; for the board, the month in one line and how many teams it does not show. */
export function toldWords(scene: DrawnScene | null, { foot, more }: BoardFrame, words: TvWords): string {
  if (scene) return scene.foot;
  if (!more) return foot;
  return `${foot}, ${more === 1 ? words.moreTeam : say(words.moreTeams, { count: more })}`;
}

/**
 * What comes next, or why nothing does; and until when it is hushed, as `time` writes it. What is held
 * and not in the loop is called as what is on.
 */
export function nextWords(
  { held, isPaused, hushUntil, next }: Shown,
  scene: DrawnScene | null,
  title: string,
  time: (at: number) => string,
  words: TvWords,
): string {
  const hushed = hushUntil > 0 ? say(words.hushed, { time: time(hushUntil) }) : '';
  const way = isPaused
    ? words.paused
    : held !== null
      ? say(words.held, { scene: held || (scene ? scene.name : title) })
      : next && say(words.next, { scene: next });
  return [hushed, way].filter(Boolean).join(' · ');
}
