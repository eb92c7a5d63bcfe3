// A small seeded generator, so that the demo tells the same story on every machine.

/** Numbers from 0 up to, not including, 1; the same seed gives the same run (xorshift, Marsaglia 2003). */
export function makeChance(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

/** One of `things`, each as likely as its weight says. */
export function pick<T>(
  chance: () => number,
  things: readonly T[],
  weight: (thing: T) => number = () => 1,
): T {
  let left = chance() * things.reduce((sum, thing) => sum + weight(thing), 0);
  for (const thing of things) {
    left -= weight(thing);
    if (left < 0) return thing;
  }
  const last = things[things.length - 1];
  if (last === undefined) throw new RangeError('There is nothing to pick from.');
  return last;
}
