// assist rules: prints the versions of the rules, or brings in a new one that the terminal signs for both crafts.

import { sentenceText } from '#src/domain/rules-sentences.ts';
import type { App } from '#src/usecases/app.ts';
import { setRules } from '#src/usecases/sign-rules.ts';
import { toldRules } from '#src/usecases/told-rules.ts';
import { type Command, print, readWords, TERMINAL, UsageError } from './command.ts';
import { readJsonFile } from './init.ts';

export const rules: Command = {
  about: 'Prints the versions of the rules, or brings in a new one from a day to come.',
  usage: '[set FILE.json --from 2026-12-01 --note WHY]',
  run(app, words) {
    if (words.length === 0) return printVersions(app);
    if (words[0] !== 'set') throw new UsageError('The only word here is set.');
    return setVersion(app, words.slice(1));
  },
};

function printVersions(app: App): number {
  for (const { version, state, span, note, signed, sentences } of toldRules(app, TERMINAL).history) {
    print(`Version ${version}, ${state === 'before' ? '' : `${state} `}${span}`);
    for (const line of [note, signed]) if (line !== '') print(`  ${line}`);
    for (const sentence of sentences) print(`    ${sentence.subject} ${sentenceText(sentence)}`);
  }
  return 0;
}

function setVersion(app: App, words: string[]): number {
  const options = { from: { type: 'string' }, note: { type: 'string' } } as const;
  const { values, positionals } = readWords(words, options, 1);
  if (values.from === undefined || values.note === undefined)
    throw new UsageError('Say from which day on, and why.');
  const wanted = { rules: readJsonFile(positionals[0] ?? ''), fromDay: values.from, note: values.note };
  const version = setRules(app, TERMINAL, wanted);
  print(`Version ${version} is signed for both crafts and begins at midnight on ${values.from}.`);
  return 0;
}
