// The trophy: a golden cup with an orange handle and a sky one, because both crafts hold it. On a grid of 400 × 600.

import { Show } from 'solid-js';
import { CupLaurel, CupMetals, SidePair } from './TrophyParts.tsx';

/** `winners` is engraved on the plate. Placed in a surrounding SVG by x, y, width and height. */
export function TrophyCup(props: { winners: string; x: number; y: number; width: number; height: number }) {
  return (
    <svg
      class="trophy"
      viewBox="0 0 400 600"
      x={props.x}
      y={props.y}
      width={props.width}
      height={props.height}
      aria-hidden="true"
    >
      <CupMetals />
      <SidePair />
      <path d={STEM} fill="url(#cup-gold)" />
      <path d="M123 424C170 412 230 412 277 424" fill="none" stroke="#FCE9A8" stroke-width="2" opacity=".8" />
      <ellipse cx="200" cy="348" rx="31" ry="14" fill="url(#cup-gold)" />
      <ellipse cx="200" cy="366" rx="23" ry="9" fill="url(#cup-gold)" />
      <ellipse cx="192" cy="344" rx="10" ry="4" fill="#FFFBEA" opacity=".8" />
      <Bowl />
      <CupLaurel />
      <ellipse cx="200" cy="92" rx="113" ry="20" fill="url(#cup-gold)" />
      <ellipse cx="200" cy="92" rx="104" ry="15.5" fill="url(#cup-inside)" />
      <path d="M88 90C104 68 250 66 300 80" fill="none" stroke="#FFF7DC" stroke-width="2.4" opacity=".9" />
      <Plinth winners={props.winners} />
    </svg>
  );
}

/** The cup itself with its flutes, its beads, the gleam on the left and a reflection of each handle. */
function Bowl() {
  return (
    <>
      <path d={BOWL} fill="url(#cup-gold)" />
      <path d={FLUTES} fill="none" stroke="#7A5510" stroke-width="2.4" opacity=".75" />
      <path
        d="M88 92L104 122C106 190 116 250 146 292"
        fill="none"
        stroke="#F0A03C"
        stroke-width="7"
        opacity=".4"
      />
      <path
        d="M312 92L296 122C294 190 284 250 254 292"
        fill="none"
        stroke="#56B4E9"
        stroke-width="7"
        opacity=".45"
      />
      <path
        d="M122 150C122 190 126 226 136 254"
        fill="none"
        stroke="#FFFBEA"
        stroke-width="9"
        stroke-linecap="round"
        opacity=".82"
      />
      <path
        d="M138 150C138 172 139 190 142 206"
        fill="none"
        stroke="#FFFBEA"
        stroke-width="4"
        stroke-linecap="round"
        opacity=".5"
      />
      <path d="M103 127C160 140 240 140 297 127" fill="none" stroke="#8A5F12" stroke-width="6" />
      <path d="M103 125C160 138 240 138 297 125" fill="none" stroke="#FFF1C4" stroke-width="3" />
      <path d="M121 244C166 256 234 256 279 244" fill="none" stroke="#8A5F12" stroke-width="9" opacity=".7" />
      <path
        d="M121 241C166 253 234 253 279 241"
        fill="none"
        stroke="#FFF1C4"
        stroke-width="5"
        opacity=".75"
      />
    </>
  );
}

function Plinth(props: { winners: string }) {
  const size = () => Math.min(36, 236 / Math.max(4, props.winners.length));
  return (
    <>
      <path d="M122 436H278L282 450H118Z" fill="url(#cup-navy)" />
      <path d="M114 452H286L294 548H106Z" fill="url(#cup-navy)" />
      <path d="M96 548H304L308 566H92Z" fill="url(#cup-navy)" />
      <path d="M122 436.8H278M114 452.8H286M96 548.8H304" stroke="#6E7CB4" stroke-width="1.8" opacity=".7" />
      <Show when={props.winners !== ''}>
        <rect x="126" y="468" width="148" height="66" rx="6" fill="url(#cup-gold)" />
        <rect
          x="130"
          y="472"
          width="140"
          height="58"
          rx="4"
          fill="none"
          stroke="#7A5510"
          stroke-width="1.6"
          opacity=".7"
        />
        <text
          x="200"
          y={501 + size() * 0.36}
          text-anchor="middle"
          font-size={String(size())}
          class="engraved"
        >
          {props.winners}
        </text>
      </Show>
    </>
  );
}

const BOWL =
  'M88 92C92 104 102 110 104 122C106 190 116 250 146 292C158 310 174 322 182 336H218C226 322 242 310 254 292C284 250 294 190 296 122C298 110 308 104 312 92Z';
const STEM = 'M178 362H222C222 396 240 408 276 422L280 436H120L124 422C160 408 178 396 178 362Z';
const FLUTES =
  'M132 268C150 300 172 318 186 336M152 264C166 296 180 316 190 336M176 262C184 294 190 316 196 336M200 261V336M224 262C216 294 210 316 204 336M248 264C234 296 220 316 210 336M268 268C250 300 228 318 214 336';
