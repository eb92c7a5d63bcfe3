// A paired screen tells how it is: its size, and whether it may be heard. It plays nothing; losing it is no harm.

const START_MS = 500;

/** Tells at once, and again when somebody presses a key or touches the screen: browsers wait for that to be heard. */
export function tellState(): void {
  const tell = () => {
    // It starts by itself where it may. Asking it to would put a warning on the console where it may not.
    const audio = new AudioContext();
    setTimeout(() => {
      const sound = audio.state === 'running' ? 'on' : 'muted';
      audio.close();
      const { width, height } = screen;
      const body = JSON.stringify({ sound, width, height });
      fetch('/live/state', { method: 'POST', body }).catch(() => {});
    }, START_MS);
  };
  tell();
  addEventListener('keydown', tell, { once: true });
  addEventListener('click', tell, { once: true });
}
