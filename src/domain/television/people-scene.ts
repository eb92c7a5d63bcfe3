// Firsts, climbers, bests and the honours so far: never a tail. Only a shape and pure rules.

import type { SceneHead } from './scene.ts';

export type PeopleScene = SceneHead & { scene: 'people' };
