// Who stands there where there is not room for all. It orders nobody.

/** As many as have room; of more than `max` the last place is for how many others there are: `more`, else 0. */
export function cutTo<T>(all: readonly T[], max: number): { shown: readonly T[]; more: number } {
  const shown = all.length > max ? all.slice(0, max - 1) : all;
  return { shown, more: all.length - shown.length };
}
