// What happened since the office went home: for the first hour of the day. Only a shape and pure rules.

import type { SceneHead } from './scene.ts';

export type YesterdayScene = SceneHead & { scene: 'yesterday' };
