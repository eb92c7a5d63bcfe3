// assist setup-link: prints the link that opens setup while nobody has an account.

import { makeSetupLink } from '#src/usecases/setup-links.ts';
import { type Command, readWords } from './command.ts';
import { printLink } from './link-line.ts';

export const setupLink: Command = {
  about: 'Prints a link that opens setup in a browser, while nobody has an account.',
  usage: '',
  makesDatabase: true,
  run(app, words) {
    readWords(words, {}, 0);
    printLink(makeSetupLink(app), app.now(), 'Open it to set the office up.');
    return 0;
  },
};
