// assist standings: who stands where in a season.

import { standings } from '#src/usecases/standings.ts';
import { type Command, print, printJson, printTable, readWords, UsageError } from './command.ts';

export const standingsOf: Command = {
  about: 'Shows who stands where in a season, teams or people.',
  usage: '[--season 2026-11] [--by team|person] [--json]',
  run(app, words) {
    const options = {
      season: { type: 'string' },
      by: { type: 'string' },
      json: { type: 'boolean' },
    } as const;
    const { values } = readWords(words, options, 0);
    const by = values.by ?? 'team';
    if (by !== 'team' && by !== 'person') throw new UsageError(`--by takes team or person, not ${by}`);
    const lines = standings(app, values.season ?? null, by);
    if (values.json) printJson(lines);
    else if (lines.length === 0) print('Nobody has points in this season yet.');
    else printTable(lines.map(({ place, name, points }) => [place, name, points]));
    return 0;
  },
};
