// A director with hands: told things at a fed time, answering fetches as the test wants, noting what was on.

import { HOUR_MS } from '#src/domain/durations.ts';
import type { BoardFrame } from '#src/domain/frame.ts';
import type { ShownMoment } from '#src/domain/moment.ts';
import type { ScreenLook } from '#src/domain/screen-look.ts';
import { direct, type Told } from '#src/domain/television/director.ts';
import { type Shown, shownBy } from '#src/domain/television/director-shown.ts';
import { type Answer, type Director, startDirector } from '#src/domain/television/director-state.ts';
import { NO_REMOTE, type Remote } from '#src/domain/television/remote.ts';
import { SCENE_SECONDS, type SceneKind, type Slot } from '#src/domain/television/scene.ts';
import { boardOf } from './board-fixture.ts';

export const START = Date.parse('2026-11-20T13:32:00Z');

export const slotOf = (scene: SceneKind, seconds = SCENE_SECONDS[scene]): Slot => ({
  id: scene,
  scene,
  name: `the ${scene}`,
  seconds,
});

export const slotsOf = (...scenes: SceneKind[]): Slot[] => scenes.map((scene) => slotOf(scene));

/** A look by day, in English, of a screen in the office. */
export const lookOf = (told: Partial<ScreenLook> = {}): ScreenLook => ({
  ...{ name: 'Canteen', distance: 'default', calm: false, volume: 60 },
  ...{ isNight: false, isQuiet: false, language: 'en', timezone: 'Europe/Amsterdam', remote: NO_REMOTE },
  ...told,
});

type Opening = { first?: string; held?: string; kept?: unknown; known?: string[]; chance?: number };

export type Directing = {
  tell: (told: Told) => void;
  frame: (told: Partial<BoardFrame>) => void;
  look: (told: Partial<ScreenLook>) => void;
  remote: (told: Partial<Remote>) => void;
  win: (...moments: ShownMoment[]) => void;
  /** Lets time pass, waking the director when it asked for that, and no sooner. */
  pass: (ms: number) => void;
  /** How fetches are answered from now on; null leaves them open. */
  answer: (answer: Answer | null) => void;
  director: () => Director;
  shown: () => Shown;
  at: () => number;
  /** What was on, as `12s path`, whenever that changed. */
  log: string[];
  fetched: string[];
  reloads: () => number;
};

/** Starts with the loop of `slots`, on a Friday afternoon. The clock's `minute` is Amsterdam's. */
export function makeDirecting(slots: Slot[], told: Opening = {}): Directing {
  const { first = null, held = null, kept = null, known = [], chance = 0 } = told;
  let at = START;
  let reloads = 0;
  let answer: Answer | null = 'came';
  let frame = boardOf({ slots, screen: lookOf() });
  const log: string[] = [];
  const fetched: string[] = [];
  const wall = () => new Date(at + HOUR_MS).toISOString();
  const now = () => ({
    at,
    day: wall().slice(0, 10),
    minute: Number(wall().slice(11, 13)) * 60 + Number(wall().slice(14, 16)),
  });
  const page = { build: 'test', language: 'en', pace: 1, chance, loadedOn: now().day };
  let director = startDirector(kept, { page, first, held, known, now: now() });
  const tell = (one: Told) => {
    const done = direct(director, one, now());
    director = done.director;
    if (done.reload) reloads += 1;
    const { on } = shownBy(director, now());
    const name =
      on.kind === 'slot' ? on.id : on.kind === 'cheer' ? (on.isLeaving ? 'leaving' : 'win') : on.kind;
    if (log[log.length - 1]?.split(' ')[1] !== name) log.push(`${(at - START) / 1000}s ${name}`);
    if (done.fetch === null) return;
    fetched.push(done.fetch);
    if (answer) tell({ kind: 'scene', id: done.fetch, answer });
  };
  const show = (next: Partial<BoardFrame>) => {
    frame = { ...frame, fact: frame.fact + 1, moments: [], ...next };
    tell({ kind: 'frame', frame });
  };
  const look = (next: Partial<ScreenLook>) => show({ screen: { ...(frame.screen ?? lookOf()), ...next } });
  show({});
  return {
    ...{ tell, frame: show, look, log, fetched },
    remote: (next) => look({ remote: { ...(frame.screen?.remote ?? NO_REMOTE), ...next } }),
    win: (...moments) => show({ moments }),
    pass: (ms) => {
      const end = at + ms;
      for (let wake = wakeOf(director); wake !== null && wake <= end; wake = wakeOf(director)) {
        if (wake <= at) throw new Error(`Asked to be woken at ${wake}, which was already.`);
        at = wake;
        tell({ kind: 'time' });
      }
      at = end;
      tell({ kind: 'time' });
    },
    answer: (next) => {
      answer = next;
    },
    director: () => director,
    shown: () => shownBy(director, now()),
    at: () => at,
    reloads: () => reloads,
  };
  function wakeOf(one: Director) {
    return shownBy(one, now()).wakeAt;
  }
}
