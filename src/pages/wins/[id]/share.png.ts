// Owns GET /wins/<key>/share.png: the win as a picture for a chat, painted once and asked for again by its content.
import type { APIRoute } from 'astro';
import { drawShare } from '#src/components/share/share-picture.ts';
import { keyIn } from '#src/domain/key-path.ts';
import { ownFaces, winShare } from '#src/usecases/win-share.ts';

const SOON = 'Many pictures are being painted. Ask again in a second.';

export const GET: APIRoute = async ({ request, locals }) => {
  const { app, caller, painter } = locals;
  // Reading a win for a picture that nobody paints would hold up everybody else.
  if (painter.isFull()) return later();
  const { picture, hash } = winShare(app, caller.actor, keyIn(request, '/wins'));
  const headers = { ETag: `"${hash}"`, 'Cache-Control': 'private, no-cache' };
  if (request.headers.get('if-none-match')?.includes(headers.ETag)) {
    return new Response(null, { status: 304, headers });
  }
  const png = await painter.paint(hash, async () => drawShare(picture, await ownFaces(app, picture)));
  if (png === null) return later();
  return new Response(new Uint8Array(png), {
    headers: { ...headers, 'Content-Type': 'image/png', 'Content-Length': String(png.byteLength) },
  });
};

function later(): Response {
  const plain = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(SOON, { status: 503, headers: { ...plain, 'Retry-After': '1' } });
}
