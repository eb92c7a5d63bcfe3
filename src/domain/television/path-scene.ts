// One win as a line of stations: who opened, helped, clinched and closed it. Only a shape and pure rules.

import type { SceneHead } from './scene.ts';

export type PathScene = SceneHead & { scene: 'path' };
