// assist token: makes, lists and revokes the tokens with which machines send facts.

import { createToken, endToken, listTokens } from '#src/usecases/tokens.ts';
import { type Command, print, printTable, readWords, TERMINAL, UsageError } from './command.ts';

export const token: Command = {
  about: 'Makes, lists or revokes tokens for machines that send facts.',
  usage: 'create NAME | list | revoke NUMBER',
  run(app, words) {
    const [verb, ...rest] = words;
    switch (verb) {
      case 'create': {
        const made = createToken(app, TERMINAL, readWords(rest, {}, 1).positionals[0] ?? '');
        print(made.token);
        process.stderr.write(`Token ${made.id} for ${made.name}. Keep it safe: it is shown only now.\n`);
        return 0;
      }
      case 'list':
        readWords(rest, {}, 0);
        printTable(
          listTokens(app, TERMINAL).map(({ id, name, createdAt, revokedAt }) => [
            id,
            name,
            new Date(createdAt).toISOString().slice(0, 10),
            revokedAt === null ? 'open' : 'revoked',
          ]),
        );
        return 0;
      case 'revoke': {
        const word = readWords(rest, {}, 1).positionals[0] ?? '';
        const id = Number(word);
        if (!/^\d{1,9}$/.test(word)) throw new UsageError('A token is revoked by its number.');
        endToken(app, TERMINAL, id);
        print(`Token ${id} is revoked.`);
        return 0;
      }
      default:
        throw new UsageError('A token is created, listed or revoked.');
    }
  },
};
