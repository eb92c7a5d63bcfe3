// The address of something with a key that others chose: any characters, also those that a path would swallow.

/** `/coach/deals` and `crm:1042` give `/coach/deals/crm%3A1042`; keys that no path can carry go as `~` and hex. */
export function keyPath(folder: string, key: string): string {
  const isPlain = PLAIN.test(key) && key !== TAKEN;
  return `${folder}/${isPlain ? encodeURIComponent(key) : `~${toHex(key)}`}`;
}

/** The key behind the last part of such an address, as the router decoded it. */
export function keyOf(part: string | undefined): string {
  const hex = /^~((?:[0-9a-f]{4})+)$/.exec(part ?? '')?.[1];
  if (hex === undefined) return part ?? '';
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** Where the form for a new thing stands. */
const TAKEN = 'new';

/** Letters and digits of any script, and marks that neither a router, a proxy nor a log reads anything into. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _:@+,’'-]|\.(?!\.))*$/u;

function toHex(key: string): string {
  return key
    .split('')
    .map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('');
}
