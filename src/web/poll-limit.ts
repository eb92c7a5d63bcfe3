// Holds askers to a pace, in memory: a slow answer is no harm, so nothing of it has to outlive the process.

/** Every display that waits asks every three seconds; twenty of them share an office's address. */
const ASKS_MAX = 100;
const WINDOW_MS = 10_000;

/** True while `who` may ask; false for the rest of the window once it has asked too often. */
export type PollLimit = (who: string, now: number) => boolean;

export function makePollLimit(): PollLimit {
  let asked = new Map<string, number>();
  let sinceAt = Number.NEGATIVE_INFINITY;
  return (who, now) => {
    // A clock that went back begins a new window too.
    if (now - sinceAt >= WINDOW_MS || now < sinceAt) {
      asked = new Map();
      sinceAt = now;
    }
    const times = (asked.get(who) ?? 0) + 1;
    asked.set(who, times);
    return times <= ASKS_MAX;
  };
}
