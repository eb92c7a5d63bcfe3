// Towards which side of the stage the light goes for a cue.

import type { ShownCue } from '#src/domain/ceremony.ts';

/** `none` while no place is being called. */
export function sideOf(shown: ShownCue): 'none' | 'left' | 'centre' | 'right' {
  const step = shown.steps.find((each) => each.now);
  if (step === undefined) return 'none';
  const off = step.at + step.wide / 2 - shown.slots / 2;
  if (Math.abs(off) < 0.5) return 'centre';
  return off < 0 ? 'left' : 'right';
}
