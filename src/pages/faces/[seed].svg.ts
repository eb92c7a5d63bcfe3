// Owns GET /faces/<face>.svg: a drawn portrait as a picture that may be kept for ever. Never reads the database.
import type { APIRoute } from 'astro';
import { portraitSvg } from '#src/components/portrait/portrait.ts';
import { faceLengthMax } from '#src/domain/portrait-path.ts';

const guarded = { 'Content-Security-Policy': "default-src 'none'", 'X-Content-Type-Options': 'nosniff' };

export const GET: APIRoute = ({ params }) => {
  const face = params.seed ?? '';
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
