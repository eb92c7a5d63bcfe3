// Which columns each kind of file has, by the names that Assist uses. It never reads a file.

/** What one file may bring; the word of the command line. */
export type ImportKind = 'people' | 'assets' | 'deals' | 'touches';

/** A file without one of the `needed` columns is refused; a missing `optional` one leaves what is known. */
export const COLUMNS = {
  people: { needed: ['person', 'name', 'craft', 'team'], optional: ['title', 'email', 'face'] },
  assets: { needed: ['asset', 'title', 'kind', 'makers'], optional: ['published', 'url'] },
  deals: {
    needed: ['deal', 'customer', 'owners', 'amount', 'won', 'stage'],
    optional: ['currency', 'rate', 'rate_on', 'lead', 'opened'],
  },
  touches: { needed: ['touch', 'deal', 'asset', 'at'], optional: ['contact', 'evidence'] },
} as const satisfies Record<ImportKind, { needed: readonly string[]; optional: readonly string[] }>;

/** A row by Assist's own column names; a column that the file does not have is absent. */
export type Row = { line: number; cells: Readonly<Partial<Record<string, string>>> };

/** All columns of a kind, the needed ones first. */
export function columnsOf(kind: ImportKind): readonly string[] {
  return [...COLUMNS[kind].needed, ...COLUMNS[kind].optional];
}
