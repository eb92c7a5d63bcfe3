// assist account: lists accounts, adds one with its invitation, and disables or enables one.

import { ROLES, type Role } from '#src/domain/actor.ts';
import {
  accountOf,
  addAccount,
  disableAccount,
  enableAccount,
  readAccountsNow,
} from '#src/usecases/accounts.ts';
import type { App } from '#src/usecases/app.ts';
import { makeLink } from '#src/usecases/links.ts';
import { type Command, print, printTable, readWords, UsageError } from './command.ts';
import { printLink } from './link-line.ts';

const TERMINAL = { kind: 'terminal' } as const;

export const account: Command = {
  about: 'Lists accounts, adds one with its invitation, or disables and enables one.',
  usage: 'list | add EMAIL --name NAME [--role member] [--person KEY] | disable EMAIL | enable EMAIL',
  run(app, words) {
    const [verb, ...rest] = words;
    switch (verb) {
      case 'list':
        readWords(rest, {}, 0);
        printTable(
          readAccountsNow(app, TERMINAL).map(({ email, name, role, state }) => [email, role, state, name]),
        );
        return 0;
      case 'add':
        return add(app, rest);
      case 'disable':
      case 'enable': {
        const { id, name, changed } = accountOf(app, TERMINAL, readWords(rest, {}, 1).positionals[0] ?? '');
        (verb === 'disable' ? disableAccount : enableAccount)(app, TERMINAL, id, changed);
        print(`${name}’s account is ${verb}d.`);
        return 0;
      }
      default:
        throw new UsageError('An account is listed, added, disabled or enabled.');
    }
  },
};

function add(app: App, words: string[]): number {
  const options = { name: { type: 'string' }, role: { type: 'string' }, person: { type: 'string' } } as const;
  const { values, positionals } = readWords(words, options, 1);
  const { name = '', role = 'member', person = null } = values;
  if (name === '') throw new UsageError('Say who it is, with --name.');
  if (!ROLES.includes(role as Role)) throw new UsageError(`A role is one of ${ROLES.join(', ')}.`);
  const wanted = { email: positionals[0] ?? '', name, role: role as Role, person };
  const id = addAccount(app, TERMINAL, wanted);
  printLink(makeLink(app, TERMINAL, 'invitation', id), app.now(), `An invitation for ${name}.`);
  return 0;
}
