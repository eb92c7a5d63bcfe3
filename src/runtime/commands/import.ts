// assist import: brings people, assets, deals or touches in from a CSV file.

import { accessSync, constants, createReadStream, existsSync, statSync } from 'node:fs';
import type { Problem } from '#src/domain/problem.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { type ImportResult, importCsv } from '#src/usecases/import-csv.ts';
import { type Command, print, printJson, readWords, UsageError } from './command.ts';
import { readJsonFile } from './init.ts';

const KINDS = ['people', 'assets', 'deals', 'touches'] as const;
type Kind = (typeof KINDS)[number];

/** Problems listed on a terminal; `--json` gives all of them. */
const PROBLEMS_SHOWN = 20;

export const importFile: Command = {
  about: 'Brings in people, assets, deals or touches from a CSV file.',
  usage: 'people|assets|deals|touches FILE.csv [--map map.json] [--dry-run] [--json]',
  async run(app, words) {
    const options = {
      map: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    } as const;
    const { values, positionals } = readWords(words, options, 2);
    const kind = KINDS.find((known) => known === positionals[0]);
    if (!kind)
      throw new UsageError(`An import brings in people, assets, deals or touches, not ${positionals[0]}`);
    const path = refuseMissing(positionals[1] ?? '');
    const isTalking = !values.json && process.stderr.isTTY;
    const result = await importCsv(app, {
      kind,
      input: createReadStream(path),
      map: values.map === undefined ? null : readJsonFile(values.map),
      dryRun: values['dry-run'] ?? false,
      onProgress: (rows) => {
        if (isTalking) process.stderr.write(`\r${rows} rows`);
      },
    });
    if (isTalking) process.stderr.write('\r');
    if (values.json) printJson(withoutNotes(result));
    else printResult(kind, result, values['dry-run'] ?? false);
    return 0;
  },
};

/** Gives the path back. Refusals: `not_found`, `invalid` for what is no file that can be read. */
export function refuseMissing(path: string): string {
  if (!existsSync(path)) throw new Refusal('not_found', `There is no file ${path}.`);
  if (!statSync(path).isFile()) throw new Refusal('invalid', `${path} is not a file.`);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new Refusal('invalid', `${path} cannot be read. Check who may read it.`);
  }
  return path;
}

function withoutNotes({ notes: _notes, ...answer }: ImportResult) {
  return answer;
}

function printResult(kind: Kind, result: ImportResult, isDryRun: boolean): void {
  const { read, unchanged, waiting, problems } = result;
  const verb = isDryRun ? 'would be' : 'are';
  print(
    `${read} ${read === 1 ? 'row' : 'rows'} of ${kind} read: ${result.new} ${verb} new, ${result.changed} changed, ${unchanged} unchanged.`,
  );
  if (waiting > 0) print(`${waiting} wait for a deal that has not reached us yet.`);
  for (const note of result.notes) print(note);
  printProblems(problems);
}

/** The first problems, one a line, and how many more there are. */
export function printProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  print(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}, left out:`);
  for (const { line, field, say } of problems.slice(0, PROBLEMS_SHOWN))
    print(`  line ${line}, ${field}: ${say}`);
  if (problems.length > PROBLEMS_SHOWN)
    print(`  and ${problems.length - PROBLEMS_SHOWN} more (all of them: --json)`);
}
