// The files of the built site, held in memory: what is not in the folder at start cannot be asked for.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

type StaticFile = {
  body: Buffer;
  type: string;
  etag: string;
  modified: string;
  isHashed: boolean;
  gzip?: Buffer;
};

/** Answers a GET or HEAD for a file it has. @returns false when it has none, and nothing was written */
export type StaticFiles = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.m4a': 'audio/mp4',
  '.map': 'application/json',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Under a kilobyte, compressing costs more than it saves. */
const GZIP_BYTES_MIN = 1024;

export function readStaticFiles(folder: string): StaticFiles {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, readStaticFile(path));
  }

  return (path, request, response) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? files.get(path) : undefined;
    if (!file) return false;
    answer(file, request, response);
    return true;
  };
}

function readStaticFile(path: string): StaticFile {
  const body = readFileSync(path);
  return {
    body,
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    modified: statSync(path).mtime.toUTCString(),
    isHashed: path.includes(`${sep}_astro${sep}`),
  };
}

function answer(file: StaticFile, request: IncomingMessage, response: ServerResponse): void {
  const body = bodyFor(file, request.headers['accept-encoding']);
  const isZipped = body !== file.body;
  const etag = isZipped ? `"${file.etag}-gzip"` : `"${file.etag}"`;
  response.setHeader('etag', etag);
  response.setHeader('last-modified', file.modified);
  response.setHeader(
    'cache-control',
    file.isHashed ? 'public, max-age=31536000, immutable' : 'public, no-cache',
  );
  if (isZippable(file)) response.setHeader('vary', 'accept-encoding');
  if (isUnchanged(etag, file.modified, request)) {
    response.writeHead(304).end();
    return;
  }
  if (isZipped) response.setHeader('content-encoding', 'gzip');
  response.writeHead(200, { 'content-type': file.type, 'content-length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

// Compressed at the first request, then kept: a site has a few hundred kilobytes of text.
function bodyFor(file: StaticFile, accepted: string | string[] | undefined): Buffer {
  if (!isZippable(file) || !/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s*,|$))/.test(String(accepted)))
    return file.body;
  file.gzip ??= gzipSync(file.body, { level: 9 });
  return file.gzip;
}

const isZippable = (file: StaticFile) =>
  file.body.byteLength >= GZIP_BYTES_MIN && /^text\/|json|svg|javascript/.test(file.type);

// If-None-Match counts alone when it is there (RFC 9110, 13.1.3).
function isUnchanged(etag: string, modified: string, request: IncomingMessage): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined)
    return tags.split(',').some((tag) => [etag, '*'].includes(tag.trim().replace(/^W\//, '')));
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return since >= Date.parse(modified);
}
