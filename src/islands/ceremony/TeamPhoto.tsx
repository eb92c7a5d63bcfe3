// The team photo: a print on paper with everyone who played the month, mixed, round the cup.

import { createSignal, onCleanup, onMount } from 'solid-js';
import type { CeremonyPhoto } from '#src/domain/ceremony.ts';
import { PhotoFaces, PhotoGround } from './PhotoParts.tsx';
import { TALL_PHOTO, WIDE_PHOTO } from './photo-rows.ts';
import { TrophyCup } from './TrophyCup.tsx';

export function TeamPhoto(props: { photo: CeremonyPhoto; heading: string }) {
  // The server cannot know how a phone is held: it draws the wide print, and an upright screen turns it.
  const [frame, setFrame] = createSignal(WIDE_PHOTO);
  onMount(() => {
    const upright = matchMedia('(orientation: portrait)');
    const turn = () => setFrame(upright.matches ? TALL_PHOTO : WIDE_PHOTO);
    turn();
    upright.addEventListener('change', turn);
    onCleanup(() => upright.removeEventListener('change', turn));
  });
  const middle = () => frame().width / 2;
  return (
    <section class="wall" aria-label="Team photo">
      <div class="print">
        <svg
          class="picture"
          viewBox={`0 0 ${frame().width} ${frame().height}`}
          role="img"
          aria-label={namesOf(props.photo)}
        >
          <PhotoGround frame={frame()} />
          <PhotoFaces faces={props.photo.faces} frame={frame()} />
          <ellipse cx={middle()} cy={frame().cupTop + 286} rx="120" ry="13" fill="#050810" opacity=".55" />
          <TrophyCup
            winners={props.photo.winners}
            x={middle() - 100}
            y={frame().cupTop}
            width={200}
            height={300}
          />
        </svg>
        <div class="caption">
          <p class="month">
            {props.heading}
            <span class="joint" />
          </p>
          <p class="result">
            <strong>{props.photo.caption}</strong>
            {props.photo.people}
            <a class="to-seasons" href="/seasons">
              All months won together
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}

function namesOf(photo: CeremonyPhoto): string {
  return `${photo.people}: ${photo.faces.map((face) => face.name).join(', ')}`;
}
