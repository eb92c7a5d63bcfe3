// A pasted list of people as it stands on the page: its columns, its lines, and what is wrong with them.

import type { Craft } from './fact.ts';

/** What a column may mean; `first` and `last` are the two halves of a name. */
export const PASTED_FIELDS = ['name', 'first', 'last', 'email', 'team', 'craft', 'title'] as const;
export type PastedField = (typeof PASTED_FIELDS)[number];

/** What one line says. `team` is null for somebody who plays for no team. */
export type PastedPerson = {
  name: string;
  email: string;
  team: string | null;
  craft: Craft;
  title: string;
};

/** `word` is set where it is enough to say which craft that word means. */
export type PastedFault = { line: number; field: PastedField | 'row'; say: string; word?: string };

/** `said` are the cleaned texts by meaning, for showing. `person` is null while the line has a fault. */
export type PastedLine = {
  line: number;
  said: Readonly<Record<PastedField, string>>;
  cells: readonly string[];
  person: PastedPerson | null;
  faults: PastedFault[];
};

/** `headings` are the columns as they were pasted; `left` counts the rows that are too many to read at once. */
export type PastedPeople = {
  fields: (PastedField | null)[];
  headings: string[];
  lines: PastedLine[];
  left: number;
};
