// The office television: one island with its head, its two scenes and its foot. What they show is `screen.ts`'s.

import type { BoardFrame } from '#src/domain/frame.ts';
import type { DrawnScene } from '#src/domain/television/scene.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import { Board } from './Board.tsx';
import { CheerScene } from './CheerScene.tsx';
import { officeTime } from './clock.ts';
import { makeCannons } from './confetti.ts';
import type { Rung } from './liveness.ts';
import { createScreen } from './screen.ts';
import type { Scene } from './win-queue.ts';

/**
 * `isCalm` keeps every moment and changes its form: cross-fades, numbers without rolling, no confetti. `first` is the
 * scene that the page was asked for, drawn by the server; `isHeld`: it stays. `words` are those of the place.
 */
export type TvProps = {
  frame: BoardFrame;
  isCalm: boolean;
  first: DrawnScene | null;
  isHeld: boolean;
  words: TvWords;
};

export function Tv(props: TvProps) {
  const { frame, scene, isLeaving, isCalm, now, asOf, rung, said, setCannons } = createScreen(
    props.frame,
    props.isCalm,
  );
  return (
    <div class={`tv ${isCalm() ? 'calm' : ''} ${lookOf(frame())} is-${rung()}`}>
      <div class="lights" />
      <div class="lights right" />
      <header class="head">
        <h1>{props.first && !scene() ? props.first.title : titleOf(scene(), frame().season.month)}</h1>
        <p class="as-of">{staleWords(rung(), asOf()) || frame().note}</p>
        <time class="clock">{officeTime(now(), frame().office.timezone)}</time>
      </header>
      <Board
        frame={frame()}
        isCalm={isCalm()}
        isHidden={(scene() !== null && !isLeaving()) || props.first !== null}
      />
      <div class={`scene-box ${props.first ? 'on' : ''}`} innerHTML={props.first?.html ?? ''} />
      <CheerScene
        cheer={scene()}
        isLeaving={isLeaving()}
        group={frame().office.group}
        words={props.words}
        onCanvases={(canvases) => setCannons(makeCannons(canvases))}
      />
      <footer class="foot">
        <p class="pulse">{footWords(rung(), asOf())}</p>
        <p>{moreWords(frame().more)}</p>
        <p>{frame().foot}</p>
      </footer>
      <p class="aside" role="log" aria-live="polite">
        {said()}
      </p>
    </div>
  );
}

function lookOf({ screen }: BoardFrame): string {
  return screen ? `${screen.distance} ${screen.isNight ? 'night' : ''}` : '';
}

function titleOf(scene: Scene | null, month: string): string {
  if (!scene) return `${month}, together`;
  if (!scene.wins[0]?.deal) return 'Only a test';
  return scene.wins.length > 1 ? `${scene.wins.length} wins together` : 'Won together';
}

function staleWords(rung: Rung, time: string): string {
  if (rung === 'lost') return `Lost the server, showing ${time}`;
  return rung === 'stale' ? `Numbers from ${time}` : '';
}

function footWords(rung: Rung, time: string): string {
  if (rung === 'live') return `Live · ${time}`;
  return rung === 'lost' ? 'Trying again every half minute' : 'Reconnecting';
}

function moreWords(more: number): string {
  if (!more) return '';
  return more === 1 ? 'and 1 more team' : `and ${more} more teams`;
}
