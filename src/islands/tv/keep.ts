// What a screen remembers over a reload: what its director knows, the last frame, the last of each scene. Losing it is
// no harm.

import type { BoardFrame } from '#src/domain/frame.ts';
import type { DrawnScene } from '#src/domain/television/scene.ts';

const DIRECTOR = 'assist.tv.director';
const FRAME = 'assist.tv.frame';
const SCENES = 'assist.tv.scenes';
const ALL = [DIRECTOR, FRAME, SCENES];

/** What the director knows is kept for one epoch, scenes by their ids for one language of it: `of` says which. */
export type Keep = {
  director: (of: string) => unknown;
  setDirector: (of: string, state: unknown) => void;
  frame: () => BoardFrame | null;
  setFrame: (frame: BoardFrame) => void;
  scenes: (of: string) => Record<string, DrawnScene> | null;
  setScenes: (of: string, scenes: Record<string, DrawnScene>) => void;
  /** Leaves nothing behind, and keeps nothing more for this page. Gives whether the page began with anything. */
  forget: () => boolean;
};

/** `open` gives the browser's storage; where that throws, is missing or is full, nothing is remembered. */
export function makeKeep(open: () => Storage): Keep {
  let isOver = false;
  const read = (key: string): unknown => {
    try {
      return JSON.parse(open().getItem(key) || 'null');
    } catch {
      return null;
    }
  };
  const readOf = (key: string, of: string) => {
    const found = (read(key) || {}) as { of?: unknown; kept?: unknown };
    return found.of === of ? found.kept : null;
  };
  const write = (key: string, value: unknown) => {
    try {
      const text = JSON.stringify(value);
      if (isOver) open().removeItem(key);
      // Most of what happens changes nothing of it, and not every disk likes to be written to.
      else if (open().getItem(key) !== text) open().setItem(key, text);
    } catch {
      // A full or forbidden storage must never stop the board.
    }
  };
  const hadAny = ALL.some(read);
  return {
    director: (of) => readOf(DIRECTOR, of),
    setDirector: (of, kept) => write(DIRECTOR, { of, kept }),
    frame: () => {
      const frame = read(FRAME);
      return isFrame(frame) ? frame : null;
    },
    // Moments are news; a remembered frame has none.
    setFrame: (frame) => write(FRAME, { ...frame, moments: [] }),
    scenes: (of) => readOf(SCENES, of) as Record<string, DrawnScene> | null,
    setScenes: (of, kept) => write(SCENES, { of, kept }),
    forget: () => {
      isOver = true;
      for (const key of ALL) write(key, null);
      return hadAny;
    },
  };
}

/** Whether something from outside has the shape that the board reads first. */
export function isFrame(value: unknown): value is BoardFrame {
  const frame = value as Partial<BoardFrame> | null;
  return (
    !!frame && Array.isArray(frame.teams) && Array.isArray(frame.moments) && !!frame.office && !!frame.epoch
  );
}
