// assist seal: seals a finished month for good.

import { monthOf } from '#src/domain/month-name.ts';
import { sealSeason } from '#src/usecases/seal-season.ts';
import { type Command, print, printJson, readWords, TERMINAL } from './command.ts';

export const seal: Command = {
  about: 'Seals a finished month: its podium, honours and standings stay for good.',
  usage: 'YYYY-MM [--overrule REASON] [--json]',
  run(app, words) {
    const options = { overrule: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = readWords(words, options, 1);
    const { isNew, ...sealed } = sealSeason(app, TERMINAL, positionals[0] ?? '', {
      overrule: values.overrule ?? null,
    });
    if (values.json) printJson({ ...sealed, new: isNew });
    else {
      const month = monthOf(sealed.season, 'long');
      print(
        `${month} ${isNew ? 'is sealed' : 'has been sealed since'} ${isNew ? '' : sealed.sealedAt}`.trim(),
      );
      print(sealed.digest);
    }
    return 0;
  },
};
