// The last month’s podium, in the first days of the next. Only a shape and pure rules.

import type { SceneHead } from './scene.ts';

export type PodiumScene = SceneHead & { scene: 'podium' };
