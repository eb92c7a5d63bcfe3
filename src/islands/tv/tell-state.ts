// A paired screen tells how it is: its size, and whether it may be heard. It plays nothing; losing it is no harm.

const START_MS = 500;

/**
 * Tells at once, and again when somebody presses a key or touches the screen: browsers wait for that to be heard.
 * `hear` gets the same news: whether it is muted.
 */
export function tellState(hear: (isMuted: boolean) => void = () => {}): void {
  const tell = () => {
    // It starts by itself where it may. Asking it to would put a warning on the console where it may not.
    const audio = new AudioContext();
    setTimeout(() => {
      const isMuted = audio.state !== 'running';
      audio.close();
      hear(isMuted);
      const { width, height } = screen;
      const body = JSON.stringify({ sound: isMuted ? 'muted' : 'on', width, height });
      fetch('/live/state', { method: 'POST', body }).catch(() => {});
    }, START_MS);
  };
  tell();
  addEventListener('keydown', tell, { once: true });
  addEventListener('click', tell, { once: true });
}
