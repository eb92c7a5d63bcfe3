// What a fact meant for people. A moment's key is unique for ever, so none is made or played twice.

import type { WinSound } from './sounds.ts';
import type { Face, WinStory } from './story.ts';

export type Meaning =
  | { kind: 'deal_won'; story: WinStory }
  | { kind: 'lead_taken'; season: string; team: string; from: string | null }
  | { kind: 'goal_reached'; season: string; targetText: string }
  | { kind: 'first_assist'; who: Face; deal: string; customer: string }
  | { kind: 'personal_best'; season: string; who: Face; points: number }
  | { kind: 'thanks'; thanks: string; from: Face; to: Face; words: string };

export type MomentKind = Meaning['kind'];

/** As `decide` makes it. */
export type Moment = Meaning & { key: string };

/**
 * As a screen receives it: `at` is when we learned it, in UTC milliseconds. `sound` is what is heard with a win: that
 * of whoever closed it. `crew` are the people of a place taken or of a goal reached, sales first.
 */
export type ShownMoment = Moment & { number: number; at: number; sound?: WinSound; crew?: Face[] };
