// Celebrations interrupt: the scene, then the old order once more, then the board moves and has its audience.

import { CHEER_MS, type Cheer } from './cheer.ts';
import { endCheer, lastWin, nextCheer } from './cheers.ts';
import { backToBoard } from './director-loop.ts';
import { type Director, hushOf, isDark, type Now, type Play } from './director-state.ts';

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
  const over = endDue(director, now);
  const ended = over.isAgain && !over.play ? playAgain(over, now) : over;
  const played = ended.play || ended.strip || isDark(ended) ? ended : startNext(ended, now);
  return mayShowNewest(played, now) ? { ...played, board: played.frames } : played;
}

/** Plays the last win once more, with nothing to change on the board; after what plays, where something does. */
export function replay(director: Director, now: Now): Director {
  const cheer = lastWin(director.cheers);
  if (cheer === null || isDark(director)) return director;
  if (director.play) return { ...director, isAgain: true };
  return startScene(
    director,
    { cheer, stage: 'scene', until: endOf(director, cheer, now), isReplay: true },
    now,
  );
}

/** A scene that somebody has seen enough of leaves at once. */
export function cutShort(director: Director, now: Now): Director {
  const { play } = director;
  return play?.stage === 'scene' ? { ...director, play: { ...play, until: now.at } } : director;
}

/** A hush that came in between counts more than what was asked before it. */
function playAgain(director: Director, now: Now): Director {
  const asked = { ...director, isAgain: false };
  return hushOf(director, now.at) ? asked : replay(asked, now);
}

function endDue(director: Director, now: Now): Director {
  const { play, strip } = director;
  if (isDark(director)) return { ...director, play: null, strip: null, cheers: cheersAfter(director) };
  if (strip && now.at >= strip.until) return { ...director, strip: null, cheers: cheersAfter(director) };
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
      return play.isReplay ? { ...director, play: null, since: now.at } : enter('old_order', OLD_ORDER_MS);
    case 'old_order':
      // It moves now, whatever else waits.
      return { ...enter('afterglow', AFTERGLOW_MS), board: director.frames };
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
  const until = endOf(director, cheer, now);
  if (cheer.size === 's') return { ...asked, strip: { cheer, until } };
  return startScene(asked, { cheer, stage: 'scene', until, isReplay: false }, now);
}

function startScene(director: Director, play: Play, now: Now): Director {
  return { ...backToBoard(director, now), play, strip: null };
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
