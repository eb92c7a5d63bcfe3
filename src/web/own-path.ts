// Where to go after signing in: only to a page of ours, and never round in a circle.

/** The path with its query, or `/` for anything that would lead elsewhere or to a door again. */
export function ownPath(text: string | null): string {
  if (text === null || !/^\/(?![/\\])/.test(text) || !URL.canParse(text, 'http://office')) return '/';
  const { origin, pathname, search } = new URL(text, 'http://office');
  // Written anew from what was understood: a browser reads tabs and backslashes in its own way.
  return origin === 'http://office' && !/^\/(\/|(signin|signout|refused)\b)/.test(pathname)
    ? pathname + search
    : '/';
}
