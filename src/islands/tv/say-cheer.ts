// What a celebration is called and how it is told in one sentence, for the header, the strip and the log read aloud.

import { listNames } from '#src/domain/names.ts';
import type { Cheer, StripCheer } from '#src/domain/television/cheer.ts';
import { say } from '#src/domain/television/say.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import { writePoints } from '#src/domain/write-points.ts';
import { sayWin } from './words.ts';

/** More wins than these are told by their customers alone. */
const TOLD_MAX = 3;

/** The scene's title in the header; a strip has none of its own. */
export function titleOf(cheer: Exclude<Cheer, StripCheer>, words: TvWords): string {
  if (cheer.kind === 'goal') return words.goalTitle;
  if (cheer.kind === 'lead') return words.leadTitle;
  if (cheer.isTest) return words.test;
  const count = cheer.wins.length;
  if (count === 1) return words.won;
  return say(cheer.isDigest ? words.wonHour : words.wonMany, { count });
}

/** The whole of it for whoever listens. `group` is the office's mark between thousands. */
export function sayCheer(cheer: Cheer, words: TvWords, group: string): string {
  if (cheer.kind === 'goal') return `${words.goalTitle}: ${cheer.targetText}.`;
  if (cheer.kind === 'lead') return `${say(words.takesLead, { team: cheer.team })}.`;
  if (cheer.kind !== 'wins') return sayStrip(cheer, words, group);
  const { wins, lead } = cheer;
  const names = listNames(
    wins.map(({ customer }) => customer),
    words.and,
  );
  const told = wins.length > TOLD_MAX ? `${titleOf(cheer, words)}: ${names}.` : wins.map(sayWin).join(' ');
  return lead ? `${told} ${say(words.takesLead, { team: lead.team })}.` : told;
}

/** One alone is told in its own words, several by their names. */
export function sayStrip({ kind, who, told }: StripCheer, words: TvWords, group: string): string {
  const names = listNames(
    who.map(({ short }) => short),
    words.and,
  );
  const [first, second] = told;
  if (second || !first) {
    const many = { first_assist: words.firstAssists, personal_best: words.bests, thanks: words.thanksTo };
    return say(many[kind], { names });
  }
  switch (first.kind) {
    case 'first_assist':
      return say(words.firstAssist, { names, customer: first.customer });
    case 'personal_best':
      return say(words.best, { names, points: writePoints(first.points, group) });
    case 'thanks':
      return say(words.thanks, { names, from: first.from.short, words: first.words });
    default:
      return first satisfies never;
  }
}
