// What a screen remembers over a reload: which moments it has played, and the last frame. Losing it is no harm.

import type { BoardFrame } from '#src/domain/frame.ts';

const PLAYED = 'assist.tv.played';
const FRAME = 'assist.tv.frame';

export type Keep = {
  played: () => string[];
  setPlayed: (keys: string[]) => void;
  frame: () => BoardFrame | null;
  setFrame: (frame: BoardFrame) => void;
};

/** `open` gives the browser's storage; where that throws, is missing or is full, nothing is remembered. */
export function makeKeep(open: () => Storage): Keep {
  const read = (key: string): unknown => {
    try {
      return JSON.parse(open().getItem(key) || 'null');
    } catch {
      return null;
    }
  };
  const write = (key: string, value: unknown) => {
    try {
      open().setItem(key, JSON.stringify(value));
    } catch {
      // A full or forbidden storage must never stop the board.
    }
  };
  return {
    played: () => {
      const keys = read(PLAYED);
      return Array.isArray(keys) ? keys.filter((key): key is string => typeof key === 'string') : [];
    },
    setPlayed: (keys) => write(PLAYED, keys),
    frame: () => {
      const frame = read(FRAME);
      return isFrame(frame) ? frame : null;
    },
    // Moments are news; a remembered frame has none.
    setFrame: (frame) => write(FRAME, { ...frame, moments: [] }),
  };
}

/** Whether something from outside has the shape that the board reads first. */
export function isFrame(value: unknown): value is BoardFrame {
  const frame = value as Partial<BoardFrame> | null;
  return (
    !!frame && Array.isArray(frame.teams) && Array.isArray(frame.moments) && !!frame.office && !!frame.epoch
  );
}
