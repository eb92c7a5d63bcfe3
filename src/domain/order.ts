// How texts are ordered wherever the order decides something: by code unit, the same on every machine.

/** For `sort`: below zero when `a` comes first. No locale, so no machine's settings can move a point. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
