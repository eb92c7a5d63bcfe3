// Why a team stands where it stands: counted from the ledger, said in one short sentence. Never compares teams.

import { byCodeUnit } from './order.ts';

/** A win that people of the team closed. */
export type TeamWin = { team: string; deal: string };

/** An asset by a person of the team that helped a win, whoever closed it. */
export type TeamHelp = TeamWin & { person: string; asset: string; title: string; kind: string };

/** The front of the lowest step has room for two rows of this many characters. */
const ROW_MAX = 26;

/** A kind of work, or one asset, by one colleague (`person`, a key), and how many wins it helped. */
type Most = { person: string; wins: number };

/**
 * What can be said of a team: wins it `closed` and wins its work `helped`, the kind of work by one colleague that was
 * in most of its own wins, and the asset of one colleague that helped most wins of anybody (`work` is its title: the
 * job of somebody who is erased would go under that name).
 */
export type TeamWhy = {
  closed: number;
  helped: number;
  partner: (Most & { kind: string }) | null;
  asset: (Most & { work: string }) | null;
};

/** Counted from the wins that teams closed and the help they gave in one season. */
export function countWhy(team: string, wins: readonly TeamWin[], helps: readonly TeamHelp[]): TeamWhy {
  const closed = new Set(wins.filter((win) => win.team === team).map((win) => win.deal));
  const own = helps.filter((help) => help.team === team);
  const inside = own.filter((help) => closed.has(help.deal));
  const partner = mostWins(inside, (help) => `${help.person}\n${help.kind}`);
  const asset = mostWins(own, (help) => `${help.asset}\n${help.person}`);
  return {
    closed: closed.size,
    helped: new Set(own.map((help) => help.deal)).size,
    partner: partner && { person: partner.of.person, kind: partner.of.kind, wins: partner.wins },
    asset: asset && { person: asset.of.person, work: asset.of.title, wins: asset.wins },
  };
}

/**
 * "31 wins, 24 of them with a case study by Lena" when one colleague's kind of work was in at least a third of
 * the team's own wins; else "“The pricing guide” by Lena helped nine wins"; else how many wins it was. `shorts` are the
 * office's short names. No full stop; empty when the team neither closed nor helped a win.
 */
export function sayWhy(why: TeamWhy, shorts: ReadonlyMap<string, string>): string {
  const lines = [partnerLine(why, shorts), assetLine(why, shorts), countLine(why)];
  return lines.find((line) => line !== null && fits(line)) ?? countLine(why) ?? '';
}

function partnerLine({ closed, partner }: TeamWhy, shorts: ReadonlyMap<string, string>): string | null {
  if (partner === null || partner.wins < 2 || partner.wins * 3 < closed) return null;
  const { person, kind, wins } = partner;
  const share = wins === closed ? 'all' : number(wins);
  const word = kind.replaceAll(/[-_]/g, ' ');
  const article = /^[aeio]/i.test(word) ? 'an' : 'a';
  return `${capital(count(closed))}, ${share} of them with ${article} ${word} by ${shorts.get(person) ?? person}`;
}

/** Without the name of the colleague where that does not fit. */
function assetLine({ asset }: TeamWhy, shorts: ReadonlyMap<string, string>): string | null {
  if (asset === null || asset.wins < 2) return null;
  const { work, person, wins } = asset;
  const signed = `“${work}” by ${shorts.get(person) ?? person} helped ${count(wins)}`;
  return fits(signed) ? signed : `“${work}” helped ${count(wins)}`;
}

function countLine({ closed, helped }: TeamWhy): string | null {
  if (closed > 0) return `${capital(count(closed))}, closed together`;
  return helped > 0 ? `Helped ${count(helped)}` : null;
}

/** Whether some blank parts the line into two rows that both have room. */
function fits(line: string): boolean {
  const words = line.split(' ');
  const rows = words.map((_, cut) =>
    [words.slice(0, cut), words.slice(cut)].map((row) => row.join(' ').length),
  );
  return rows.some((lengths) => lengths.every((length) => length <= ROW_MAX));
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
