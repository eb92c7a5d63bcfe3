// Names in a row, as people write them. It knows no language: the word between the last two is handed in.

/** `A`, `A and B`, `A, B and C`, as pieces in order. */
export function listed(names: string[], and: string): string[] {
  return names.flatMap((name, index) => {
    if (index === 0) return [name];
    return [index === names.length - 1 ? ` ${and} ` : ', ', name];
  });
}
