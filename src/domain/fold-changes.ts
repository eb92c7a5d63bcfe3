// Folds the log, newest first: what a person did stands alone, what an import or a machine did is one line a day.

/** A fact as the log lists it, without what it says. */
export type LogLine = {
  number: number;
  key: string;
  kind: string;
  source: string;
  recordedAt: number;
  actor: string | null;
  batch: number | null;
};

/** `numbers` of one line each: `first` is the newest. A fold of one is told like any other change. */
export type Fold<Line extends LogLine> = { first: Line; count: number; isUndo: boolean };

/**
 * Lines must come newest first. A fold stands where its newest fact stands; facts of another day begin a new one.
 * @param dayOf the office day of an instant
 */
export function foldChanges<Line extends LogLine>(
  lines: Iterable<Line>,
  dayOf: (at: number) => string,
  foldsMax: number,
): { folds: Fold<Line>[]; last: number | null } {
  const folds: Fold<Line>[] = [];
  const open = new Map<string, Fold<Line>>();
  let last: number | null = null;
  for (const line of lines) {
    const key = foldKey(line, dayOf);
    const known = key === null ? undefined : open.get(key);
    if (known === undefined && folds.length === foldsMax) return { folds, last };
    last = line.number;
    if (known !== undefined) {
      known.count += 1;
      continue;
    }
    const fold = { first: line, count: 1, isUndo: line.key.startsWith('undo/import/') };
    folds.push(fold);
    if (key !== null) open.set(key, fold);
  }
  return { folds, last: null };
}

/** Null for what a person did by hand. */
function foldKey(
  { key, kind, source, recordedAt, actor, batch }: LogLine,
  dayOf: (at: number) => string,
): string | null {
  if (batch !== null) return `import ${batch} ${kind}`;
  const undone = /^undo\/import\/(\d+)\//.exec(key)?.[1];
  if (undone !== undefined) return `undo ${undone} ${kind}`;
  if (source === 'api' || source === 'import' || source === 'seed') {
    return `${source} ${actor} ${kind} ${dayOf(recordedAt)}`;
  }
  return null;
}
