// The office television: one island that holds what is shown, and leaves timing to `live.ts`.

import { createSignal, onCleanup, onMount } from 'solid-js';
import type { BoardFrame } from '#src/domain/frame.ts';
import { Board } from './Board.tsx';
import { officeTime } from './clock.ts';
import type { Cannons } from './confetti.ts';
import { makeGlide } from './glide.ts';
import { makeLive } from './live.ts';
import type { Rung } from './liveness.ts';
import { makeSpeaker } from './say-aloud.ts';
import { WinScene } from './WinScene.tsx';
import type { Scene } from './win-queue.ts';
import { sayWin } from './words.ts';

/** `isCalm` keeps every moment and changes its form: cross-fades, numbers without rolling, no confetti. */
export type TvProps = { frame: BoardFrame; isCalm: boolean };

const LEAVE_MS = 250;

export function Tv(props: TvProps) {
  const [frame, setFrame] = createSignal(props.frame);
  const [scene, setScene] = createSignal<Scene | null>(null);
  const [isLeaving, setLeaving] = createSignal(false);
  const [isCalm, setCalm] = createSignal(props.isCalm);
  const [now, setNow] = createSignal(props.frame.at);
  const [asOf, setAsOf] = createSignal(props.frame.at);
  const [rung, setRung] = createSignal<Rung>('live');
  const [said, setSaid] = createSignal('');
  let cannons: Cannons | null = null;

  let root: HTMLDivElement | undefined;

  const showBoard = (next: BoardFrame) => {
    const glide = isCalm() ? null : makeGlide(root?.querySelectorAll<HTMLElement>('.row') ?? []);
    setFrame(next);
    glide?.();
  };
  const play = (next: Scene | null) => {
    if (next) {
      setLeaving(false);
      setScene(next);
      speaker.say(next.wins.map(sayWin).join(' '));
      if (!isCalm()) void cannons?.celebrate();
      return;
    }
    setLeaving(true);
    setTimeout(() => {
      setScene(null);
      setLeaving(false);
      cannons?.stop();
    }, LEAVE_MS);
  };
  const speaker = makeSpeaker(setSaid);

  onMount(() => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) setCalm(true);
    const stop = makeLive({
      frame: props.frame,
      onBoard: showBoard,
      onScene: play,
      onTick: (serverNow, heardAt, nextRung) => {
        // A whole minute is what anybody can see; the rest would only wake the drawing.
        setNow(Math.floor(serverNow / 60_000) * 60_000);
        setAsOf(heardAt);
        setRung(nextRung);
      },
    });
    onCleanup(() => {
      stop();
      speaker.stop();
    });
  });

  const time = (at: number) => officeTime(at, frame().office.timezone);
  const title = () => {
    const wins = scene()?.wins.length ?? 0;
    if (wins > 1) return `${wins} wins together`;
    return wins === 1 ? 'Won together' : `${frame().season.month}, together`;
  };
  return (
    <div class={`tv ${isCalm() ? 'calm' : ''} is-${rung()}`} ref={(element) => (root = element)}>
      <div class="lights" />
      <div class="lights right" />
      <header class="head">
        <h1>{title()}</h1>
        <p class="as-of">{staleWords(rung(), time(asOf()))}</p>
        <time class="clock">{time(now())}</time>
      </header>
      <Board frame={frame()} now={now()} isCalm={isCalm()} isHidden={scene() !== null && !isLeaving()} />
      <WinScene
        scene={scene()}
        isLeaving={isLeaving()}
        group={frame().office.group}
        onCannons={(made) => {
          cannons = made;
        }}
      />
      <footer class="foot">
        <p class="pulse">{footWords(rung(), time(asOf()))}</p>
        <p>{monthWords(frame())}</p>
      </footer>
      <p class="aside" role="log" aria-live="polite">
        {said()}
      </p>
    </div>
  );
}

function staleWords(rung: Rung, time: string): string {
  if (rung === 'lost') return `Lost the server, showing ${time}`;
  return rung === 'stale' ? `Numbers from ${time}` : '';
}

function footWords(rung: Rung, time: string): string {
  if (rung === 'live') return `Live · ${time}`;
  return rung === 'lost' ? 'Trying again every half minute' : 'Reconnecting';
}

function monthWords({ wins, office, season }: BoardFrame): string {
  const count = wins === 1 ? '1 win' : `${wins === 0 ? 'no' : wins} wins`;
  return `${office.name}: ${count} ${wins === 0 ? 'yet ' : ''}in ${season.month}`;
}
