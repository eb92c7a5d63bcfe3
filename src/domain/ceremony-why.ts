// Why a team stands where it stands, in one short sentence from the ledger. Counts wins, never compares teams.

import { byCodeUnit } from './order.ts';

/** A win that people of the team closed. */
export type TeamWin = { team: string; deal: string };

/** An asset by a person of the team that helped a win, whoever closed it. */
export type TeamHelp = TeamWin & { person: string; asset: string; title: string; kind: string };

/** The front of the lowest step has room for two rows of this many characters. */
const ROW_MAX = 26;

/**
 * "31 wins, 24 of them with a case study by Lena" when one colleague's kind of work was in at least a third of
 * the team's own wins; else "“The pricing guide” by Lena helped nine wins"; else how many wins it was. `shorts` are the
 * office's short names. No full stop; empty when the team neither closed nor helped a win.
 */
export function whyOf(
  team: string,
  wins: readonly TeamWin[],
  helps: readonly TeamHelp[],
  shorts: ReadonlyMap<string, string>,
): string {
  const closed = new Set(wins.filter((win) => win.team === team).map((win) => win.deal));
  const own = helps.filter((help) => help.team === team);
  const lines = [partnerLine(closed, own, shorts), assetLine(own, shorts), countLine(closed, own)];
  return lines.find((line) => line !== null && fits(line)) ?? countLine(closed, own) ?? '';
}

function partnerLine(closed: ReadonlySet<string>, own: TeamHelp[], shorts: ReadonlyMap<string, string>) {
  const inside = own.filter((help) => closed.has(help.deal));
  const best = mostWins(inside, (help) => `${help.person}\n${help.kind}`);
  if (best === null || best.wins < 2 || best.wins * 3 < closed.size) return null;
  const { person, kind } = best.of;
  const share = best.wins === closed.size ? 'all' : number(best.wins);
  const word = kind.replaceAll(/[-_]/g, ' ');
  const article = /^[aeio]/i.test(word) ? 'an' : 'a';
  return `${capital(count(closed.size))}, ${share} of them with ${article} ${word} by ${shorts.get(person) ?? person}`;
}

/** The asset of one colleague that helped the most wins; without the name where that does not fit. */
function assetLine(own: TeamHelp[], shorts: ReadonlyMap<string, string>): string | null {
  const best = mostWins(own, (help) => `${help.asset}\n${help.person}`);
  if (best === null || best.wins < 2) return null;
  const { title, person } = best.of;
  const signed = `“${title}” by ${shorts.get(person) ?? person} helped ${count(best.wins)}`;
  return fits(signed) ? signed : `“${title}” helped ${count(best.wins)}`;
}

/** Whether some blank parts the line into two rows that both have room. */
function fits(line: string): boolean {
  const words = line.split(' ');
  const rows = words.map((_, cut) =>
    [words.slice(0, cut), words.slice(cut)].map((row) => row.join(' ').length),
  );
  return rows.some((lengths) => lengths.every((length) => length <= ROW_MAX));
}

function countLine(closed: ReadonlySet<string>, own: TeamHelp[]): string | null {
  if (closed.size > 0) return `${capital(count(closed.size))}, closed together`;
  const helped = new Set(own.map((help) => help.deal)).size;
  return helped > 0 ? `Helped ${count(helped)}` : null;
}

/** The group that helped the most different wins; on a tie the first by key, so that it never depends on rows. */
function mostWins(helps: TeamHelp[], key: (help: TeamHelp) => string): { of: TeamHelp; wins: number } | null {
  const groups = new Map<string, { of: TeamHelp; deals: Set<string> }>();
  for (const help of helps) {
    const group = groups.get(key(help)) ?? { of: help, deals: new Set<string>() };
    group.deals.add(help.deal);
    groups.set(key(help), group);
  }
  const [first] = [...groups].sort(
    ([a, one], [b, other]) => other.deals.size - one.deals.size || byCodeUnit(a, b),
  );
  return first === undefined ? null : { of: first[1].of, wins: first[1].deals.size };
}

function count(wins: number): string {
  return wins === 1 ? 'one win' : `${number(wins)} wins`;
}

function number(value: number): string {
  return WORDS[value] ?? String(value);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
