// The project's own sources as a test sees them: text, syntax tree, and who imports whom. Reads only.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

export const PROJECT = join(import.meta.dirname, '../..');

/** `target` is a path from the project's root, or null for a package, whose name is in `specifier`. */
export type Import = { specifier: string; target: string | null };

/** `code` is the text without comments; `tree` is null for what TypeScript does not read. */
export type Source = {
  path: string;
  text: string;
  code: string;
  tree: ts.SourceFile | null;
  imports: Import[];
};

const FOLDERS = ['src', 'db', 'tests', 'bench', 'bin'];
const OURS = /\.(ts|tsx|mjs|js|astro|css)$/;
const ALIASES = { '#src/': 'src/', '#db/': 'db/', '#tests/': 'tests/', '#bench/': 'bench/' };

/** Every file of ours that holds code, with the settings of tools that stand at the root. */
export function readSources(): Source[] {
  const atRoot = readdirSync(PROJECT).filter((name) => /\.(ts|mjs)$/.test(name));
  return [...atRoot, ...FOLDERS.flatMap(filesBelow)].filter((path) => OURS.test(path)).map(readSource);
}

/** The paths of all files below a folder, from the project's root. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function readSource(path: string): Source {
  const text = readFileSync(join(PROJECT, path), 'utf8');
  const script = scriptOf(path, text);
  const kind = path.endsWith('x') || path.endsWith('astro') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = path.endsWith('.css')
    ? null
    : ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, kind);
  return {
    path,
    text,
    code: tree ? withoutComments(script, tree) : text,
    tree,
    imports: importsOf(path, script),
  };
}

// Of an Astro file: what stands between the fences, then what stands in its scripts.
function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text;
  const fenced = /^---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
  return [fenced, ...[...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1])].join(
    '\n',
  );
}

function importsOf(path: string, script: string): Import[] {
  const specifiers = path.endsWith('.css')
    ? [...script.matchAll(/@import\s+(?:url\()?["']([^"']+)/g)].map((match) => match[1] ?? '')
    : ts.preProcessFile(script, true, true).importedFiles.map((file) => file.fileName);
  return specifiers.map((specifier) => ({ specifier, target: targetOf(path, specifier) }));
}

function targetOf(from: string, specifier: string): string | null {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('.')) return posix.join(dirname(from), plain);
  const alias = Object.entries(ALIASES).find(([start]) => plain.startsWith(start));
  return alias ? alias[1] + plain.slice(alias[0].length) : null;
}

function withoutComments(text: string, tree: ts.SourceFile): string {
  const ranges = new Map<number, number>();
  const look = (node: ts.Node) => {
    for (const range of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
      ranges.set(range.pos, range.end);
    for (const range of ts.getTrailingCommentRanges(text, node.getEnd()) ?? [])
      ranges.set(range.pos, range.end);
    node.getChildren(tree).forEach(look);
  };
  look(tree);
  let code = text;
  for (const [from, to] of ranges)
    code = code.slice(0, from) + code.slice(from, to).replace(/[^\n]/g, ' ') + code.slice(to);
  return code;
}
