// Keeps a panel from remembering what hangs on it for months: sides swap every hour, and everything drifts a little.

/** Minutes that a place lasts: eight of them are a circle of ±0.4vh, a jump of three pixels that nobody sees. */
const PLACE_MINUTES = 7;

/** Classes for the page at `14:32` on its clock. */
export function pageLook(time: string): string {
  const [hours, minutes] = time.split(':').map(Number);
  const place = Math.floor(((hours ?? 0) * 60 + (minutes ?? 0)) / PLACE_MINUTES) % 8;
  return `${(hours ?? 0) % 2 ? 'swapped' : ''} drift-${place}`;
}
