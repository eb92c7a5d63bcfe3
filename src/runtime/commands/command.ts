// What every command of the command line has in common.

import { parseArgs } from 'node:util';
import type { Actor } from '#src/domain/actor.ts';
import type { App } from '#src/usecases/app.ts';

type Described = { about: string; usage: string };
type ExitCode = number | Promise<number>;

/** `run` gets the words after the command's own and gives the exit code. */
export type OfficeCommand = Described & {
  makesDatabase?: boolean;
  run: (app: App, words: string[]) => ExitCode;
};

/** A command that needs no office: no database is opened for it. */
export type LoneCommand = Described & { runAlone: (words: string[]) => ExitCode };

export type Command = OfficeCommand | LoneCommand;

/** Whoever types commands on the office's own machine. */
export const TERMINAL: Actor = { kind: 'terminal' };

/** The words do not fit the command; the command's usage is shown with it. */
export class UsageError extends Error {}

type Options = Record<string, { type: 'string' | 'boolean' }>;

/** Splits words into options and the rest; an unknown option is a `UsageError`. */
export function readWords<T extends Options>(words: string[], options: T, positionals: number) {
  try {
    const read = parseArgs({ args: words, options, allowPositionals: true, strict: true });
    if (read.positionals.length !== positionals) {
      throw new Error(
        positionals === 0 ? 'This command takes options only.' : 'Some word is missing, or too many.',
      );
    }
    return read;
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

/** Prints one JSON value on its own line. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Columns aligned by the widest cell; numbers to the right. */
export function printTable(rows: (string | number)[][]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
    });
    print(cells.join('  ').trimEnd());
  }
}
