// The small drawings that tell at a glance why somebody is on the screen of people. They say nothing aloud.

import type { HonourKind } from '#src/domain/season-view.ts';
import type { CardKind } from '#src/domain/television/people-scene.ts';

/** Honours have marks of their own. */
export type NewsKind = Exclude<CardKind, HonourKind>;

/** Strokes in a square of 24. */
const STROKES: Readonly<Record<NewsKind, readonly string[]>> = {
  // A pass that arrives
  first_assist: ['M3.5 12h12', 'M10.5 6.5L16 12l-5.5 5.5', 'M20.5 4.5v15'],
  // A flag: the win is in
  first_win: ['M6 21V4', 'M6 4.5c4-2.2 7 2.2 12 0v9c-5 2.2-8-2.2-12 0'],
  // A star
  best: ['M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z'],
  // Steps up
  climb: ['M4 17l5.5-5.5 4 4L20 9', 'M14.5 8.5H20V14'],
};

export function CardIcon(props: { kind: NewsKind }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.9" aria-hidden="true">
      <g stroke-linecap="round" stroke-linejoin="round">
        {STROKES[props.kind].map((d) => (
          <path d={d} />
        ))}
      </g>
    </svg>
  );
}
