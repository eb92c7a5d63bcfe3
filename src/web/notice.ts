// The sentence that a page says once after something was done. It travels in a cookie that the page takes back.

import type { AstroGlobal } from 'astro';
import type { Notice, Undo } from '#src/domain/desk-frame.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { ownPath } from './own-path.ts';

/** The notice that waits for this page, or null; it is gone afterwards. Whoever wrote the cookie, it is plain text. */
export function takeNotice({
  request,
  response,
  locals,
}: Pick<AstroGlobal, 'request' | 'response' | 'locals'>): Notice | null {
  const text = readCookie({ cookie: request.headers.get('cookie') ?? '' }, 'notice', locals.publicUrl);
  if (text === null) return null;
  response.headers.append('set-cookie', writeCookie('notice', '', 0, locals.publicUrl));
  return parse(text);
}

function parse(text: string): Notice | null {
  try {
    const { say, undo } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return typeof say === 'string' && say.length <= 500 ? { say, undo: isUndo(undo) ? undo : null } : null;
  } catch {
    return null;
  }
}

// Only to pages of ours, as a browser reads an address: the button posts there.
function isUndo(undo: unknown): undo is Undo {
  const { act, at, fields } = (undo ?? {}) as Record<string, unknown>;
  const isOurs = typeof at === 'string' && ownPath(at) === at;
  const areWords =
    typeof fields === 'object' &&
    fields !== null &&
    Object.values(fields).every((value) => typeof value === 'string');
  return typeof act === 'string' && isOurs && areWords;
}
