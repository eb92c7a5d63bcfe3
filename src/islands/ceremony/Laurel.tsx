// The laurel round the first place: an orange branch and a sky one that meet below, with the numeral between.

import { For } from 'solid-js';

export function Laurel() {
  return (
    <svg class="laurel" viewBox="0 0 240 170" aria-label="1" role="img">
      <g fill="none" stroke-width="3" stroke-linecap="round" opacity=".6">
        <path d="M38 22C34 84 56 138 118 156" stroke="#F0A03C" />
        <path d="M202 22C206 84 184 138 122 156" stroke="#56B4E9" />
      </g>
      <g fill="#F0A03C">
        <For each={LEAVES}>{(leaf) => <path d={LEAF} transform={leaf} />}</For>
      </g>
      <g fill="#56B4E9" transform="translate(240 0) scale(-1 1)">
        <For each={LEAVES}>{(leaf) => <path d={LEAF} transform={leaf} />}</For>
      </g>
      <text x="120" y="126" class="numeral-one" text-anchor="middle">
        1
      </text>
      <image href="/ceremony/speckle.svg" x="84" y="40" width="72" height="88" preserveAspectRatio="xMidYMid slice" opacity="0" />
    </svg>
  );
}

/** Pointing up from its foot at 0,0. */
const LEAF = 'M0 0C-13 -8 -14 -24 -1 -36C12 -25 13 -9 0 0Z';

/** Up the left branch in pairs, outer leaf then inner. */
const LEAVES = [
  'translate(38 34) rotate(-24)',
  'translate(38 34) rotate(26)',
  'translate(38 64) rotate(-42)',
  'translate(40 62) rotate(14)',
  'translate(44 92) rotate(-56)',
  'translate(46 88) rotate(4)',
  'translate(57 116) rotate(-70)',
  'translate(58 112) rotate(-8)',
  'translate(78 138) rotate(-86)',
  'translate(78 134) rotate(-22)',
  'translate(106 150) rotate(-118)',
  'translate(104 151) rotate(-44)',
];
