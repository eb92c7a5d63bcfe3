// What is read aloud: at most one sentence in twenty seconds, the newest one where several wait.

const QUIET_MS = 20_000;

/** `speak` puts a sentence into the polite region. */
export function makeSpeaker(speak: (sentence: string) => void): {
  say: (sentence: string) => void;
  stop: () => void;
} {
  let next: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const speakNext = () => {
    timer = null;
    if (next === null) return;
    speak(next);
    next = null;
    timer = setTimeout(speakNext, QUIET_MS);
  };
  return {
    say: (sentence) => {
      next = sentence;
      if (timer === null) speakNext();
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
