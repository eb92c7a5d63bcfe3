// The last day before the ceremony. Only a shape and pure rules.

import type { SceneHead } from './scene.ts';

export type CountdownScene = SceneHead & { scene: 'countdown' };
