// The scripts and styles that a built page loads: those that it names, and those that these import. Reads the build.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT } from './sources.ts';

/** Addresses in a page's markup, as the first group. */
export const PAGE_SCRIPTS = /(?:src|component-url|renderer-url)="(\/_astro\/[^"]+\.js)"/g;

/** `later` are only ever imported on demand: a page lives without them. */
export type PageFiles = { first: Map<string, string>; later: Map<string, string> };

/** Every file that `html` names in the way of `named`, and whatever those import, by address. */
export function filesOf(html: string, named: RegExp): PageFiles {
  const paths = [...html.matchAll(named)].map(([, path = '']) => path);
  const first = follow(paths, /\b(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g);
  const all = follow(paths, /["'`]\.\/([\w.-]+\.(?:js|css))["'`]/g);
  return { first, later: new Map([...all].filter(([path]) => !first.has(path))) };
}

/** As bytes on the wire. */
export function zippedBytes(files: ReadonlyMap<string, string>): number {
  return [...files.values()].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).byteLength, 0);
}

function follow(paths: readonly string[], imported: RegExp): Map<string, string> {
  const found = new Map<string, string>();
  const open = [...paths];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    const text = readFileSync(join(PROJECT, 'dist/client', path), 'utf8');
    found.set(path, text);
    open.push(...[...text.matchAll(imported)].map(([, name = '']) => `/_astro/${name}`));
  }
  return found;
}
