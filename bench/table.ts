// How figures are kept and shown.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything that a run writes lies here, and goes with it. */
export const FOLDER = mkdtempSync(join(tmpdir(), 'assist-bench-'));

/** `aim` is empty where a figure has none. */
export type Line = { what: string; figure: string; aim: string };

export function line(what: string, figure: string, aim = ''): Line {
  return { what, figure, aim };
}

export function printLines(lines: Line[]): void {
  const width = (pick: (one: Line) => string) => Math.max(...lines.map((one) => pick(one).length));
  const [what, figure] = [width((one) => one.what), width((one) => one.figure)];
  process.stdout.write('\n');
  for (const one of lines) {
    process.stdout.write(`${one.what.padEnd(what)}  ${one.figure.padStart(figure)}  ${one.aim}\n`);
  }
}

/** Milliseconds that `run` takes. */
export async function timed(run: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

/** The value below which `part` (0 to 1) of the sorted values lie. */
export function percentile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** `1,234`. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
