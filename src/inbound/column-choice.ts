// What the coach chose for a file at the desk: which column is what, and the cells that were put right by hand.

import type { Stage } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import type { ColumnMap } from './column-map.ts';
import { COLUMNS, type ImportKind, type Row } from './columns.ts';
import { type DateOrder, inIsoOrder } from './date-order.ts';
import { list, quote } from './text.ts';

/**
 * A cell put right: wherever the column `field` says `raw`, it is read as `value`. Blank cells have nothing in
 * common, so there `line` says which one is meant.
 */
export type Fix = { field: string; raw: string; line: number | null; value: string };

/**
 * `fields` says for each column of the file what it is, or null. `constants` are values for columns that the file
 * does not have. `stages` are the file's own words. `headless`: the first line is a row like the others.
 */
export type ColumnChoice = {
  fields: (string | null)[];
  constants: Readonly<Partial<Record<string, string>>>;
  stages: Readonly<Record<string, Stage>>;
  dates: DateOrder | null;
  fixes: readonly Fix[];
  headless: boolean;
};

/** Columns whose value can be the same for a whole file. */
export const CONSTANTS: Readonly<Record<ImportKind, readonly string[]>> = {
  people: ['craft', 'team'],
  assets: ['kind'],
  deals: ['stage', 'currency'],
  touches: [],
};

/** A file with only one of the two has both in it. */
const STANDS_IN: Readonly<Record<ImportKind, Readonly<Partial<Record<string, string>>>>> = {
  people: { person: 'name', name: 'person' },
  assets: { asset: 'title', title: 'asset' },
  deals: {},
  touches: {},
};

const DATES: ReadonlySet<string> = new Set(['won', 'opened', 'lead', 'at', 'published', 'rate_on']);

/** Refuses `invalid`: one thing chosen for two columns, or a needed one for none. */
export function placeColumns(kind: ImportKind, header: readonly string[], choice: ColumnChoice): ColumnMap {
  const places = new Map<string, number>();
  choice.fields.forEach((field, place) => {
    if (field === null || place >= header.length) return;
    const first = places.get(field);
    if (first !== undefined) {
      const both = list([header[first] ?? '', header[place] ?? ''].map(quote));
      throw new Refusal(
        'invalid',
        `Two columns cannot both be ${quote(wordOf(field))}: ${both}. Choose one.`,
      );
    }
    places.set(field, place);
  });
  for (const [field, other] of Object.entries(STANDS_IN[kind])) {
    const place = places.get(other ?? '');
    if (!places.has(field) && place !== undefined) places.set(field, place);
  }
  const missing = missingFields(kind, places, choice);
  if (missing.length > 0) {
    const words = list(missing.map((field) => quote(wordOf(field))));
    throw new Refusal('invalid', `No column is chosen yet for ${words}. Choose it above the rows.`);
  }
  return { places, stages: new Map(Object.entries(choice.stages)), notes: [] };
}

/** Needed columns that the file has none for and that no constant stands in for. */
function missingFields(
  kind: ImportKind,
  places: ReadonlyMap<string, number>,
  { constants }: ColumnChoice,
): string[] {
  return COLUMNS[kind].needed.filter((field) => !places.has(field) && constants[field] === undefined);
}

/** Reads the cells of a row by Assist's names: put right, filled up, and with dates in one order. */
export function rowReader(
  columns: ColumnMap,
  choice: ColumnChoice,
): (line: number, cells: readonly string[]) => Row {
  const fixes = new Map(choice.fixes.map((fix) => [keyOf(fix), fix.value]));
  const fixed = new Set(choice.fixes.map(({ field }) => field));
  return (line, cells) => {
    const named: Partial<Record<string, string>> = { ...choice.constants };
    for (const [field, place] of columns.places) {
      const raw = cells[place] ?? '';
      const right = fixed.has(field) ? fixes.get(keyOf({ field, raw, line })) : undefined;
      const text = right ?? raw;
      named[field] = choice.dates !== null && DATES.has(field) ? inIsoOrder(text, choice.dates) : text;
    }
    return { line, cells: named };
  };
}

/** The same key for every cell that one fix is meant for. */
export function keyOf({ field, raw, line }: { field: string; raw: string; line: number | null }): string {
  return clean(raw) === '' ? `${field}\n${line}` : `${field} ${raw}`;
}

const WORDS: Readonly<Partial<Record<string, string>>> = {
  person: 'Person key',
  deal: 'Deal key',
  asset: 'Asset key',
  touch: 'Touch key',
  owners: 'Owner',
  makers: 'Maker',
  at: 'When',
  url: 'Link',
  rate_on: 'Rate taken on',
  lead: 'Became a lead',
  email: 'E-mail',
};

/** What a column is called on the desk: `owners` is Owner, `rate_on` Rate taken on. */
export function wordOf(field: string): string {
  return WORDS[field] ?? `${field.slice(0, 1).toUpperCase()}${field.slice(1)}`;
}
