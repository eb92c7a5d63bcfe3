// assist seasons: every month, how far it is, and the digest of its seal.

import { listSeasons } from '#src/usecases/seasons.ts';
import { type Command, print, printJson, printTable, readWords, TERMINAL } from './command.ts';

export const seasonsOf: Command = {
  about: 'Lists the months: open, finished or sealed, with the digest of each seal.',
  usage: '[--json]',
  run(app, words) {
    const { values } = readWords(words, { json: { type: 'boolean' } }, 0);
    const lines = listSeasons(app, TERMINAL);
    if (values.json) printJson(lines);
    else
      printTable(
        lines.map(({ season, state, digest, questions }) => [season, state, digest ?? asked(questions)]),
      );
    if (!values.json && lines.every(({ state }) => state === 'open')) print('No month is over yet.');
    return 0;
  },
};

function asked(questions: number): string {
  if (questions === 0) return '';
  return questions === 1 ? 'one open question' : `${questions} open questions`;
}
