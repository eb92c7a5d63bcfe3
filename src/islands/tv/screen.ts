// What the television shows right now, as signals, and how scenes and boards follow each other. It draws nothing.

import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import type { BoardFrame } from '#src/domain/frame.ts';
import { hearAsked } from './asked.ts';
import { officeTime } from './clock.ts';
import type { Cannons } from './confetti.ts';
import { makeGlide } from './glide.ts';
import { makeLive } from './live.ts';
import type { Rung } from './liveness.ts';
import { makeSpeaker } from './say-aloud.ts';
import type { Scene } from './win-queue.ts';
import { sayWin } from './words.ts';

/** `now` is the server's clock to the minute, `asOf` when it was last heard as `14:32`, `said` is read aloud. */
export type Screen = {
  frame: Accessor<BoardFrame>;
  scene: Accessor<Scene | null>;
  isLeaving: Accessor<boolean>;
  isCalm: Accessor<boolean>;
  now: Accessor<number>;
  asOf: Accessor<string>;
  rung: Accessor<Rung>;
  said: Accessor<string>;
  setCannons: (cannons: Cannons) => void;
};

const LEAVE_MS = 250;
const MINUTE_MS = 60_000;

export function createScreen(first: BoardFrame, isCalmAsked: boolean): Screen {
  const [frame, setFrame] = createSignal(first);
  const [scene, setScene] = createSignal<Scene | null>(null);
  const [isLeaving, setLeaving] = createSignal(false);
  const [isStill, setStill] = createSignal(isCalmAsked);
  const [now, setNow] = createSignal(first.at);
  const [asOf, setAsOf] = createSignal(officeTime(first.at, first.office.timezone));
  const [rung, setRung] = createSignal<Rung>('live');
  const [said, setSaid] = createSignal('');
  const isCalm = () => isStill() || !!frame().screen?.calm;
  const speaker = makeSpeaker(setSaid);
  let cannons: Cannons | undefined;

  const showBoard = (next: BoardFrame) => {
    const glide = isCalm() ? null : makeGlide(document.querySelectorAll<HTMLElement>('.row'));
    setFrame(next);
    if (glide) glide();
  };
  const play = (next: Scene | null) => {
    setLeaving(!next);
    if (!next) {
      setTimeout(endScene, LEAVE_MS);
      return;
    }
    setScene(next);
    speaker.say(next.wins.map(sayWin).join(' '));
    if (cannons && !isCalm()) cannons.celebrate();
  };
  const endScene = () => {
    setScene(null);
    setLeaving(false);
    if (cannons) cannons.stop();
  };
  const tick = (at: number, heardAt: number, next: Rung) => {
    setNow(Math.floor(at / MINUTE_MS) * MINUTE_MS);
    setAsOf(officeTime(heardAt, frame().office.timezone));
    setRung(next);
  };

  onMount(() => {
    const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isReduced) setStill(true);
    const forget = hearAsked(({ isCalm }) => setStill(isCalm || isReduced));
    const stop = makeLive({ frame: first, onBoard: showBoard, onScene: play, onTick: tick });
    onCleanup(() => {
      stop();
      forget();
      speaker.stop();
    });
  });
  const setCannons = (made: Cannons) => {
    cannons = made;
  };
  return { frame, scene, isLeaving, isCalm, now, asOf, rung, said, setCannons };
}
