// The Win scene: what was won, for how much, and by whose work, marketing and sales side by side.

import { onCleanup, onMount, Show } from 'solid-js';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import { type Cannons, makeCannons } from './confetti.ts';
import { type Step, stepFor, widthOf } from './fit.ts';
import { writePoints } from './numbers.ts';
import { drawHalf } from './win-half.tsx';
import { planHalves } from './win-plan.ts';
import type { Scene } from './win-queue.ts';
import { listed } from './words.ts';

/** `scene` is what plays, or what is on its way out while `isLeaving`; `onCannons` hands over the confetti. */
export type WinProps = {
  scene: Scene | null;
  isLeaving: boolean;
  group: string;
  words: TvWords;
  onCannons: (cannons: Cannons) => void;
};

/** Ems of a customer's name at 12, 9 and 7.4 hundredths of the height on one line, then 6 and 4.8 on two. */
const NAME_STEPS: Step[] = [
  { em: 12.2, lines: 1 },
  { em: 16.2, lines: 1 },
  { em: 19.8, lines: 1 },
  { em: 24, lines: 2 },
  { em: 30, lines: 2 },
];
/** What the plate holds at its smallest type; amounts that are longer together give way to their points. */
const AMOUNTS_EM = 12;
const AMOUNT_STEPS: Step[] = [
  { em: 4.7, lines: 1 },
  { em: 6.6, lines: 1 },
  { em: 9, lines: 1 },
  { em: AMOUNTS_EM, lines: 1 },
];

export function WinScene(props: WinProps) {
  let back: HTMLCanvasElement | undefined;
  let front: HTMLCanvasElement | undefined;
  onMount(() => {
    if (!back || !front) return;
    const cannons = makeCannons([back, front]);
    props.onCannons(cannons);
    onCleanup(cannons.stop);
  });
  return (
    <section class={`win ${props.scene ? 'on' : ''} ${props.isLeaving ? 'leaving' : ''}`} aria-hidden="true">
      <canvas class="confetti" ref={(element) => (back = element)} />
      <div class="half marketing" />
      <div class="half sales" />
      <canvas class="confetti" ref={(element) => (front = element)} />
      <Show when={props.scene} keyed>
        {(scene) => wordsOf(scene, props.group, props.words)}
      </Show>
    </section>
  );
}

/** A scene never changes while it plays, so everything is worked out once. */
function wordsOf(scene: Scene, group: string, words: TvWords) {
  const { wins, winPoints, assistPoints } = scene;
  const name = listed(
    wins.map((win) => win.customer),
    words,
  ).join('');
  // Amounts are texts, perhaps of several currencies; what three wins add up to is their points.
  const sum = `+${writePoints(winPoints + assistPoints, group)} points`;
  const amounts = wins.map((win) => win.amountText).join(' + ');
  const isSummed = wins.length > 2 || (wins.length > 1 && widthOf(amounts) > AMOUNTS_EM);
  const amount = isSummed ? sum : amounts;
  const nameSize = `win-name fit-${stepFor(name, NAME_STEPS)}`;
  const amountSize = `fit-${stepFor(amount, AMOUNT_STEPS)}`;
  return (
    <>
      <p class={nameSize} dir="auto">
        <span>{name}</span>
      </p>
      <p class="plate">
        <b class={amountSize}>{amount}</b>
      </p>
      {planHalves(scene, group, words).map(drawHalf)}
    </>
  );
}
