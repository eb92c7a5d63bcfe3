// One message that everybody should know, why, and whom to ask. Only a shape and pure rules.

import type { SceneHead } from './scene.ts';

export type MessageScene = SceneHead & { scene: 'message' };
