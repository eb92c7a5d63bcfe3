// assist receipt: the full reason for a deal's points.

import { type Receipt, receipt } from '#src/usecases/receipt.ts';
import { type Command, print, printJson, printTable, readWords } from './command.ts';

export const receiptOf: Command = {
  about: 'Shows why a deal gave the points it gave.',
  usage: 'DEAL [--json]',
  run(app, words) {
    const { values, positionals } = readWords(words, { json: { type: 'boolean' } }, 1);
    const found = receipt(app, positionals[0] ?? '');
    if (values.json) printJson(found);
    else printReceipt(found);
    return 0;
  },
};

function printReceipt(found: Receipt): void {
  print(`${found.customer || found.deal}, ${found.amount}, ${found.stage} (rules ${found.rulesVersion})`);
  print(`Win points ${found.winPoints}, assist pot ${found.assistPot}, waiting ${found.waiting}`);
  if (found.touches.length > 0) {
    print('\nTouches');
    printTable(
      found.touches.map(({ at, touch, title, counted, reason, weight }) => [
        at.slice(0, 16).replace('T', ' '),
        touch,
        title,
        counted ? `counts ${weight}` : reason.replaceAll('_', ' '),
      ]),
    );
  }
  if (found.entries.length > 0) {
    print('\nEntries, in the order in which they were posted');
    printTable(
      found.entries.map(({ number, person, team, kind, touch, weight, points }) => [
        `#${number}`,
        person,
        team ?? 'no team',
        kind,
        touch ?? '',
        weight,
        points,
      ]),
    );
  }
}
