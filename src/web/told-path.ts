// How an address is written into a log: without what opens a door.

/** `/join/3fK…` → `/join/…`: whoever reads the log must not be able to come in. */
export function tellPath(path: string): string {
  return DOOR.test(plain(path)) ? plain(path).replace(DOOR, '/$1/…') : path;
}

const DOOR = /^\/+(?:\.\/+)*(join|reset|setup)\/+[^/].*$/is;

// `/%6aoin/…` opens the same door. What cannot be decoded opens none, and is not written as it would read.
function plain(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
