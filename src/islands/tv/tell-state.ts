// A paired screen tells how it is: its size, and whether it may be heard. Losing it is no harm.

import { openSound } from './sound.ts';

/** Tells at once, and again when somebody presses a key or touches the screen. */
export function tellState(): void {
  const tell = async () => {
    const { width, height } = screen;
    const body = JSON.stringify({ sound: await openSound(), width, height });
    fetch('/live/state', { method: 'POST', body }).catch(() => {});
  };
  tell();
  addEventListener('keydown', tell, { once: true });
  addEventListener('click', tell, { once: true });
}
