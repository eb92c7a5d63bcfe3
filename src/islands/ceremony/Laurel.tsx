// The laurel round the first place: an orange branch and a sky one that meet below, with the numeral between.

import { For } from 'solid-js';

export function Laurel() {
  return (
    <svg class="laurel" viewBox="0 0 240 170" aria-label="1" role="img">
      <defs>
        <pattern id="laurel-gold" width="90" height="90" patternUnits="userSpaceOnUse">
          <rect width="90" height="90" fill="#F5C542" />
          <image href="/ceremony/speckle.svg" width="90" height="90" />
        </pattern>
      </defs>
      <g fill="none" stroke-width="3" stroke-linecap="round" opacity=".6">
        <path d="M39 34C34 104 66 152 118 157" stroke="#F0A03C" />
        <path d="M201 34C206 104 174 152 122 157" stroke="#56B4E9" />
      </g>
      <g fill="#F0A03C">
        <For each={LEAVES}>{(leaf) => <path d={LEAF} transform={leaf} />}</For>
      </g>
      <g fill="#56B4E9" transform="translate(240 0) scale(-1 1)">
        <For each={LEAVES}>{(leaf) => <path d={LEAF} transform={leaf} />}</For>
      </g>
      <text x="120" y="122" class="numeral-one" text-anchor="middle">
        1
      </text>
    </svg>
  );
}

/** Pointing up from its foot at 0,0. */
const LEAF = 'M0 0C-12 -7 -13 -21 -1 -32C11 -22 12 -8 0 0Z';

/** Up the left branch in pairs, outer leaf then inner. */
const LEAVES = [
  'translate(95 151) rotate(-112)',
  'translate(95 151) rotate(-28)',
  'translate(73 138) rotate(-93)',
  'translate(73 138) rotate(-9)',
  'translate(56 119) rotate(-77)',
  'translate(56 119) rotate(7)',
  'translate(45 96) rotate(-62)',
  'translate(45 96) rotate(22)',
  'translate(39 69) rotate(-50)',
  'translate(39 69) rotate(34)',
  'translate(39 40) rotate(-40)',
  'translate(39 40) rotate(44)',
];
