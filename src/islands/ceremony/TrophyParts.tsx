// The parts of the trophy that are worked twice: metals, the two handles and the enamelled laurel.

import { For } from 'solid-js';

export function CupMetals() {
  return (
    <defs>
      <linearGradient id="cup-gold" gradientUnits="userSpaceOnUse" x1="88" x2="312">
        <For each={GOLD}>{([offset, colour]) => <stop offset={offset} stop-color={colour} />}</For>
      </linearGradient>
      <linearGradient id="cup-inside" gradientUnits="userSpaceOnUse" x1="96" x2="304">
        <stop stop-color="#8A6216" />
        <stop offset=".25" stop-color="#9C7420" />
        <stop offset=".6" stop-color="#5A3C0A" />
        <stop offset=".76" stop-color="#4A2A12" />
        <stop offset="1" stop-color="#7A5510" />
      </linearGradient>
      <linearGradient id="cup-navy" gradientUnits="userSpaceOnUse" x1="92" x2="308">
        <stop stop-color="#1A2452" />
        <stop offset=".33" stop-color="#3A4B8C" />
        <stop offset=".6" stop-color="#222E60" />
        <stop offset="1" stop-color="#101836" />
      </linearGradient>
    </defs>
  );
}

/** The left handle is orange, the right one sky: the same S, mirrored, with its shade and its light. */
export function SidePair() {
  return (
    <>
      <Handle dark="#B5670F" plain="#F0A03C" light="#FFDDA0" mirror="" />
      <Handle dark="#1F72AE" plain="#56B4E9" light="#C4E8FF" mirror="translate(400 0) scale(-1 1)" />
    </>
  );
}

function Handle(props: { dark: string; plain: string; light: string; mirror: string }) {
  return (
    <g transform={props.mirror} fill="none" stroke-linecap="round" stroke-linejoin="round">
      <path d={S_CURVE} stroke={props.dark} stroke-width="30" />
      <path d={S_CURVE} stroke={props.plain} stroke-width="19" transform="translate(3 -3)" />
      <path d={CURL} stroke={props.dark} stroke-width="12" />
      <path d={CURL} stroke={props.plain} stroke-width="7" />
      <path d="M34 214C26 150 54 122 92 134" stroke={props.light} stroke-width="6" />
      <path d="M60 262C84 276 110 280 132 278" stroke={props.light} stroke-width="4" opacity=".6" />
    </g>
  );
}

/** Enamel in both colours, with an engraved star between. */
export function CupLaurel() {
  return (
    <>
      <For each={['', 'translate(400 0) scale(-1 1)']}>
        {(mirror, index) => (
          <g transform={mirror} stroke={index() === 0 ? '#8A4E08' : '#14568A'} stroke-width="1.4">
            <path d="M157 168C152 200 166 228 198 236" fill="none" stroke="#7A5510" stroke-width="2.4" />
            <g fill={index() === 0 ? '#F0A03C' : '#56B4E9'}>
              <For each={LEAVES}>
                {(leaf) => <path d="M0 0C-6 -4 -7 -11 -1 -18C6 -12 6 -4 0 0Z" transform={leaf} />}
              </For>
            </g>
          </g>
        )}
      </For>
      <path
        d="M200 178L204.6 191.5H218.8L207.4 200L211.6 213.6L200 205.4L188.4 213.6L192.6 200L181.2 191.5H195.4Z"
        fill="#6B470D"
        stroke="#FCE9A8"
        stroke-width="1.2"
      />
    </>
  );
}

const S_CURVE = 'M114 156C100 116 34 112 28 186C24 246 70 280 152 280';
const CURL = 'M54 252C38 246 26 258 30 272C34 286 54 286 57 272C59 262 46 260 45 269';

const GOLD: [number, string][] = [
  [0, '#6B470D'],
  [0.07, '#9A6C18'],
  [0.13, '#D9A832'],
  [0.2, '#B98620'],
  [0.26, '#E3B640'],
  [0.31, '#FCE9A8'],
  [0.38, '#EBC352'],
  [0.5, '#D4A02C'],
  [0.6, '#E6BA45'],
  [0.7, '#B78420'],
  [0.78, '#8C6015'],
  [0.84, '#6F4A0E'],
  [1, '#B08024'],
];

const LEAVES = [
  'translate(157 172)',
  'translate(156 182) rotate(-40)',
  'translate(157 186) rotate(34)',
  'translate(157 198) rotate(-52)',
  'translate(160 200) rotate(22)',
  'translate(162 213) rotate(-66)',
  'translate(166 214) rotate(10)',
  'translate(172 225) rotate(-80)',
  'translate(176 225) rotate(-4)',
  'translate(188 233) rotate(-104)',
];
