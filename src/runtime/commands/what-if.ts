// assist what-if: what a draft of the rules would have changed in the last three finished months. It writes nothing.

import { readFileSync } from 'node:fs';
import { parseRules } from '#src/domain/parse-rules.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { MonthStand, WhatIf } from '#src/domain/what-if.ts';
import { sayKept, sayPodium } from '#src/domain/what-if-view.ts';
import { whatIf } from '#src/usecases/what-if.ts';
import { type Command, print, printJson, printTable, readWords, TERMINAL } from './command.ts';
import { parseJson } from './init.ts';

export const whatIfOf: Command = {
  about: 'Shows what a draft of the rules would have changed in the last three months.',
  usage: 'RULES.json [--json]',
  async run(app, words) {
    const { values, positionals } = readWords(words, { json: { type: 'boolean' } }, 1);
    const rules = parseRules(parseJson(readText(positionals[0] ?? ''), 'The rules'));
    const found = await whatIf(app, TERMINAL, rules);
    if (values.json) printJson(found);
    else printFound(found);
    return 0;
  },
};

/** As many lines as fit under the podiums of three months. */
const CHANGES_SHOWN = 12;

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal('not_found', `There is no file ${path} that can be read.`);
  }
}

function printFound({ seasons, people }: WhatIf): void {
  if (seasons.length === 0) {
    print('No month with wins is over yet.');
    return;
  }
  print(sayKept(seasons));
  for (const { season, isSealed, before, after } of seasons) {
    print(`\n${season}: ${sayPodium(before, after)}`);
    printTable([
      ['', isSealed ? 'as sealed' : 'as it stands', 'under the draft'],
      ...sideBySide(before, after),
    ]);
  }
  const changes = people
    .map((one) => ({ ...one, by: one.after - one.before }))
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  print(changes.length === 0 ? '\nNobody’s points would change.' : '\nThe largest changes');
  printTable(
    changes
      .slice(0, CHANGES_SHOWN)
      .map(({ person, before, after, by }) => [person, before, after, by > 0 ? `+${by}` : String(by)]),
  );
}

function sideBySide(before: MonthStand, after: MonthStand): string[][] {
  const steps = [1, 2, 3].map((place) => [String(place), stepOf(before, place), stepOf(after, place)]);
  const honours = (['closer', 'maker', 'connector'] as const).map((honour) => {
    const say = (stand: MonthStand) => stand.honours[honour]?.people.join(', ') ?? '';
    return [honour, say(before), say(after)];
  });
  return [...steps, ...honours];
}

function stepOf({ podium }: MonthStand, place: number): string {
  const teams = podium.find((step) => step.place === place)?.teams ?? [];
  return teams.map(({ team, scoreText }) => `${team} ${scoreText}`).join(', ');
}
