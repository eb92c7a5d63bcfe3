// The house rules as a test: import arrows, words that do not belong in a folder, sizes, leftovers, orphans.

import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ARROWS } from './support/arrows.ts';
import { PROJECT, readSources, type Source } from './support/sources.ts';

const sources = readSources();
const isOf =
  (...folders: string[]) =>
  (source: Source) =>
    folders.some((folder) => source.path.startsWith(folder));
const code = sources.filter(isOf('src/', 'db/', 'bench/'));
const scripts = sources.filter((source) => source.tree !== null);

/** Lines of a file, by what it is. Tests hold tables. */
const LINES_MAX = { ours: 200, tests: 250 };
const FUNCTION_LINES_MAX = 60;

describe('imports', () => {
  it.for(ARROWS)('of $folder go only where the arrows point', ({ folder, may, packages }) => {
    const inside = sources.filter(
      (source) => ARROWS.find((arrow) => source.path.startsWith(arrow.folder))?.folder === folder,
    );
    const strays = inside.flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier, target }) =>
          target === null
            ? !packages.test(specifier)
            : ![folder, ...may].some((way) => target.startsWith(way)),
        )
        .map(({ specifier }) => `${path} → ${specifier}`),
    );
    expect(strays).toEqual([]);
  });

  it('say the whole file name, and cross folders by # only', () => {
    const odd = scripts
      .filter(isOf('src/', 'db/', 'tests/', 'bench/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter(
            ({ specifier, target }) =>
              target !== null && (!/\.\w+$/.test(specifier) || isFar(path, specifier, target)),
          )
          .map(({ specifier }) => `${path} → ${specifier}`),
      );
    expect(odd).toEqual([]);
  });

  it('leave no file that nobody uses', () => {
    const used = new Set(sources.flatMap(({ imports }) => imports.map(({ target }) => target)));
    const named = [
      ...sources.map(({ code }) => code),
      readFileSync(join(PROJECT, 'package.json'), 'utf8'),
    ].join('\n');
    const isStart = /^(src\/pages\/|src\/middleware\.ts|src\/env\.d\.ts|bin\/|[^/]+$)|\.test\.ts$/;
    const orphans = sources
      .map(({ path }) => path)
      .filter(
        (path) =>
          !isStart.test(path) &&
          !used.has(path) &&
          !named.includes(path) &&
          !named.includes(`./${basename(path)}'`),
      );
    expect(orphans).toEqual([]);
  });
});

describe('words', () => {
  const BANNED: { where: string[]; except?: string[]; words: RegExp; why: string }[] = [
    {
      where: ['src/domain/'],
      words:
        /\basync\b|\bawait\b|\bDate\.now\b|new Date\(\)|Math\.random|\bconsole\.|\bprocess\.|\bperformance\.|setTimeout|\bfetch\(/,
      why: 'the domain has no clock, no chance and no world',
    },
    { where: ['db/'], words: /\bawait\b|\basync\b/, why: 'a transaction cannot wait' },
    {
      where: ['src/usecases/'],
      words: /\bRequest\b|\bResponse\b|\bcookies?\b/,
      why: 'a use-case knows no HTTP',
    },
    {
      where: ['src/'],
      words: /\b(SELECT .+ FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE)\b/,
      why: 'SQL lives in db',
    },
    {
      where: ['src/', 'db/', 'tests/', 'bench/'],
      // A package is told our types by widening its own interface; there is no other way.
      except: ['src/env.d.ts', 'src/usecases/sessions.ts'],
      words: /\benum\s+\w+\s*\{|\binterface\s+\w+/,
      why: 'type over interface, no enums',
    },
    {
      where: ['src/', 'db/'],
      words: /:\s*any\b|\bas any\b|<any>|@ts-(ignore|nocheck|expect-error)/,
      why: 'types are said',
    },
    {
      where: ['src/', 'db/', 'bench/'],
      except: ['src/pages/', 'src/islands/shared/hydrate-island.ts'],
      words: /\bexport default\b/,
      why: 'exports have names',
    },
    {
      where: ['src/', 'db/'],
      except: ['src/runtime/'],
      words: /\bconsole\.\w+\(/,
      why: 'only the runtime talks',
    },
  ];

  it.for(BANNED)('$why: $where', ({ where, except = [], words }) => {
    const files = scripts.filter(isOf(...where)).filter((source) => !isOf(...except)(source));
    expect(files.flatMap(({ path, code }) => linesWith(path, code, words))).toEqual([]);
  });

  it('of files and exports name the thing, not that it is one', () => {
    const empty = /(^|[a-z-])(utils?|helpers?|managers?|services?|data|infos?|items?)$/i;
    const files = code
      .filter(({ path }) => empty.test(basename(path).replace(/\..*$/, '')))
      .map(({ path }) => path);
    const names = code.flatMap(({ path, code }) =>
      [...code.matchAll(/^export (?:async )?(?:function|const|type) (\w+)/gm)]
        .filter(([, name = '']) => empty.test(name))
        .map(([, name]) => `${path}: ${name}`),
    );
    expect([...files, ...names]).toEqual([]);
  });

  it('that were left behind are gone', () => {
    const left = new RegExp(
      `\\b(${['TO', 'FIX', 'HA'].map((half, i) => half + ['DO', 'ME', 'CK'][i]).join('|')}|X{3})\\b`,
    );
    const focused = /\b(it|test|describe)\.(only|skip|todo)\b/;
    expect(sources.flatMap(({ path, text }) => linesWith(path, text, left))).toEqual([]);
    expect(
      sources.filter(isOf('tests/')).flatMap(({ path, code }) => linesWith(path, code, focused)),
    ).toEqual([]);
  });

  it('never name a place on somebody’s machine', () => {
    const place = new RegExp(
      `(^|[\\s"'\`(=])/(${['home', 'Users', 'root', 'work', 'farm', 'tmp'].join('|')})/\\w`,
    );
    const all = [
      ...sources,
      ...['README.md', 'AGENTS.md'].filter((name) => existsSync(join(PROJECT, name))).map(readWords),
    ];
    expect(all.flatMap(({ path, text }) => linesWith(path, text, place))).toEqual([]);
  });
});

describe('sizes', () => {
  it('of files can be read in one go', () => {
    const long = scripts
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > linesMax(path))
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(long).toEqual([]);
  });

  it('of functions can be held in the head', () => {
    const long = scripts.flatMap(({ path, tree }) =>
      tree === null
        ? []
        : functionsOf(tree)
            .filter(({ lines }) => lines > FUNCTION_LINES_MAX)
            .map(({ at, lines }) => `${path}:${at} has ${lines} lines`),
    );
    expect(long).toEqual([]);
  });

  it('leave room for a sentence on top of every file', () => {
    const silent = scripts
      .filter(isOf('src/', 'db/', 'bench/', 'tests/support/'))
      .filter(
        ({ text }) =>
          !/^(#!.*\n)?(---\n)?(\/\/|\/\*\*?) ?\S/.test(text) && !text.startsWith('/// <reference'),
      )
      .map(({ path }) => path);
    expect(silent).toEqual([]);
  });
});

function isFar(path: string, specifier: string, target: string): boolean {
  const home = (one: string) =>
    one
      .split('/')
      .slice(0, one.startsWith('src/') ? 2 : 1)
      .join('/');
  return specifier.startsWith('..') && home(path) !== home(target) && !path.endsWith('.astro');
}

function linesWith(path: string, text: string, words: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (words.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));
}

function readWords(path: string): { path: string; text: string } {
  return { path, text: readFileSync(join(PROJECT, path), 'utf8') };
}

function linesMax(path: string): number {
  return path.startsWith('tests/') ? LINES_MAX.tests : LINES_MAX.ours;
}

// What is handed to `describe` is a chapter, not a function.
function functionsOf(tree: ts.SourceFile): { at: number; lines: number }[] {
  const found: { at: number; lines: number }[] = [];
  const look = (node: ts.Node) => {
    const isChapter =
      ts.isCallExpression(node.parent ?? node) && /^describe\b/.test(node.parent.getText(tree));
    if (ts.isFunctionLike(node) && !isChapter) {
      const from = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
      const to = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
      found.push({ at: from + 1, lines: to - from + 1 });
    }
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}
