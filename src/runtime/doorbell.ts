// The wake-up after a commit. It carries nothing: who hears it reads the table from its own cursor.

export type Doorbell = {
  ring: () => void;
  /** @returns how to stop listening */
  listen: (hear: () => void) => () => void;
  close: () => void;
};

/**
 * @param version a number that moves when another process has written to the database, and only then
 * @param watchMs how often to look at it
 */
export function makeDoorbell(version: () => number, watchMs: number): Doorbell {
  const listeners = new Set<() => void>();
  const ring = () => {
    for (const hear of listeners) hear();
  };

  let seen = version();
  const watch = setInterval(() => {
    const now = version();
    if (now === seen) return;
    seen = now;
    ring();
  }, watchMs);
  watch.unref();

  return {
    ring,
    listen: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    close: () => {
      clearInterval(watch);
      listeners.clear();
    },
  };
}
