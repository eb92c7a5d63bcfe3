// What stands on the stage of a celebration: a win, or a place or a goal in one great word.

import type { SceneCheer } from '#src/domain/television/director-state.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import { drawBig } from './big-cheer.tsx';
import { drawWin } from './win-scene.tsx';

export function drawCheer(cheer: SceneCheer, group: string, words: TvWords) {
  return cheer.kind === 'wins' ? drawWin(cheer, group, words) : drawBig(cheer, words);
}
