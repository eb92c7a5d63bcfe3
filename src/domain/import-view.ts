// What the desk shows of a file that comes in: its columns, some of its rows, what is wrong. Types and words only.

/** How many rows the last look at the file found, or what went in. `left` counts rows with problems. */
export type ImportCounts = {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  waiting: number;
  left: number;
  undone?: { back: number; kept: number; stays: number; names: string[] };
};

/** `cells` are in the order of the shown columns; `wrong` is what has to be put right, `end` stands at the right. */
export type PreviewRow = {
  line: number;
  bad: boolean;
  cells: { text: string; wrong: boolean; end: boolean }[];
  becomes: string;
};

/** A stretch of rows that need no look, or a row. */
export type PreviewLine = { fold: number; bad: boolean } | PreviewRow;

/**
 * One thing to put right: the cell `raw` of `line`, and `rows` rows that have the same. `proposed` is what it most
 * likely means, `about` tells people which row it is.
 */
export type PreviewProblem = {
  line: number;
  field: string;
  raw: string;
  say: string;
  about: string;
  rows: number;
  proposed: string | null;
  fixable: boolean;
};

/** A column of the file, what it is here (null: left out), and whether the rows below show it. */
export type ImportColumn = { place: number; name: string; field: string | null };

/** What a column can be, as people call it. */
export type ColumnOption = { field: string; word: string };

/** A value for every row where the file has no column for it: one of `choices`, or free text where those are null. */
export type ConstantOption = ColumnOption & { value: string; choices: string[] | null };

export type Lane = 'people' | 'assets' | 'deals' | 'touches';

const THINGS: Readonly<Record<Lane, readonly [string, string]>> = {
  people: ['person', 'people'],
  assets: ['asset', 'assets'],
  deals: ['deal', 'deals'],
  touches: ['touch', 'touches'],
};

/** `1 deal`, `4,238 deals`. */
export function countThings(lane: Lane, count: number): string {
  return `${thousands(count)} ${THINGS[lane][count === 1 ? 0 : 1]}`;
}

export function countRows(count: number): string {
  return `${thousands(count)} ${count === 1 ? 'row' : 'rows'}`;
}

/** `4,238`: sentences of the desk are English. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The headline in two parts: `4,238 deals will be new, 12 changed`, and `3 rows have problems` or nothing. */
export function headline(lane: Lane, counts: ImportCounts): { good: string; bad: string } {
  const { new: fresh, changed, unchanged, waiting, left } = counts;
  const parts = [
    fresh > 0 ? `${countThings(lane, fresh)} will be new` : '',
    changed > 0 ? `${fresh > 0 ? thousands(changed) : countThings(lane, changed)} changed` : '',
    waiting > 0 ? `${thousands(waiting)} wait for ${waiting === 1 ? 'its deal' : 'their deals'}` : '',
  ].filter((part) => part !== '');
  const isIdle = parts.length === 0;
  const good = isIdle
    ? unchanged > 0
      ? 'Everything is here already'
      : 'Nothing can go in yet'
    : parts.join(', ');
  return {
    good,
    bad: left === 0 ? '' : `${countRows(left)} ${left === 1 ? 'has a problem' : 'have problems'}`,
  };
}

/** The primary button says what will be: `Import 4,250, leave 3 out`. */
export function commitWords({ new: fresh, changed, waiting, left }: ImportCounts): string {
  const going = `Import ${thousands(fresh + changed + waiting)}`;
  return left === 0 ? going : `${going}, leave ${thousands(left)} out`;
}

/** What became of an import, for the list of them. */
export function outcomeWords(lane: Lane, counts: ImportCounts): string {
  const { new: fresh, changed, waiting, left } = counts;
  const parts = [
    `${countThings(lane, fresh)} new`,
    ...(changed > 0 ? [`${thousands(changed)} changed`] : []),
    ...(waiting > 0 ? [`${thousands(waiting)} waiting for their deals`] : []),
    ...(left > 0 ? [`${countRows(left)} left out`] : []),
  ];
  return parts.join(', ');
}
