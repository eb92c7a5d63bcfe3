// The board of one team, where that team sits: its people, its points, its latest wins. Only a shape and pure rules.

import type { SceneHead } from './scene.ts';

export type TeamScene = SceneHead & { scene: 'team' };
