// How an address is written into a log: without what opens a door.

/** `/join/3fK…` → `/join/…`: whoever reads the log must not be able to come in. */
export function tellPath(path: string): string {
  return path.replace(/^\/+(join|reset|setup)\/+[^/].*$/i, '/$1/…');
}
