// Who follows the live board, and what each may see of it right now.

import type { BoardFrame } from './frame.ts';
import type { ScreenLook } from './screen.ts';

/** `session` is the id of a session, never its token. */
export type Watcher =
  | { kind: 'screen'; screen: number }
  | { kind: 'session'; session: string }
  | { kind: 'visitor' };

/** `rows` teams at most; `look` is null for a browser that is no screen. */
export type View = { rows: number; look: ScreenLook | null };

/** The frame with only as many teams as the view holds; a screen at night gets no wins to play. */
export function cutFrame(frame: BoardFrame, { rows, look }: View): BoardFrame {
  const teams = frame.teams.slice(0, rows);
  const more = frame.more + frame.teams.length - teams.length;
  return { ...frame, teams, more, moments: look?.isNight ? [] : frame.moments, screen: look };
}
