// assist score: what a deal would give, worked out from a case on standard input. It opens no database.

import { text } from 'node:stream/consumers';
import { scoreCase } from '#src/usecases/score-case.ts';
import { type Command, printJson, readWords, UsageError } from './command.ts';
import { parseJson } from './init.ts';

export const score: Command = {
  about: 'Works out what a deal would give, without any database.',
  usage: '< case.json',
  async runAlone(words) {
    readWords(words, {}, 0);
    if (process.stdin.isTTY) throw new UsageError('The case comes in on standard input.');
    printJson(scoreCase(parseJson(await text(process.stdin), 'The case')));
    return 0;
  },
};
