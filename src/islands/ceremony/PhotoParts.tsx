// What the team photo is made of, back to front: the ground under its lights, bunting, and the faces.

import { For } from 'solid-js';
import { portraitPath } from '#src/domain/portrait-path.ts';
import type { Face } from '#src/domain/story.ts';
import { type PhotoFrame, photoRows } from './photo-rows.ts';

export function PhotoGround(props: { frame: PhotoFrame }) {
  const width = () => props.frame.width;
  const horizon = () => props.frame.height * 0.48;
  const left = () => (width() - 1400) / 2;
  return (
    <>
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
      <rect width={width()} height={horizon() + 10} fill="url(#photo-sky)" />
      <image href="/ceremony/stand.svg" x={left() - 709} y={horizon() - 110} width="2818" height="118" />
      <image
        href="/ceremony/pitch.svg"
        x={left() - 709}
        y={horizon()}
        width="2818"
        height={(props.frame.height - horizon() + 90) * 1.58}
        preserveAspectRatio="none"
      />
      <For each={['', `translate(${width()} 0) scale(-1 1)`]}>
        {(mirror) => (
          <g transform={mirror}>
            <image href="/ceremony/mast.svg" x="-20" y="-66" width="160" height="384" />
            <image href="/ceremony/beam-far.webp" x="-40" y="-200" width="1400" height="840" opacity=".55" />
            <image href="/ceremony/glow.webp" x="-250" y="-290" width="640" height="640" opacity=".9" />
            <image href="/ceremony/lamps.svg" x="-20" y="-66" width="160" height="384" />
          </g>
        )}
      </For>
      <image href="/ceremony/bunting.svg" width={width()} height="96" preserveAspectRatio="none" />
    </>
  );
}

export function PhotoFaces(props: { faces: Face[]; frame: PhotoFrame }) {
  const rows = () => photoRows(props.faces.length, props.frame);
  return (
    <g class="faces">
      <For each={props.faces}>
        {(face, index) => {
          const spot = () => rows().spots[index()] ?? { x: 0, y: 0 };
          return (
            <g transform={`translate(${spot().x.toFixed(1)} ${spot().y.toFixed(1)})`}>
              <PhotoFace face={face} radius={rows().diameter / 2} />
            </g>
          );
        }}
      </For>
    </g>
  );
}

function PhotoFace(props: { face: Face; radius: number }) {
  const inner = () => props.radius * 0.86;
  return (
    <>
      <circle r={props.radius} cy={props.radius * 0.07} fill="#050810" opacity=".4" />
      <circle r={props.radius} fill={props.face.craft === 'sales' ? '#F0A03C' : '#56B4E9'} />
      <circle r={props.radius * 0.896} fill="#0E1424" />
      <circle r={inner()} fill="url(#photo-disc)" />
      <image
        href={portraitPath(props.face.face)}
        x={-inner()}
        y={-inner()}
        width={inner() * 2}
        height={inner() * 2}
        clip-path="url(#photo-face)"
      />
    </>
  );
}
