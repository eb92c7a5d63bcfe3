// One sign for each honour, all of one size: none ranks above another.

import type { HonourKind } from '#src/domain/season-view.ts';

export function HonourMark(props: { kind: HonourKind }) {
  return (
    <svg class="honour-mark dims" aria-hidden="true" viewBox="0 0 100 100">
      <circle cx="50" cy="50" r="47" fill="#222C4A" />
      {drawingOf(props.kind)}
    </svg>
  );
}

function drawingOf(kind: HonourKind) {
  switch (kind) {
    case 'closer':
      return (
        <path
          d="M27 52L44 69L74 34"
          fill="none"
          stroke="#F0A03C"
          stroke-width="11"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      );
    case 'maker':
      return (
        <g fill="none" stroke="#56B4E9" stroke-width="7" stroke-linecap="round" stroke-linejoin="round">
          <path d="M31 24H58L70 36V76H31Z" />
          <path d="M42 48H59M42 61H59" />
        </g>
      );
    case 'connector':
      return (
        <g fill="none" stroke-width="8">
          <circle cx="39" cy="50" r="19" stroke="#F0A03C" />
          <circle cx="61" cy="50" r="19" stroke="#56B4E9" />
        </g>
      );
    default:
      return kind satisfies never;
  }
}
