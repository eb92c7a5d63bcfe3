// The last month’s podium, in the first days of the next. Only a shape and pure rules.

import type { HonourKind } from '../season-view.ts';
import type { Face } from '../story.ts';
import type { SceneHead } from './scene.ts';

/** `score` is ready to show with its `unit`. Faces are A to Z. */
export type PodiumTeam = { team: string; score: string; unit: string; sales: Face[]; marketing: Face[] };

/** One step, with every team that shares it. */
export type PodiumBlock = { place: 1 | 2 | 3; called: string; teams: PodiumTeam[] };

/** Names of `people` come from their faces; `others` held it too and are not shown. */
export type PodiumHonour = {
  kind: HonourKind;
  name: string;
  counted: string;
  why: string;
  people: Face[];
  others: number;
};

/** `blocks` stand from left to right. `line` is empty without a goal. */
export type PodiumScene = SceneHead & {
  scene: 'podium';
  blocks: PodiumBlock[];
  joint: { won: string; wins: string; line: string; isMet: boolean };
  honours: PodiumHonour[];
};

/** As people know a podium: second left, first in the middle, third right. */
export function fromLeft<T extends { place: number }>(steps: readonly T[]): T[] {
  return [2, 1, 3].flatMap((place) => steps.filter((step) => step.place === place));
}
