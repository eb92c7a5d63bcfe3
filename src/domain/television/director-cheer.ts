// Celebrations interrupt: the scene, then the old order once more, then the board moves and has its audience.

import { CHEER_MS, type Cheer } from './cheer.ts';
import { endCheer, lastWin, nextCheer } from './cheers.ts';
import { backToBoard } from './director-loop.ts';
import { type Director, hushOf, isDark, type Now, type Play, type SceneCheer } from './director-state.ts';

/** Motion, not a stay: a rehearsal does not shorten it. */
const LEAVE_MS = 250;
/** The old order once more, so that everybody sees what a win changes. */
const OLD_ORDER_MS = 1_200;
/** Rank change and rolling numbers get their audience before anything else. */
const AFTERGLOW_MS = 3_500;
/** A win that plays within this, because others may come with it, is not told by the board before. */
const SOON_MS = 2_500;

/** Ends what is over, starts what is next, and says which frame the board may show. */
export function playCheers(director: Director, now: Now): Director {
  const ended = endDue(director, now);
  const played = ended.play || ended.strip || isDark(ended) ? ended : startNext(ended, now);
  return mayShowNewest(played, now) ? { ...played, board: played.frames } : played;
}

/** Plays the last win once more: at once, or as soon as what plays has left and the board was seen between. */
export function replay(director: Director, now: Now): Director {
  const { play } = director;
  if (play && play.stage !== 'afterglow') return { ...director, isAgain: true };
  return playAgain(director, true, now) || director;
}

/** A scene that somebody has seen enough of leaves at once. */
export function cutShort(director: Director, now: Now): Director {
  const { play } = director;
  return play?.stage === 'scene' ? { ...director, play: { ...play, until: now.at } } : director;
}

function endDue(director: Director, now: Now): Director {
  const { play, strip } = director;
  const cheers = cheersAfter(director);
  if (isDark(director)) return { ...director, play: null, strip: null, isAgain: false, cheers };
  if (strip && now.at >= strip.until) return { ...director, strip: null, cheers };
  return play && now.at >= play.until ? endStage(director, play, now) : director;
}

function endStage(director: Director, play: Play, now: Now): Director {
  const enter = (stage: Play['stage'], ms: number) => ({
    ...director,
    play: { ...play, stage, until: now.at + ms * director.page.pace },
  });
  switch (play.stage) {
    case 'scene':
      return { ...enter('leaving', LEAVE_MS / director.page.pace), cheers: cheersAfter(director) };
    case 'leaving':
      return play.isReplay && !director.isAgain
        ? { ...director, play: null, since: now.at }
        : enter('old_order', OLD_ORDER_MS);
    case 'old_order':
      return (
        // What the win before it changes is kept for after it. A hush counts more than what was asked before it.
        (director.isAgain && !hushOf(director, now.at) && playAgain(director, play.isReplay, now)) || {
          // It moves now, whatever else waits.
          ...enter('afterglow', AFTERGLOW_MS),
          board: director.frames,
          isAgain: false,
        }
      );
    case 'afterglow':
      return { ...director, play: null, since: now.at };
    default:
      return play.stage satisfies never;
  }
}

function startNext(director: Director, now: Now): Director {
  const { state, cheer, wakeAt } = nextCheer(director.cheers, now.at, roomOf(director, now));
  const asked = { ...director, cheers: state, cheersAt: wakeAt };
  if (cheer === null) return asked;
  if (cheer.size === 's') return { ...asked, strip: { cheer, until: endOf(director, cheer, now) } };
  return startScene(asked, cheer, false, now);
}

/** Null before the day's first win, and in the dark. A strip gives way, and the queue must hear of it. */
function playAgain(director: Director, isReplay: boolean, now: Now): Director | null {
  const cheer = lastWin(director.cheers);
  if (cheer === null || isDark(director)) return null;
  const asked = { ...director, isAgain: false, cheers: cheersAfter(director) };
  return startScene(asked, cheer, isReplay, now);
}

function startScene(director: Director, cheer: SceneCheer, isReplay: boolean, now: Now): Director {
  const until = endOf(director, cheer, now);
  return { ...backToBoard(director, now), play: { cheer, stage: 'scene', until, isReplay }, strip: null };
}

/** Whatever a win changes that is about to play is kept for after its scene. */
function mayShowNewest(director: Director, now: Now): boolean {
  const { play, strip } = director;
  if (isDark(director)) return true;
  if (play && !play.isReplay && play.stage !== 'afterglow') return false;
  const busy = play || strip;
  const free = busy ? busy.until : now.at;
  const { cheer } = nextCheer(cheersAfter(director), free + SOON_MS, roomOf(director, now));
  return cheer === null || cheer.size === 's';
}

/** The queue, once what it gave is over. A replay was never its. */
function cheersAfter({ play, strip, cheers }: Director) {
  return strip || (play?.stage === 'scene' && !play.isReplay) ? endCheer(cheers) : cheers;
}

function endOf({ page }: Director, { size }: Cheer, now: Now): number {
  return now.at + CHEER_MS[size] * page.pace;
}

function roomOf(director: Director, now: Now) {
  return { isHushed: hushOf(director, now.at) > 0, isNight: director.isNight, day: now.day };
}
