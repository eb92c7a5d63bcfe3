// assist reset-password: prints a link with which somebody chooses a new password.

import { accountOf } from '#src/usecases/accounts.ts';
import { makeLink } from '#src/usecases/links.ts';
import { type Command, readWords } from './command.ts';
import { printLink } from './link-line.ts';

const TERMINAL = { kind: 'terminal' } as const;

export const resetPassword: Command = {
  about: 'Prints a link with which somebody chooses a new password.',
  usage: 'EMAIL',
  run(app, words) {
    const account = accountOf(app, TERMINAL, readWords(words, {}, 1).positionals[0] ?? '');
    const link = makeLink(app, TERMINAL, 'reset', account.id);
    printLink(link, app.now(), `A new password for ${account.name}.`);
    return 0;
  },
};
