// assist replay: proves that the ledger can be rebuilt from the facts.

import { replay } from '#src/usecases/replay.ts';
import { type Command, print, printJson, readWords } from './command.ts';

export const replayAll: Command = {
  about: 'Proves that all points can be rebuilt from the facts; writes nothing.',
  usage: '[--json]',
  run(app, words) {
    const { values } = readWords(words, { json: { type: 'boolean' } }, 0);
    const isTalking = !values.json && process.stderr.isTTY;
    const proof = replay(app, (facts) => {
      if (isTalking) process.stderr.write(`\r${facts} facts`);
    });
    if (isTalking) process.stderr.write('\r');
    if (values.json) printJson(proof);
    else {
      const compared = Object.values(proof.rows).reduce((sum, rows) => sum + rows, 0);
      print(`${proof.facts} facts replayed from zero, ${compared} rows compared.`);
      print(proof.agrees ? 'Everything agrees.' : proof.differences.join('\n'));
    }
    return proof.agrees ? 0 : 1;
  },
};
