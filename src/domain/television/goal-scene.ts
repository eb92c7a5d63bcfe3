// The joint goal: how much, how far, how many days, and what would reach it. Only a shape and pure rules.

import type { SceneHead } from './scene.ts';

export type GoalScene = SceneHead & { scene: 'goal' };
