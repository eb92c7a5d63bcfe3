// Tables as CSV that spreadsheets and our own imports read. It knows no table.

export type Cell = string | number | null;

/** One line with its end. Cells that hold a separator, a quote or a line break are quoted (RFC 4180). */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: Cell): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// A spreadsheet takes such a cell for a formula, and customers choose their own names. Space keeps it a text, and
// our imports do not see it.
const harmless = (text: string) => (/^[=+@\t\r-]/.test(text) ? ` ${text}` : text);
