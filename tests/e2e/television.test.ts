// What a television of 2021 has to read: only words that Chrome 87 knows, and few of them.

import { parse } from 'acorn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, PAGE_SCRIPTS, type PageFiles, zippedBytes } from '#tests/support/page-scripts.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

let site: TestSite;
let scripts: PageFiles;
let styles: Map<string, string>;
let pairingScripts: Map<string, string>;
beforeAll(async () => {
  site = await openSite();
  const html = await (await fetch(`${site.url}/tv`)).text();
  const pairing = await (
    await fetch(`${site.url}/tv`, { headers: { 'x-forwarded-for': '192.168.1.44' } })
  ).text();
  pairingScripts = filesOf(pairing, /src="(\/_astro\/[^"]+\.js)"/g).first;
  scripts = filesOf(html, PAGE_SCRIPTS);
  styles = filesOf(html, /href="(\/_astro\/[^"]+\.css)"/g).first;
});
afterAll(() => site.stop());

/** Those that come later, too. */
const allScripts = () => new Map([...scripts.first, ...scripts.later]);

/** The syntax of 2020: what Chrome 80 can read. `||=` came with 85, and sets that call themselves 87 trip over it. */
const SYNTAX = { ecmaVersion: 2020, sourceType: 'module' } as const;

/** Functions that are younger than Chrome 87: a compiler leaves them as they are. */
const YOUNG_FUNCTION =
  /\.at\(|\.findLast(Index)?\(|\.to(Sorted|Reversed|Spliced)\(|\.replaceChildren\(|\.hasIndices\b|\bstructuredClone\(|Object\.(hasOwn|groupBy)\(|Map\.groupBy\(|Promise\.withResolvers|\bAggregateError\b|AbortSignal\.(timeout|any)|crypto\.randomUUID|navigator\.locks\.query|\.getAnimations\(\{|\bscheduler\.|\breportError\(|Array\.fromAsync/;

/** And what a style sheet may not say, with the version that first knew it. */
const YOUNG_STYLE: [RegExp, string][] = [
  [/@layer/, '99'],
  [/@container|\bcontainer-(type|name)|\d(cqw|cqh|cqi|cqb|cqmin|cqmax)\b/, '105'],
  [/@property/, '85 with faults'],
  [/@scope|@starting-style/, '117'],
  [/:has\(/, '105'],
  [/:(is|where)\(/, '88'],
  [/:not\([^()]*,/, '88'],
  [/\d[dsl]v(h|w|min|max)\b/, '108'],
  [/oklch|oklab|\blch\(|\blab\(|\bhwb\(|color\(|color-mix\(|light-dark\(/, '101 and later'],
  [/(^|[;{])aspect-ratio:/, '88'],
  [
    /(^|[;{])(translate|rotate|scale|accent-color|offset-path|overflow-clip-margin|scrollbar-gutter|view-transition-name|animation-(timeline|composition)):/,
    '93 and later',
  ],
  [/overflow(-[xy])?:clip/, '90'],
  [/\((width|height|aspect-ratio) ?[<>]/, '104'],
  [/(^|[;{])mask(-image|-size|-position|-repeat)?:/, '120 without a prefix'],
  [/\{[^{}]*[^{}@]*&[^{}]*\{/, '112'],
  [/\b(round|mod|rem|sin|cos|tan|atan2|pow|sqrt|hypot|abs|sign)\(/, '111 and later'],
];

/** Ours, with Solid: what a set has to load and parse before the board lives (decision 037). */
const FIRST_BYTES_MAX = 20 * 1024;
/** And all that it ever loads, celebrations and confetti too. */
const ALL_BYTES_MAX = 28 * 1024;

describe('the television', () => {
  it('gets scripts and styles at all', () => {
    expect(scripts.first.size).toBeGreaterThan(1);
    expect(styles.size).toBeGreaterThan(0);
  });

  it('reads no script that is too young for it', () => {
    const all = [...allScripts(), ...pairingScripts];
    for (const [path, text] of all) expect(() => parse(text, SYNTAX), path).not.toThrow();
    expect(all.flatMap(([path, text]) => hits(path, text, YOUNG_FUNCTION))).toEqual([]);
  });

  it('would notice what is too young', () => {
    for (const young of ['a ||= 1', 'class A { static { } }', 'a = 1_000n; await a', 'class A { #b = 1 }']) {
      expect(() => parse(young, SYNTAX), young).toThrow();
    }
    const styles = ['.a{&:hover{color:red}}', '@layer a{}', '.a{aspect-ratio:1}', '.a:has(b){top:0}'];
    for (const young of styles) expect(hitsStyle('x', young), young).toHaveLength(1);
  });

  it('reads no style that is too young for it', () => {
    expect([...styles].flatMap(([path, text]) => hitsStyle(path, text))).toEqual([]);
  });

  it('waits for its coach with one small script', () => {
    expect([...pairingScripts.values()].map((text) => text.length < 3000)).toEqual([true]);
  });

  it('parses at most 20 KB of script before the board lives', () => {
    expect(zippedBytes(scripts.first)).toBeLessThan(FIRST_BYTES_MAX);
  });

  it('loads at most 28 KB of script for good, celebrations and confetti included', () => {
    expect([...scripts.later.keys()].filter((path) => /celebration|confetti/.test(path))).not.toEqual([]);
    expect(zippedBytes(allScripts())).toBeLessThan(ALL_BYTES_MAX);
  });

  it('fetches what it needs later without a helper that fetches ahead', () => {
    expect([...allScripts().values()].some((text) => text.includes('modulepreload'))).toBe(false);
  });
});

function hits(path: string, text: string, words: RegExp): string[] {
  const at = text.search(words);
  return at === -1 ? [] : [`${path}: ${text.slice(Math.max(0, at - 40), at + 40)}`];
}

function hitsStyle(path: string, text: string): string[] {
  return YOUNG_STYLE.flatMap(([words, since]) =>
    hits(path, text, words).map((hit) => `${hit} (since Chrome ${since})`),
  );
}
