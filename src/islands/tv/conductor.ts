// Decides when the board changes and when a Win scene plays, so that they never talk over each other.

import type { BoardFrame } from '#src/domain/frame.ts';
import { begin, finish, offer, type Queue, type Scene, startQueue } from './win-queue.ts';

const SCENE_MS = 12_000;
/** The scene's way out, then the old order once more, so that everybody sees what the win changes. */
const OLD_ORDER_MS = 250 + 1_200;
/** Rank change and rolling numbers get their audience before the next scene. */
const AFTERGLOW_MS = 3_500;

/** `serverNow` is UTC milliseconds; `onPlayed` gets every key this screen has played, oldest first. */
export type Wishes = {
  played: string[];
  serverNow: () => number;
  onBoard: (frame: BoardFrame) => void;
  onScene: (scene: Scene | null) => void;
  onPlayed: (keys: string[]) => void;
};

export type Conductor = { take: (frame: BoardFrame) => void; isIdle: () => boolean; stop: () => void };

/** `rest` · `scene` · `old_order` (back on the board, still without the win) · `afterglow` (it moves). */
type Phase = 'rest' | 'scene' | 'old_order' | 'afterglow';

export function makeConductor({ played, serverNow, onBoard, onScene, onPlayed }: Wishes): Conductor {
  let queue: Queue = startQueue(played);
  let newest: BoardFrame | null = null;
  let phase: Phase = 'rest';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const enter = (next: Phase, ms: number, then: () => void) => {
    phase = next;
    timer = setTimeout(then, ms);
  };
  const playNext = () => {
    phase = 'rest';
    queue = begin(queue);
    if (!queue.playing) return;
    onPlayed(queue.played);
    onScene(queue.playing);
    enter('scene', SCENE_MS, endScene);
  };
  const endScene = () => {
    queue = finish(queue);
    onScene(null);
    enter('old_order', OLD_ORDER_MS, showBoard);
  };
  const showBoard = () => {
    if (newest) onBoard(newest);
    enter('afterglow', AFTERGLOW_MS, playNext);
  };

  return {
    take: (frame) => {
      newest = frame;
      queue = offer(queue, frame.moments, serverNow());
      const waits = queue.waiting.length > 0;
      if (phase === 'rest' && waits) playNext();
      // Whatever a waiting win changes is kept for after its scene.
      else if ((phase === 'rest' || phase === 'afterglow') && !waits) onBoard(frame);
    },
    isIdle: () => phase === 'rest',
    stop: () => clearTimeout(timer),
  };
}
