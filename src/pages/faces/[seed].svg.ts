// Owns GET /faces/<face>.svg: a drawn portrait as a picture that may be kept for ever. Never reads the database.
// A television asks here for every face, so a face that is a picture is sent on to where that is.
import type { APIRoute } from 'astro';
import { portraitSvg } from '#src/components/portrait/portrait.ts';
import { pictureOf } from '#src/domain/pictured.ts';
import { faceLengthMax, portraitPath } from '#src/domain/portrait-path.ts';

const guarded = { 'Content-Security-Policy': "default-src 'none'", 'X-Content-Type-Options': 'nosniff' };

export const GET: APIRoute = ({ params }) => {
  const face = params.seed ?? '';
  if (pictureOf(face) !== null) {
    const headers = { Location: portraitPath(face), 'Cache-Control': 'private, max-age=31536000, immutable' };
    return new Response(null, { status: 301, headers });
  }
  if (face.length > faceLengthMax) {
    const say = `A face is drawn from at most ${faceLengthMax} characters. Send a shorter text.`;
    return new Response(say, {
      status: 400,
      headers: { ...guarded, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  }
  return new Response(portraitSvg(face), {
    headers: {
      ...guarded,
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
};
