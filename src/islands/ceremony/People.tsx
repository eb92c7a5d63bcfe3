// The faces of a team on its step, sales on the left, then marketing, each on a plate with the first name.

import { For } from 'solid-js';
import { portraitPath } from '#src/domain/portrait-path.ts';
import type { Face } from '#src/domain/story.ts';

export function People(props: { faces: { sales: Face[]; marketing: Face[] }; slots: number }) {
  const all = () => [...props.faces.sales, ...props.faces.marketing];
  const row = () => perRow(all().length, props.slots);
  return (
    <ul class="people" classList={{ deep: row() < all().length }} data-row={row()}>
      <For each={all()}>
        {(face, index) => (
          <li
            class={`person ${face.craft}`}
            ref={(person) => person.style.setProperty('--turn', String(index()))}
          >
            <span class="disc">
              <img src={portraitPath(face.face)} alt="" />
            </span>
            <span class="plate" data-fit={fitOf(face.short)}>
              <b>{face.short}</b>
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}

/** In hundredths of the picture's height: one row while discs stay at 7 or more, else two. */
function perRow(people: number, slots: number): number {
  const room = Math.min(49.78, 149.33 / Math.max(1, slots)) - 1.4;
  return room / people >= 7 ? people : Math.ceil(people / 2);
}

/** Archivo has a width axis: longer names are set narrower before anything is cut off. */
function fitOf(short: string): 'full' | 'narrow' | 'tight' {
  if (short.length <= 6) return 'full';
  return short.length <= 8 ? 'narrow' : 'tight';
}
