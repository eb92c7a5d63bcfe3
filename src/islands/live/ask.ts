// How the player speaks to the television under it: by the keys of a remote, and by what stands on the page.

/** The television's remote knows these. */
export type RemoteKey = 'ArrowLeft' | 'ArrowRight' | ' ';

/** Presses a key and lets go of it, as if the keyboard had. */
export function press(key: RemoteKey): void {
  for (const kind of ['keydown', 'keyup'])
    document.dispatchEvent(new KeyboardEvent(kind, { key, bubbles: true, cancelable: true }));
}

/** `src/islands/tv/asked.ts` hears it, and `sound.ts` reads how loud. `volume` runs from 0 to 100. */
export function askFor({ isCalm, volume }: { isCalm: boolean; volume: number }): void {
  const page = document.documentElement.dataset;
  page.calm = isCalm ? 'on' : 'off';
  page.volume = String(volume);
  document.dispatchEvent(new Event('assist:asked'));
}
