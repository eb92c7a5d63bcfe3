// What the desk offers for each column of a file, and for columns that the file does not have. It chooses nothing.

import type { ColumnOption, ConstantOption, ImportColumn } from '#src/domain/import-view.ts';
import { clean } from '#src/domain/text.ts';
import { CONSTANTS, type ColumnChoice, wordOf } from './column-choice.ts';
import { columnsOf, type ImportKind } from './columns.ts';

const CHOICES: Readonly<Partial<Record<string, string[]>>> = {
  craft: ['sales', 'marketing'],
  stage: ['won', 'open', 'lost'],
};

export type ColumnOffer = { columns: ImportColumn[]; options: ColumnOption[]; constants: ConstantOption[] };

/** A column without a name is called by its place. */
export function offerColumns(kind: ImportKind, header: readonly string[], choice: ColumnChoice): ColumnOffer {
  const nameOf = (name: string, place: number) =>
    (choice.headless ? '' : clean(name)) || `Column ${place + 1}`;
  return {
    columns: header.map((name, place) => {
      return { place, name: nameOf(name, place), field: choice.fields[place] ?? null };
    }),
    options: columnsOf(kind).map((field) => ({ field, word: wordOf(field) })),
    constants: CONSTANTS[kind]
      .filter((field) => !choice.fields.includes(field))
      .map((field) => {
        const value = choice.constants[field] ?? '';
        return { field, word: wordOf(field), value, choices: CHOICES[field] ?? null };
      }),
  };
}
