// Three thanks in their own words. Only a shape and pure rules.

import type { SceneHead } from './scene.ts';

export type ThanksScene = SceneHead & { scene: 'thanks' };
