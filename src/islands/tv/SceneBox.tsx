// Where the server's scenes are put: two boxes in turn, so that one fades out while the next comes in.

import { createEffect, createSignal, onCleanup, untrack } from 'solid-js';
import type { DrawnScene } from '#src/domain/television/scene.ts';

/** Longer than any fade; then what is not seen is thrown away, and moves anew when it is put in again. */
const FADED_MS = 1_500;

/** Null shows none. The same markup again stays as it is: nothing moves twice. */
export function SceneBox(props: { scene: DrawnScene | null }) {
  const html = () => (props.scene ? props.scene.html : '');
  const [boxes, setBoxes] = createSignal([html(), '']);
  const [front, setFront] = createSignal(0);
  const put = (box: number, next: string) =>
    setBoxes((both) => both.map((old, at) => (at === box ? next : old)));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (next: string) => {
    clearTimeout(timer);
    if (next && next !== boxes()[front()]) {
      setFront(1 - front());
      put(front(), next);
    }
    timer = setTimeout(() => {
      put(1 - front(), '');
      if (!next) put(front(), '');
    }, FADED_MS);
  };
  createEffect((isShown) => {
    const next = html();
    if (isShown) untrack(() => show(next));
    return true;
  }, false);
  onCleanup(() => clearTimeout(timer));
  const box = (index: number) => (
    <div class={`scene-box ${html() && front() === index ? 'on' : ''}`} innerHTML={boxes()[index] || ''} />
  );
  return (
    <>
      {box(0)}
      {box(1)}
    </>
  );
}
