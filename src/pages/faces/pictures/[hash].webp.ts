// Owns GET /faces/pictures/<hash>.webp: somebody's own picture, which never changes under its hash.
import type { APIRoute } from 'astro';
import { readPicture } from '#src/usecases/pictures.ts';

export const GET: APIRoute = ({ params, locals }) => {
  const picture = readPicture(locals.app, params.hash ?? '');
  if (picture === null) {
    return new Response('Nobody has that picture any more.', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  }
  return new Response(new Uint8Array(picture), {
    headers: {
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Content-Type': 'image/webp',
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  });
};
