// A screen as the coach's remote shows it. Reads nothing and sends nothing.

import type { ScreenState } from '../screen.ts';

/** Something that can be held, as the desk calls it. */
export type Holdable = { id: string; name: string };

/**
 * `shows` is what is on it, in words; `held` is what stays, or ''; `isPaused` by a key at the screen; `hushed` until
 * when it is still, or ''; `quietUntil` the same of its quiet hours. `canHold` is what its loop has.
 */
export type RemoteScreen = ScreenState & {
  shows: string;
  held: string;
  isPaused: boolean;
  hushed: string;
  quietUntil: string;
  canHold: Holdable[];
};

/** What all of them can hold between them, each once, in the order in which they come. */
export function holdableBy(screens: readonly RemoteScreen[]): Holdable[] {
  const known = new Map(screens.flatMap(({ canHold }) => canHold).map((one) => [one.id, one]));
  return [...known.values()];
}
