// Sounds as files: each is made when it is first asked for, kept, and sent whole or in part. It knows no instruments.

import { createHash } from 'node:crypto';
import { RECIPES } from '#src/domain/sound/sound-recipes.ts';
import { RATE, synthesise } from '#src/domain/sound/sound-synth.ts';
import { wavOf } from '#src/domain/sound/wav.ts';
import { SOUNDS, type Sound } from '#src/domain/sounds.ts';

type SoundFile = { bytes: Uint8Array<ArrayBuffer>; etag: string };

/** Heard again for a day without asking; then 304 costs nothing, and a sound that was made better is heard. */
const KEPT = 'public, max-age=86400';

/** The answer to a request for `/sounds/<name>.wav`: 200, 206, 304, 404 or 416. */
export function answerSound(name: string, headers: Headers): Response {
  const sound = SOUNDS.find((one) => one === name);
  if (sound === undefined) return say(404, 'There is no such sound.');
  const { bytes, etag } = fileOf(sound);
  const told = {
    'Content-Security-Policy': "default-src 'none'; media-src 'self'",
    'X-Content-Type-Options': 'nosniff',
    'Content-Type': 'audio/wav',
    'Cache-Control': KEPT,
    'Accept-Ranges': 'bytes',
    ETag: etag,
  };
  if (headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: told });
  const range = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range') ?? '');
  if (range === null || range[0] === 'bytes=-') return new Response(bytes, { headers: told });
  const part = partOf(bytes.length, range[1] ?? '', range[2] ?? '');
  if (part === null)
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.length}` } });
  const { from, to } = part;
  return new Response(bytes.subarray(from, to + 1), {
    status: 206,
    headers: { ...told, 'Content-Range': `bytes ${from}-${to}/${bytes.length}` },
  });
}

/** `500-999`, `500-` and `-500` (the last 500) of so many bytes; null where nothing of it is there. */
function partOf(length: number, first: string, last: string): { from: number; to: number } | null {
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(length - 1, Number(last));
  return from > to ? null : { from, to };
}

const made = new Map<Sound, SoundFile>();

function fileOf(sound: Sound): SoundFile {
  const known = made.get(sound);
  if (known) return known;
  const bytes = wavOf(synthesise(RECIPES[sound]), RATE);
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
  const file = { bytes, etag };
  made.set(sound, file);
  return file;
}

function say(status: number, words: string): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(words, { status, headers });
}
