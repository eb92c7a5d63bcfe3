// Which assets helped in which wins, as a flow. Only a shape and pure rules.

import type { SceneHead } from './scene.ts';

export type HelpedScene = SceneHead & { scene: 'helped' };
