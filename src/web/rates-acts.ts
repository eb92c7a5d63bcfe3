// What the forms of the rates' page mean: a file into the table, or only looked at. It renders nothing.

import type { RatesResult, RatesTold } from '#src/domain/rate-view.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { importRates } from '#src/usecases/import-rates.ts';
import { type Act, STAY } from './form.ts';

/** `tell` hears what the page has to show: a look, and a file with problems. A good file goes on with a sentence. */
export function takeRates(
  { app, caller }: Pick<App.Locals, 'app' | 'caller'>,
  tell: (told: RatesTold) => void,
): Record<string, Act> {
  const take =
    (isLook: boolean): Act =>
    async ({ file }) => {
      const given = file('file');
      if (given === null) throw new Refusal('invalid', 'Choose a file first; an empty one holds no rates.');
      const input = chunksOf(given);
      const result = await importRates(app, caller.actor, { input, dryRun: isLook });
      if (!isLook && result.problems.length === 0) return { to: '/coach/rates', say: sayStored(result) };
      tell({ ...result, file: given.name, isLook });
      return STAY;
    };
  return { import: take(false), look: take(true) };
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await file.arrayBuffer());
}

function sayStored(result: RatesResult): string {
  if (result.new + result.changed === 0) return 'All of these rates were there already.';
  return `The rates are in: ${result.new} new, ${result.changed} changed, ${result.same} the same.`;
}
