// What the television shows right now, as signals, exactly as its director says. It decides nothing and draws nothing.

import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import { MINUTE_MS } from '#src/domain/durations.ts';
import type { BoardFrame } from '#src/domain/frame.ts';
import type { Shown } from '#src/domain/television/director-shown.ts';
import type { DrawnScene } from '#src/domain/television/scene.ts';
import { hearAsked } from './asked.ts';
import { officeTime } from './clock.ts';
import { makeGlide } from './glide.ts';
import { makeLive } from './live.ts';
import type { Rung } from './liveness.ts';
import type { TvProps } from './Tv.tsx';
import { zoneOf } from './wall-clock.ts';

/**
 * `scene` is the server's scene that is on, or null. `now` is the server's clock to the minute, `asOf` when it was last
 * heard as `14:32`.
 */
export type Screen = {
  frame: Accessor<BoardFrame>;
  shown: Accessor<Shown>;
  scene: Accessor<DrawnScene | null>;
  isCalm: Accessor<boolean>;
  now: Accessor<number>;
  asOf: Accessor<string>;
  rung: Accessor<Rung>;
};

export function createScreen({ frame: first, first: opened, held, isCalm: isCalmAsked }: TvProps): Screen {
  const [frame, setFrame] = createSignal(first);
  const [shown, setShown] = createSignal(opening(first, opened));
  const [scene, setScene] = createSignal(opened);
  const [isStill, setStill] = createSignal(isCalmAsked);
  const [now, setNow] = createSignal(first.at);
  const [heardAt, setHeardAt] = createSignal(first.at);
  const [rung, setRung] = createSignal<Rung>('live');
  const isCalm = () => {
    const { screen } = frame();
    return isStill() || (screen ? screen.calm : false);
  };

  const showBoard = (next: BoardFrame) => {
    const glide = isCalm() ? null : makeGlide(document.querySelectorAll<HTMLElement>('.row'));
    setFrame(next);
    if (glide) glide();
  };
  onMount(() => {
    const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isReduced) setStill(true);
    const forget = hearAsked((wantsCalm) => setStill(wantsCalm || isReduced));
    const stop = makeLive({
      ...{ frame: first, first: opened, held },
      onBoard: showBoard,
      onShown: (next, drawn) => {
        setScene(drawn);
        setShown(next);
      },
      onTick: (at, heard, next) => {
        setNow(Math.floor(at / MINUTE_MS) * MINUTE_MS);
        setHeardAt(heard);
        setRung(next);
      },
    });
    onCleanup(() => {
      stop();
      forget();
    });
  });
  const asOf = () => officeTime(heardAt(), zoneOf(frame()));
  return { frame, shown, scene, isCalm, now, asOf, rung };
}

/** What the page shows before it lives. */
function opening({ screen }: BoardFrame, opened: DrawnScene | null): Shown {
  const kind = screen?.isNight ? 'night' : 'board';
  return {
    on: opened ? { kind: 'slot', id: opened.id } : { kind },
    ...{ strip: null, isBoardStill: false, next: '', held: null, isPaused: false, hushUntil: 0 },
    ...{ isSilent: false, wakeAt: null },
  };
}
