// A paired screen tells how it is: its size, whether it may be heard, and what it shows. It plays nothing; losing it is no
// harm.

import type { Shown } from '#src/domain/television/director-shown.ts';

const START_MS = 500;

/** Everything that was told: what is left out would be forgotten there. */
let told: { [key: string]: unknown; sound?: string } = {};

/**
 * Tells at once, and again when somebody presses a key or touches the screen: browsers wait for that to be heard.
 * `hear` gets the same news: whether it is muted. While the screen `asks` for a key, the first does nothing else: whoever
 * presses OK for sound does not mean to pause the loop.
 */
export function tellState(hear: (isMuted: boolean) => void, asks: () => boolean): void {
  const tell = () => {
    // It starts by itself where it may. Asking it to would put a warning on the console where it may not.
    const audio = new AudioContext();
    setTimeout(() => {
      const isMuted = audio.state !== 'running';
      audio.close();
      hear(isMuted);
      const { width, height } = screen;
      told = { ...told, sound: isMuted ? 'muted' : 'on', width, height };
      post();
    }, START_MS);
  };
  tell();
  const unlock = (event: Event) => {
    if (asks()) event.stopPropagation();
    tell();
  };
  addEventListener('keydown', unlock, { once: true, capture: true });
  addEventListener('click', tell, { once: true });
}

/**
 * `scene` is the id of the slot that is on, `hushUntil` UTC ms, 0 for none; `isPaused` by OK. A screen that never told its
 * size is none.
 */
export function tellShows(scene: string, { hushUntil, isPaused }: Shown): void {
  const next = { ...told, scene, hushUntil, isPaused };
  if (JSON.stringify(next) === JSON.stringify(told)) return;
  told = next;
  if (told.sound) post();
}

function post(): void {
  fetch('/live/state', { method: 'POST', body: JSON.stringify(told) }).catch(() => {});
}
