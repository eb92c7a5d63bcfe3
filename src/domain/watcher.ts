// Who follows the live board, and what each may see of it right now.

import type { BoardFrame } from './frame.ts';
import type { Place } from './place.ts';
import type { ScreenLook } from './screen-look.ts';
import { planRows } from './television/row-plan.ts';
import type { Slot } from './television/scene.ts';

/** `session` is the id of a session, never its token. */
export type Watcher =
  | { kind: 'screen'; screen: number }
  | { kind: 'session'; session: string }
  | { kind: 'visitor' };

/**
 * `rows` teams at most; `look` is null for a browser that is no screen; `place` null is the office's own. `slots` is
 * what its loop has to show. Two views with one `key` get the same frame, but for the look.
 */
export type View = { key: string; rows: number; look: ScreenLook | null; place: Place | null; slots: Slot[] };

/** The frame with only as many teams as the view holds; a screen at night gets no wins to play. */
export function cutFrame(frame: BoardFrame, { rows, look, place, slots }: View): BoardFrame {
  const tongue = { group: frame.office.group, language: place?.language ?? 'en' };
  const teams = rows < frame.teams.length ? planRows(frame.teams.slice(0, rows), tongue) : frame.teams;
  const more = frame.more + frame.teams.length - teams.length;
  const moments = look?.isNight ? [] : frame.moments;
  return { ...frame, teams, more, moments, slots, screen: look };
}
