// Guesses what a file holds and what its columns are, by their names and by what stands in them. It never decides:
// the coach sees every guess before anything is stored.

import { slug } from '#src/domain/text.ts';
import type { ColumnChoice } from './column-choice.ts';
import { COLUMNS, columnsOf, type ImportKind } from './columns.ts';
import { orderOf } from './date-order.ts';
import { guessConstants, guessStages } from './guess-stages.ts';
import { looksLike, NAMES } from './guess-words.ts';

/** The first rows of a file are enough to guess from. */
export type Sample = { header: readonly string[]; rows: readonly (readonly string[])[] };

export type Guess = { lane: ImportKind; choice: ColumnChoice };

const LANES: readonly ImportKind[] = ['deals', 'touches', 'assets', 'people'];

/** @param lane what the coach says that the file holds, or null to guess that as well */
export function guessColumns(sample: Sample, lane: ImportKind | null): Guess {
  const headless = isHeadless(sample);
  const rows = headless ? [sample.header, ...sample.rows] : sample.rows;
  const header = headless ? sample.header.map(() => '') : sample.header;
  const columns = header.map((name, place) => ({
    name: slug(name),
    texts: rows.map((row) => (row[place] ?? '').trim()).filter((text) => text !== ''),
  }));
  const best = (lane === null ? LANES : [lane])
    .map((kind) => ({ kind, ...assign(kind, columns) }))
    .reduce((one, other) => (other.score > one.score ? other : one));
  const textsOf = (field: string) => columns[best.fields.indexOf(field)]?.texts ?? [];
  const dates = ['won', 'opened', 'lead', 'at', 'published'].flatMap((field) => textsOf(field));
  const order = orderOf(dates);
  const choice: ColumnChoice = {
    fields: best.fields,
    constants: guessConstants(best.kind, best.fields, textsOf),
    stages: best.kind === 'deals' ? guessStages(textsOf('stage')) : {},
    // Which of the two an open one means is the coach's to say; the rest of the world writes the day first.
    dates: order === 'either' ? 'day-first' : (order ?? 'day-first'),
    fixes: [],
    headless,
  };
  return { lane: best.kind, choice };
}

type Column = { name: string; texts: string[] };

/** Columns take the field that fits best, the surest first. The score of a lane is how much of what it needs is there. */
function assign(kind: ImportKind, columns: readonly Column[]): { fields: (string | null)[]; score: number } {
  const fields: (string | null)[] = columns.map(() => null);
  const fits = columns
    .flatMap((column, place) =>
      columnsOf(kind).map((field) => ({ place, field, fit: fitOf(kind, field, column) })),
    )
    .filter(({ fit }) => fit >= SURE_ENOUGH)
    .sort((one, other) => other.fit - one.fit || one.place - other.place);
  let score = 0;
  for (const { place, field, fit } of fits) {
    if (fields[place] !== null || fields.includes(field)) continue;
    fields[place] = field;
    const isNeeded = (COLUMNS[kind].needed as readonly string[]).includes(field);
    score += fit * (isNeeded ? 2 : 1);
  }
  return { fields, score: score / COLUMNS[kind].needed.length };
}

const SURE_ENOUGH = 40;

/** 100 for the very name, 85 down to 50 for a name that means it, less or more by what stands in the column. */
function fitOf(kind: ImportKind, field: string, { name, texts }: Column): number {
  const content = looksLike(kind, field, texts);
  return nameFit(kind, field, name) + (content === null ? 0 : content ? 25 : -60);
}

function nameFit(kind: ImportKind, field: string, name: string): number {
  if (name === '') return 20;
  const words = NAMES[kind][field] ?? [];
  if (name === slug(field)) return 100;
  const place = words.indexOf(name);
  if (place !== -1) return Math.max(60, 85 - 2 * place);
  const part = words.findIndex((word) => `-${name}-`.includes(`-${word}-`));
  return part === -1 ? 0 : Math.max(35, 50 - part);
}

/** A first line with a date or a number in it is a row: columns are not called so. */
function isHeadless({ header }: Sample): boolean {
  const isValue = (text: string) => /^\d{4}-\d{2}-\d{2}/.test(text) || /^[-+€$£]?\d[\d.,' ]*$/.test(text);
  return header.some((name) => isValue(name.trim()));
}
