// A person's month in one sentence, as a colleague would say it aloud, with links to its receipts.

import type { Craft } from './fact.ts';
import { monthOf } from './month-name.ts';
import type { MonthWin, ProfileMonth } from './profile-month.ts';
import type { SentencePart } from './profile-view.ts';
import { inWords, monthPhrase } from './profile-words.ts';

/** Says what was closed, what was helped and with what; never a place, never a comparison with a colleague. */
export function sentenceOf(month: ProfileMonth): SentencePart[] {
  const closed = month.wins.filter((win) => win.won && win.closed > 0);
  const helped = month.wins.filter((win) => win.won && win.made > 0);
  const { short } = month.face;
  const when = monthPhrase(month.season, month.currentSeason);
  if (closed.length + helped.length === 0) return emptyMonth(month);
  if (closed.length === 0) {
    const withAsset = topAsset(month, helped);
    return [
      say(`${short} helped win `),
      link(deals(helped.length), '#made', 'marketing'),
      say(` ${when}`),
      ...(withAsset === null
        ? [say('.')]
        : [say(`, ${share(withAsset.wins, helped.length)}with `), withAsset.link, say('.')]),
    ];
  }
  const start = [say(`${short} closed `), link(deals(closed.length), '#closed', 'sales'), say(` ${when}`)];
  if (helped.length > 0) {
    return [
      ...start,
      say(' and helped win '),
      link(helpedCount(helped.length), '#made', 'marketing'),
      say('.'),
    ];
  }
  return [...start, ...whoHelped(closed)];
}

function emptyMonth(month: ProfileMonth): SentencePart[] {
  const { short } = month.face;
  if (month.season === month.currentSeason) {
    return [say(`${short}’s first win of ${monthOf(month.season)} is still to come.`)];
  }
  return [say(`No win carries ${short}’s name ${monthPhrase(month.season, month.currentSeason)}.`)];
}

function whoHelped(closed: MonthWin[]): SentencePart[] {
  const named = closed.filter((win) => win.leaves.length > 0).length;
  if (named === 0)
    return [
      say(closed.length === 1 ? '. It can still say ' : '. Each can still say '),
      link('who helped', '#closed', 'marketing'),
      say('.'),
    ];
  const subject =
    closed.length === 1
      ? 'it says'
      : named === 1
        ? 'one of them says'
        : `${share(named, closed.length).trim()} say`;
  return [say(`, and ${subject} `), link('who helped', '#closed', 'marketing'), say('.')];
}

/** The asset behind most of the wins; null when there are several and each helped only once. */
function topAsset(month: ProfileMonth, wins: MonthWin[]): { wins: number; link: SentencePart } | null {
  const count = new Map<string, number>();
  for (const win of wins) {
    const own = win.leaves.filter((leaf) => leaf.person === month.face.person);
    for (const asset of new Set(own.map((leaf) => leaf.asset))) count.set(asset, (count.get(asset) ?? 0) + 1);
  }
  const [top, second] = [...count].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (top === undefined || (second !== undefined && top[1] < 2)) return null;
  const title = month.assets.get(top[0])?.title ?? top[0];
  return { wins: top[1], link: link(title, '#assets', 'marketing') };
}

function share(part: number, all: number): string {
  if (all === 1) return '';
  return part === all ? (all === 2 ? 'both of them ' : 'all of them ') : `${inWords(part)} of them `;
}

function deals(count: number): string {
  return count === 1 ? 'one\u00a0deal' : `${count > 12 ? count : inWords(count)}\u00a0deals`;
}

function helpedCount(count: number): string {
  return count > 12 ? String(count) : inWords(count);
}

function say(text: string): SentencePart {
  return { text, href: null, craft: null };
}

function link(text: string, href: string, craft: Craft): SentencePart {
  return { text, href, craft };
}
