// Who stands in the bar of every page for people.

import type { Craft } from './fact.ts';

/** Who signed in; `face` and `craft` are null for somebody who does not play. */
export type FrameSelf = { name: string; face: string | null; craft: Craft | null };
