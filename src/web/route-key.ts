// The key in an address, exactly as it was put there. Astro leaves `%2F`, `%40` and their like as they are, and
// what was `%252F` looks the same to it: keys of ours hold slashes, addresses and signs of every kind.

/** The last part of the address `/people/maya%40brightwater.example` as a key. */
export function keyIn(request: Request): string {
  const last = new URL(request.url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
