// Who comes next in the celebration queue, and when: a test bell, then L, M and S, each with everything that is told
// together. It begins nothing.

import type { ShownMoment } from '../moment.ts';
import { DIGEST_MS, GATHER_MS, isTest, opensAt, SCENE_GAP_MS, STRIP_GAP_MS, sizeOf } from './cheer-caps.ts';
import type { Cheers, Room, Waiting } from './cheers.ts';

/** `moments` are told as one, oldest first, from `at` (UTC ms) on. */
export type Turn = { of: 'test' | 'l' | 'm' | 'digest' | 's'; at: number; moments: ShownMoment[] };

/**
 * In the order in which they may begin when several are due. A test bell is for whoever stands before the screen: at
 * once, and never with a win that somebody earned. Hushed or by night nothing else begins.
 */
export function turnsOf(state: Cheers, now: number, { isHushed, isNight }: Room): Turn[] {
  const { waiting, digest, stripAt, sceneAt, digestAt } = state;
  const tests = waiting.filter(({ moment }) => isTest(moment));
  const earned = (size: string) => waiting.filter(({ moment }) => !isTest(moment) && sizeOf(moment) === size);
  const turn = (of: Turn['of'], those: Waiting[], opens: number): Turn[] => {
    const first = those[0];
    const moments = those.map(({ moment }) => moment);
    return first
      ? [{ of, moments, at: Math.max(opens, of === 'test' ? now : opensAt(first.cameAt, GATHER_MS, now)) }]
      : [];
  };
  const bells = turn('test', tests, now);
  if (isHushed || isNight) return bells;
  const opens = opensAt(sceneAt, SCENE_GAP_MS, now);
  const strips = earned('s');
  const hour: Turn[] = digest[0]
    ? [
        {
          of: 'digest',
          moments: digest,
          at: Math.max(digest[0].at + DIGEST_MS, opens, opensAt(digestAt, DIGEST_MS, now)),
        },
      ]
    : [];
  return [
    ...bells,
    ...turn('l', earned('l').slice(0, 1), now),
    ...turn('m', earned('m'), opens),
    ...hour,
    ...turn(
      's',
      strips.filter(({ moment }, _, [first]) => first && moment.kind === first.moment.kind),
      opensAt(stripAt, STRIP_GAP_MS, now),
    ),
  ];
}
