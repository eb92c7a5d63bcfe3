// How much of a file is read at once and as one thing, each limit with its reason. What a value may be is the domain's.

/** Enough to tell a spreadsheet, a picture or an archive from text. */
export const SNIFF_BYTES = 4_096;

/** A line this long is not a row of a table; without a limit one missing line break would fill the memory. */
export const LINE_CHARS_MAX = 100_000;

/** A quoted cell may go over lines; one that never closes must not swallow the rest of the file. */
export const RECORD_LINES_MAX = 100;

/** Wide exports of a CRM have some 200 columns; more is a table that was turned on its side. */
export const COLUMNS_MAX = 500;

/** Rows that are read, and later stored, together: one transaction is short, and its cost is shared. */
export const BATCH_LINES = 500;

/** How much of a bad value a sentence repeats. */
export const QUOTE_CHARS_MAX = 60;

/** How many column names a sentence lists before it says "and more". */
export const LISTED_MAX = 12;

/** People pasted at once: more than that is a file, and files have an import of their own. */
export const PASTED_LINES_MAX = 1_000;
