// The order of things on a screen: scene, old order, change, and only then the next scene.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardFrame } from '#src/domain/frame.ts';
import type { ShownMoment } from '#src/domain/moment.ts';
import { makeConductor } from '#src/islands/tv/conductor.ts';
import { boardOf } from '#tests/support/board-fixture.ts';
import { storyOf, wonMoment } from '#tests/support/win-story.ts';

const NOW = Date.parse('2026-11-20T13:32:00Z');

function conduct() {
  const log: string[] = [];
  const conductor = makeConductor({
    played: [],
    serverNow: () => NOW,
    onBoard: (frame) => log.push(`board ${frame.fact}`),
    onScene: (scene) =>
      log.push(scene ? `scene ${scene.wins.map((win) => win.customer).join('+')}` : 'scene over'),
    onPlayed: (keys) => log.push(`played ${keys.length}`),
  });
  const frame = (fact: number, moments: ShownMoment[] = []): BoardFrame => ({ ...boardOf(), fact, moments });
  const win = (number: number) => wonMoment(number, storyOf(`win ${number}`), NOW);
  return { log, conductor, frame, win };
}

describe('the conductor', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows a board without news at once', () => {
    const { log, conductor, frame } = conduct();
    conductor.take(frame(7));
    expect(log).toEqual(['board 7']);
    expect(conductor.isIdle()).toBe(true);
  });

  it('plays the win for 12 s, shows the old order for 1.2 s more, then the newest board', () => {
    const { log, conductor, frame, win } = conduct();
    conductor.take(frame(8, [win(1)]));
    conductor.take(frame(9));
    expect(log).toEqual(['played 1', 'scene win 1']);
    vi.advanceTimersByTime(12_000);
    expect(log.slice(2)).toEqual(['scene over']);
    conductor.take(frame(10));
    vi.advanceTimersByTime(1_200);
    expect(log.slice(3)).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(log.slice(3)).toEqual(['board 10']);
    expect(conductor.isIdle()).toBe(false);
    vi.advanceTimersByTime(5_000);
    expect(conductor.isIdle()).toBe(true);
  });

  it('gathers wins that come meanwhile into one scene after the board has moved', () => {
    const { log, conductor, frame, win } = conduct();
    conductor.take(frame(8, [win(1)]));
    conductor.take(frame(9, [win(2)]));
    conductor.take(frame(10, [win(2), win(3)]));
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual([
      'played 1',
      'scene win 1',
      'scene over',
      'board 10',
      'played 3',
      'scene win 2+win 3',
      'scene over',
      'board 10',
    ]);
  });
});
