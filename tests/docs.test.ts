// The documents keep up with the program: what exists is described, and what is described exists.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCENES } from '#src/domain/television/scene.ts';
import { COMMANDS } from '#src/runtime/cli.ts';
import { filesBelow, PROJECT } from './support/sources.ts';

const read = (path: string) =>
  existsSync(join(PROJECT, path)) ? readFileSync(join(PROJECT, path), 'utf8') : '';
const docs = (name: string) => read(`docs/${name}`);
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;

describe('docs', () => {
  const pages = filesBelow('src/pages').map(routeOf);
  const endpoints = ['/healthz', '/api/v1/facts', '/api/v1/wins/:id/receipt', '/live/board'];

  it.for([...pages.filter((route) => route !== '/404'), ...endpoints])('describe the address %s', (route) => {
    expect(docs('api.md').includes(`${route}\``), 'docs/api.md has to say what stands there').toBe(true);
  });

  it('say of each address once what it gives', () => {
    const rows = docs('api.md').match(/^\| `(?:GET|POST|PUT)[^`]*`/gm) ?? [];
    const asked = rows.flatMap((row) => {
      const [methods = '', address = ''] = row.slice(3, -1).split(/ (?=\/)/);
      return methods.split(', ').map((method) => `${method} ${address}`);
    });
    expect(asked.length).toBeGreaterThan(pages.length);
    expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([]);
  });

  it.for(SCENES)('name the scene %s as an address asks for it', (scene) => {
    const row = new RegExp(`^\\| \`${scene}${scene === 'team' ? '/\\w+' : ''}\` `, 'm');
    expect(row.test(docs('screens.md')), 'docs/screens.md has a table of them').toBe(true);
  });

  it.for(Object.keys(COMMANDS))('describe the command assist %s', (word) => {
    expect(
      new RegExp(`^## .*\\bassist ${word}\\b`, 'm').test(docs('cli.md')),
      'docs/cli.md needs a chapter',
    ).toBe(true);
  });

  it.for(readSettingNames())('describe the setting %s', (name) => {
    expect(docs('operations.md').includes(`\`${name}\``), 'docs/operations.md has to say what it is').toBe(
      true,
    );
  });

  it('are numbered without a gap where they are decisions', () => {
    const numbers = readdirSync(join(PROJECT, 'docs/decisions')).map((name) => Number(name.slice(0, 3)));
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('link only to files that are there', () => {
    const pages = ['README.md', 'AGENTS.md', ...filesBelow('docs').filter((path) => path.endsWith('.md'))];
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)]
        .filter(([, target = '']) => !existsSync(join(PROJECT, page, '..', target)))
        .map(([, target]) => `${page} → ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('AGENTS.md', () => {
  it('names only paths that are there', () => {
    const named = [...read('AGENTS.md').matchAll(/`((?:src|db|docs|tests|bench|public|\.ci)\/[^`\s]*)`/g)];
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });
});

describe('commands in the documents', () => {
  it.for(['README.md', 'AGENTS.md', 'docs/operations.md'])('of %s are scripts of package.json', (page) => {
    const named = [...read(page).matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, own]) => run ?? own ?? '',
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

/** `src/pages/people/[id].astro` answers at `/people/:id`. */
function routeOf(path: string): string {
  const route = path
    .replace('src/pages', '')
    .replace(/\.(astro|ts)$/, '')
    .replace(/\/index$/, '')
    .replace(/\[(\w+)\]/g, ':$1');
  return route || '/';
}

function readSettingNames(): string[] {
  return [...new Set(read('src/runtime/settings.ts').match(/(?<=environment\.)[A-Z_]+/g))];
}
