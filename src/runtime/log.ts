// What the process says about itself: one line per request, and bugs with an id. Never a body, a query or a token.

import { randomBytes } from 'node:crypto';

export type Log = (line: string) => void;

/** One line to standard output, with the time in UTC. */
export const logLine: Log = (line) => {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`);
};

/** For tests and tools that only want to hear of bugs. */
export const logNothing: Log = () => {};

/**
 * Writes a bug with its stack to standard error.
 * @returns the short id that the person who met it is shown
 */
export function logBug(error: unknown, during: string): string {
  const id = randomBytes(4).toString('hex');
  const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} bug ${id} during ${during}\n${story}\n`);
  return id;
}
