// What `npm run build` left: Astro's handler, the files for browsers, and the name of the build. Never builds.

import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Refusal } from '#src/domain/refusal.ts';
import { readStaticFiles, type StaticFiles } from './static-files.ts';

/** The project's own folder, wherever it was started from. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

const ENTRY = `${PROJECT}dist/server/entry.mjs`;
const STAMP = `${PROJECT}dist/build.json`;

/** `sources` is the hash of everything the site was built from; `build` its short form, which screens compare. */
export type Stamp = { build: string; sources: string };

/** Astro's handler in middleware mode; what stands in `locals` reaches the pages as `Astro.locals`. */
export type Pages = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (() => Promise<void>) | undefined,
  locals: App.Locals,
) => Promise<void>;

export type BuiltSite = { build: string; pages: Pages; files: StaticFiles };

/** Refuses (`not_found`) when nothing has been built yet. */
export async function readBuiltSite(): Promise<BuiltSite> {
  const stamp = readStamp();
  if (!stamp) throw new Refusal('not_found', 'The site has not been built yet. Run: npm run build');
  const entry: { handler: Pages } = await import(/* @vite-ignore */ ENTRY);
  return { build: stamp.build, pages: entry.handler, files: readStaticFiles(`${PROJECT}dist/client`) };
}

/** What the present build was made from, or null when there is none. */
export function readStamp(): Stamp | null {
  if (!existsSync(STAMP) || !existsSync(ENTRY)) return null;
  return JSON.parse(readFileSync(STAMP, 'utf8'));
}

export const STAMP_PATH = STAMP;
