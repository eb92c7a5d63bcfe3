// The command line: one word chooses a command; a refusal becomes one sentence and an exit code.

import { closeDb, openDb } from '#db/open.ts';
import { sayTrouble } from '#db/trouble.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { account } from './commands/account.ts';
import { type Command, type OfficeCommand, UsageError } from './commands/command.ts';
import { exportOffice } from './commands/export.ts';
import { freeze } from './commands/freeze.ts';
import { goal } from './commands/goal.ts';
import { importFile } from './commands/import.ts';
import { init } from './commands/init.ts';
import { rates } from './commands/rates.ts';
import { receiptOf } from './commands/receipt.ts';
import { replayAll } from './commands/replay.ts';
import { resetPassword } from './commands/reset-password.ts';
import { rules } from './commands/rules.ts';
import { score } from './commands/score.ts';
import { seal } from './commands/seal.ts';
import { seasonsOf } from './commands/seasons.ts';
import { setupLink } from './commands/setup-link.ts';
import { standingsOf } from './commands/standings.ts';
import { token } from './commands/token.ts';
import { whatIfOf } from './commands/what-if.ts';
import { readSettings } from './settings.ts';

/** Every command by its word. `docs/cli.md` describes each; a test compares the two. */
export const COMMANDS: Record<string, Command> = {
  init,
  import: importFile,
  standings: standingsOf,
  receipt: receiptOf,
  score,
  'what-if': whatIfOf,
  seal,
  seasons: seasonsOf,
  replay: replayAll,
  goal,
  freeze,
  rules,
  rates,
  token,
  account,
  'setup-link': setupLink,
  'reset-password': resetPassword,
  export: exportOffice,
};

/** Runs one command and gives the exit code: 0 done, 1 refused, 2 used wrongly. */
export async function runCli(words: string[]): Promise<number> {
  const [word, ...rest] = words;
  if (word === undefined || word === 'help' || word === '--help' || word === '-h') {
    process.stdout.write(help());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (!command) return complain(`There is no command ${word}. All of them: assist help`, 2);
  try {
    return await ('runAlone' in command ? command.runAlone(rest) : withApp(command, rest));
  } catch (error) {
    return explain(error, word, command);
  }
}

async function withApp(command: OfficeCommand, words: string[]): Promise<number> {
  const { databasePath } = readSettings(process.env);
  const db = openDb(databasePath, { mustExist: !command.makesDatabase });
  try {
    return await command.run({ db, now: () => Date.now(), ring: () => {}, build: 'cli' }, words);
  } finally {
    closeDb(db);
  }
}

function explain(error: unknown, word: string, command: Command): number {
  if (error instanceof Refusal) return complain(error.say, 1);
  if (error instanceof UsageError)
    return complain(`${error.message}\nUse it so: assist ${word} ${command.usage}`, 2);
  const trouble = sayTrouble(error, process.env.ASSIST_DB ?? 'the database');
  if (trouble !== null) return complain(trouble, 1);
  throw error;
}

function complain(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}

function help(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((word) => word.length));
  const lines = Object.entries(COMMANDS).map(([word, { about, usage }]) => {
    return `  ${word.padEnd(width)}  ${about}\n  ${' '.repeat(width)}  assist ${word} ${usage}\n`;
  });
  return `Assist, the scoreboard where every win counts twice.\n\n${lines.join('\n')}\nThe database is ASSIST_DB (default data/assist.db).\n`;
}

if (import.meta.main) {
  // A reader that has seen enough, like `head`, is nobody's error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(
      error.code === 'EPIPE' ? 0 : complain(`The answer could not be written: ${error.message}.`, 1),
    );
  });
  process.exitCode = await runCli(process.argv.slice(2));
}
