// The address of something with a key that others chose: any characters, also those that a path would swallow.
// `keyPath` writes it, `keyIn` reads it. Every page with a key in its address goes through these two.

/** `/coach/deals` and `crm:1042` give `/coach/deals/crm%3A1042`; keys that no path can carry go as `~` and hex. */
export function keyPath(folder: string, key: string): string {
  const isPlain = PLAIN.test(key) && !TAKEN.includes(key);
  return `${folder}/${isPlain ? encodeURIComponent(key) : `~${toHex(key)}`}`;
}

/**
 * The key behind `folder` in an address, its request's as it came: the router decodes some signs and leaves others.
 * What somebody encoded by hand, such as `/people/a%2Fb`, is understood as well.
 */
export function keyIn({ url }: { readonly url: string }, folder: string): string {
  const depth = parts(folder).length;
  const part = decoded(parts(new URL(url).pathname)[depth] ?? '');
  const hex = /^~((?:[0-9a-f]{4})+)$/.exec(part)?.[1];
  if (hex === undefined) return part;
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** Pages that stand where a key would: the form for a new one, and the list to paste. */
const TAKEN: readonly string[] = ['new', 'paste'];

/** Letters and digits of any script, and marks that neither a router, a proxy nor a log reads anything into. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _:@+,’'-]|\.(?!\.))*$/u;

function toHex(key: string): string {
  return key
    .split('')
    .map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('');
}

const parts = (path: string) => path.split('/').filter((part) => part !== '');

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
