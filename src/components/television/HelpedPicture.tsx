// Which assets helped in which wins, as a flow. Drawn by the server; it moves by style sheet alone.

import { type Step, stepFor } from '#src/domain/television/fit.ts';
import type { FlowEnd, HelpedScene } from '#src/domain/television/helped-scene.ts';
import { at } from '#src/domain/television/share.ts';
import { Face } from '#src/islands/tv/Face.tsx';
import { FlowDrawing } from './FlowDrawing.tsx';
import { type FlowBox, type PlacedEnd, planFlow } from './flow-plan.ts';

/** 30.4vw and 65.9vh of a 16:9 stage (tv.md). */
const WIDE: FlowBox = {
  isUpright: false,
  long: 54.04,
  wide: 65.9,
  node: 1.78,
  gapMin: 1.95,
  slotMin: { from: { first: 11, others: 7.8 }, to: { first: 9.6, others: 9.6 } },
};

/** On its side the flow falls from the assets to the wins. Labels of neighbours above it stand in two rows. */
const TALL: FlowBox = {
  isUpright: true,
  long: 96,
  wide: 95.4,
  node: 1.6,
  gapMin: 1.2,
  slotMin: { from: { first: 13.6, others: 13.6 }, to: { first: 22, others: 22 } },
};

/** Up to so many, the labels above the flow stand in one row. */
const ROW_MAX = 3;

/** The part of the width that a label above and below the flow takes. */
const LABEL = { high: 0.25, low: 0.225, few: 0.32, wins: 0.235 };

/** Ems beside a face, at each size of the style sheet. */
const SIZES = {
  lit: [
    { em: 9.8, lines: 1 },
    { em: 12.6, lines: 1 },
    { em: 12.6, lines: 2 },
  ],
  asset: [
    { em: 13, lines: 1 },
    { em: 15.2, lines: 1 },
    { em: 16, lines: 2 },
  ],
  win: [
    { em: 10.8, lines: 1 },
    { em: 12.6, lines: 1 },
    { em: 13, lines: 2 },
  ],
};

export function HelpedPicture(props: { scene: HelpedScene }) {
  const { assets, wins, links } = props.scene;
  const lit = assets[0]?.key ?? '';
  const wide = planFlow(assets, wins, links, WIDE);
  const tall = planFlow(assets, wins, links, TALL);
  const isFew = assets.length <= ROW_MAX;
  const row = (index: number) => (isFew ? 'few' : index % 2 === 1 ? 'high' : 'low');
  return (
    <div class={`helped ${isFew ? 'is-few' : ''}`}>
      <div aria-hidden="true">
        <FlowDrawing id="wide" plan={wide} box={WIDE} lit={lit} />
        <FlowDrawing id="tall" plan={tall} box={TALL} lit={lit} />
        {!isFew && <Leaders ends={tall.from} />}
        {assets.map((end, index) => (
          <Label
            end={end}
            look={`asset ${row(index)} ${index === 0 ? 'lit' : ''}`}
            step={stepOf(end, index === 0 ? SIZES.lit : SIZES.asset)}
            place={placeOf(wide.from[index], tall.from[index], LABEL[row(index)])}
          />
        ))}
        {wins.map((end, index) => (
          <Label
            end={end}
            look={`closed turn-${index}`}
            step={stepOf(end, SIZES.win)}
            place={placeOf(wide.to[index], tall.to[index], LABEL.wins)}
          />
        ))}
      </div>
      <ul class="aside">
        {[...assets, ...wins].map(({ says }) => (
          <li>{says}</li>
        ))}
      </ul>
    </div>
  );
}

/** A second face takes its part of the line. */
function stepOf({ title, faces }: FlowEnd, steps: Step[]): number {
  const taken = faces.length > 1 ? 1.1 : 0;
  return stepFor(
    title,
    steps.map(({ em, lines }) => ({ em: em - taken, lines })),
  );
}

/** `--share` for a flow across, `--seam` for one that falls: there labels stay inside the stage. */
function placeOf(wide: PlacedEnd | undefined, tall: PlacedEnd | undefined, label: number): string {
  const middle = (tall?.middle ?? 0) / TALL.wide;
  const kept = Math.min(1 - label / 2, Math.max(label / 2, middle));
  return `${at('share', (wide?.middle ?? 0) / WIDE.wide)} ${at('seam', kept)}`;
}

function Label(props: { end: FlowEnd; look: string; step: number; place: string }) {
  return (
    <div class={`helped-label ${props.look} fit-${props.step} ${props.place}`}>
      <span class="helped-faces dims">
        {props.end.faces.slice(0, 2).map((who) => (
          <Face who={who} />
        ))}
      </span>
      <span class="helped-words">
        <b class="lines" dir="auto">
          {props.end.title}
        </b>
        <span class="helped-line">
          {props.end.who && <bdi>{props.end.who}</bdi>}
          {props.end.who && <i> · </i>}
          <span>{props.end.figure}</span>
        </span>
      </span>
    </div>
  );
}

/** From a label of the upper row down to its node, between those of the lower row. */
function Leaders(props: { ends: PlacedEnd[] }) {
  const high = props.ends.filter((_, index) => index % 2 === 1);
  return (
    <svg class="flow-leaders" aria-hidden="true">
      {high.map(({ middle }) => {
        const x = `${((middle / TALL.wide) * 100).toFixed(2)}%`;
        return <line x1={x} x2={x} y1="0" y2="100%" />;
      })}
    </svg>
  );
}
