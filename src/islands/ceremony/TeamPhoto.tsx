// The team photo: a print on paper with everyone who played the month, mixed, round the cup.

import { For } from 'solid-js';
import type { CeremonyPhoto } from '#src/domain/ceremony.ts';
import { photoRows } from './photo-rows.ts';
import { TrophyCup } from './TrophyCup.tsx';

export function TeamPhoto(props: { photo: CeremonyPhoto; heading: string }) {
  return (
    <section class="wall" aria-label="Team photo">
      <figure class="print">
        <PhotoPicture photo={props.photo} />
        <figcaption>
          <p class="month">
            {props.heading}
            <span class="joint" />
          </p>
          <p class="result">
            <strong>{props.photo.caption}</strong>
            {props.photo.people}
          </p>
        </figcaption>
      </figure>
    </section>
  );
}

function PhotoPicture(props: { photo: CeremonyPhoto }) {
  const rows = () => photoRows(props.photo.faces.length);
  return (
    <svg class="picture" viewBox="0 0 1400 640" role="img" aria-label={namesOf(props.photo)}>
      <defs>
        <linearGradient id="photo-sky" x2="0" y2="1">
          <stop stop-color="#080C18" />
          <stop offset="1" stop-color="#26305A" />
        </linearGradient>
        <radialGradient id="photo-disc" cx=".38" cy=".3" r=".9">
          <stop stop-color="#4C61A8" />
          <stop offset="1" stop-color="#222F63" />
        </radialGradient>
        <clipPath id="photo-face" clipPathUnits="objectBoundingBox">
          <circle cx=".5" cy=".5" r=".5" />
        </clipPath>
      </defs>
      <rect width="1400" height="640" fill="url(#photo-sky)" />
      <image href="/ceremony/stand.svg" x="0" y="196" width="1400" height="118" />
      <image href="/ceremony/pitch.svg" x="0" y="306" width="1400" height="410" preserveAspectRatio="none" />
      <PhotoLights />
      <image href="/ceremony/bunting.svg" x="0" y="0" width="1400" height="96" preserveAspectRatio="none" />
      <g class="faces">
        <For each={rows().spots}>
          {(spot, index) => {
            const face = () => props.photo.faces[index()];
            const r = () => rows().diameter / 2;
            const inner = () => r() * 0.86;
            return (
              <g transform={`translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)})`}>
                <circle r={r()} cy={r() * 0.07} fill="#050810" opacity=".4" />
                <circle r={r()} fill={face()?.craft === 'sales' ? '#F0A03C' : '#56B4E9'} />
                <circle r={r() * 0.896} fill="#0E1424" />
                <circle r={inner()} fill="url(#photo-disc)" />
                <image
                  href={`/faces/${encodeURIComponent(face()?.face ?? '')}.svg`}
                  x={-inner()}
                  y={-inner()}
                  width={inner() * 2}
                  height={inner() * 2}
                  clip-path="url(#photo-face)"
                />
              </g>
            );
          }}
        </For>
      </g>
      <ellipse cx="700" cy="612" rx="120" ry="13" fill="#050810" opacity=".55" />
      <TrophyCup winners={props.photo.winners} x={600} y={326} width={200} height={300} />
    </svg>
  );
}

/** Both masts burn, cut off by the edges of the print. */
function PhotoLights() {
  return (
    <For each={['', 'translate(1400 0) scale(-1 1)']}>
      {(mirror) => (
        <g transform={mirror}>
          <image href="/ceremony/mast.svg" x="-20" y="-66" width="160" height="384" />
          <image href="/ceremony/beam-far.webp" x="-40" y="-90" width="1400" height="730" opacity=".55" />
          <image href="/ceremony/glow.webp" x="-250" y="-290" width="640" height="640" opacity=".9" />
          <image href="/ceremony/lamps.svg" x="-20" y="-66" width="160" height="384" />
        </g>
      )}
    </For>
  );
}

function namesOf(photo: CeremonyPhoto): string {
  return `${photo.people}: ${photo.faces.map((face) => face.name).join(', ')}`;
}
