// What a television of 2021 has to read: only words that Chrome 87 knows, and few of them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '#tests/support/site.ts';
import { PROJECT } from '#tests/support/sources.ts';

let site: TestSite;
let scripts: Map<string, string>;
let styles: Map<string, string>;
let pairingScripts: Map<string, string>;
beforeAll(async () => {
  site = await openSite();
  const html = await (await fetch(`${site.url}/tv`)).text();
  const pairing = await (
    await fetch(`${site.url}/tv`, { headers: { 'x-forwarded-for': '192.168.1.44' } })
  ).text();
  pairingScripts = filesOf(pairing, /src="(\/_astro\/[^"]+\.js)"/g);
  scripts = filesOf(html, /(?:src|component-url|renderer-url)="(\/_astro\/[^"]+\.js)"/g);
  styles = filesOf(html, /href="(\/_astro\/[^"]+\.css)"/g);
});
afterAll(() => site.stop());

/** Words that are younger than Chrome 87; `||=` is older, and still unknown to sets that call themselves 87. */
const YOUNG_SCRIPT =
  /(\|\||&&|\?\?)=|\.at\(|\.findLast(Index)?\(|\.toSorted\(|\.toReversed\(|\bstructuredClone\(|Object\.(hasOwn|groupBy)\(|\bstatic\{|AbortSignal\.timeout/;
const YOUNG_STYLE = /@layer|@container|@property|:has\(|\d[dsl]v[hw]\b|oklch|color-mix\(|\.[\w-]+\{[^}]*&/;

/** Ours, with Solid and the confetti: what a set has to load and parse before the board lives. */
const SCRIPT_BYTES_MAX = 20 * 1024;

describe('the television', () => {
  it('gets scripts and styles at all', () => {
    expect(scripts.size).toBeGreaterThan(1);
    expect(styles.size).toBeGreaterThan(0);
  });

  it('reads no script that is too young for it', () => {
    const all = [...scripts, ...pairingScripts];
    expect(all.flatMap(([path, text]) => hits(path, text, YOUNG_SCRIPT))).toEqual([]);
  });

  it('reads no style that is too young for it', () => {
    expect([...styles].flatMap(([path, text]) => hits(path, text, YOUNG_STYLE))).toEqual([]);
  });

  it('waits for its coach with one small script', () => {
    expect([...pairingScripts.values()].map((text) => text.length < 3000)).toEqual([true]);
  });

  it('loads at most 20 KB of script', () => {
    const bytes = [...scripts.values()].reduce(
      (sum, text) => sum + gzipSync(text, { level: 9 }).byteLength,
      0,
    );
    expect(bytes).toBeLessThan(SCRIPT_BYTES_MAX);
  });
});

// The page names some files, and those import others.
function filesOf(html: string, named: RegExp): Map<string, string> {
  const found = new Map<string, string>();
  const open = [...html.matchAll(named)].map(([, path = '']) => path);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    const text = readFileSync(join(PROJECT, 'dist/client', path), 'utf8');
    found.set(path, text);
    open.push(
      ...[...text.matchAll(/["']\.\/([\w.-]+\.(?:js|css))["']/g)].map(([, name = '']) => `/_astro/${name}`),
    );
  }
  return found;
}

function hits(path: string, text: string, words: RegExp): string[] {
  const at = text.search(words);
  return at === -1 ? [] : [`${path}: ${text.slice(Math.max(0, at - 40), at + 40)}`];
}
