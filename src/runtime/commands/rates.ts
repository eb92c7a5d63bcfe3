// assist rates: lists what one unit of each currency is worth in the office's, and brings in a file of it.

import { createReadStream } from 'node:fs';
import type { App } from '#src/usecases/app.ts';
import { importRates } from '#src/usecases/import-rates.ts';
import { listRates } from '#src/usecases/rates.ts';
import { officeOf } from '#src/usecases/standings.ts';
import { type Command, print, printJson, printTable, readWords, TERMINAL, UsageError } from './command.ts';
import { printProblems, refuseMissing } from './import.ts';

export const rates: Command = {
  about: 'Lists the latest rate of each currency, or brings in a CSV file of rates.',
  usage: '[--json] | import FILE.csv [--dry-run] [--json]',
  run(app, words) {
    const [verb, ...rest] = words;
    if (verb === undefined || verb.startsWith('--')) return printRates(app, words);
    if (verb !== 'import') throw new UsageError(`Rates are listed or imported, not ${verb}`);
    return bringIn(app, rest);
  },
};

function printRates(app: App, words: string[]): number {
  const { values } = readWords(words, { json: { type: 'boolean' } }, 0);
  const listed = listRates(app, TERMINAL);
  const { currency } = officeOf(app);
  if (values.json) printJson(listed.map(({ currency: code, on, rate }) => ({ currency: code, on, rate })));
  else if (listed.length === 0) print('There are no rates yet. Add them with: assist rates import rates.csv');
  else printTable(listed.map(({ currency: code, on, rate }) => [`1 ${code}`, `${rate} ${currency}`, on]));
  return 0;
}

async function bringIn(app: App, words: string[]): Promise<number> {
  const options = { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } as const;
  const { values, positionals } = readWords(words, options, 1);
  const input = createReadStream(refuseMissing(positionals[0] ?? ''));
  const isDryRun = values['dry-run'] ?? false;
  const result = await importRates(app, TERMINAL, { input, dryRun: isDryRun });
  if (values.json) {
    const { notes: _notes, ...answer } = result;
    printJson(answer);
    return 0;
  }
  const rows = result.read === 1 ? 'rate' : 'rates';
  const verb = isDryRun ? 'would be' : 'are';
  print(
    `${result.read} ${rows} read: ${result.new} ${verb} new, ${result.changed} changed, ${result.same} the same.`,
  );
  for (const note of result.notes) print(note);
  printProblems(result.problems);
  return 0;
}
