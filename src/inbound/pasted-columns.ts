// Guesses what the columns of a pasted list mean: by their headings, else by what stands in them. Decides no row.

import { PASTED_FIELDS, type PastedField } from '#src/domain/pasted-list.ts';
import { slug } from '#src/domain/text.ts';
import { craftOf } from './craft-words.ts';

/** One entry per column; null is a column that is left out. `hasHeader`: the first row names the columns. */
export type PastedColumns = { fields: (PastedField | null)[]; hasHeader: boolean };

/** @param told what somebody chose per column, or null while nobody has */
export function guessColumns(
  rows: readonly (readonly string[])[],
  told: readonly (PastedField | null)[] | null,
): PastedColumns {
  const [first = []] = rows;
  const named = first.map(fieldOfHeading);
  const hasHeader = named.some((field) => field !== null) && !first.some(isAddress);
  const body = hasHeader ? rows.slice(1) : rows;
  const width = hasHeader ? first.length : Math.max(0, ...rows.map((cells) => cells.length));
  if (told !== null) return { fields: Array.from({ length: width }, (_, at) => told[at] ?? null), hasHeader };
  const fields = Array.from({ length: width }, (_, at) => (hasHeader ? (named[at] ?? null) : null));
  for (const [at, field] of fields.entries()) if (fields.indexOf(field) < at) fields[at] = null;
  fillByContent(fields, columnsOf(body, width), hasHeader);
  return { fields, hasHeader };
}

/** What a column's heading means, in the words that lists use for it, or null. */
function fieldOfHeading(heading: string): PastedField | null {
  const name = slug(heading);
  return PASTED_FIELDS.find((field) => HEADINGS[field].includes(name)) ?? null;
}

const words = (text: string) => text.split(' ');
const HEADINGS: Record<PastedField, readonly string[]> = {
  name: words(
    'name full-name fullname display-name employee employee-name person people member mitarbeiter mitarbeiterin nombre nom naam navn namn nome vollstandiger-name nombre-completo nom-complet volledige-naam',
  ),
  first: words('first-name firstname first given-name forename vorname prenom voornaam fornavn fornamn'),
  last: words('last-name lastname last surname family-name nachname familienname nom-de-famille achternaam'),
  email: words(
    'e-mail email mail address e-mail-address email-address mail-address work-email e-mail-adresse mailadresse adresse correo correo-electronico courriel e-mailadres',
  ),
  team: words('team teams joint-team team-name group pod equipe equipo gruppe mannschaft squadra lag'),
  craft: words(
    'craft department dept dep function abteilung bereich funktion fachbereich area departamento departement service afdeling afdeling-naam avdeling discipline side sales-or-marketing',
  ),
  title: words(
    'title job-title jobtitle job position role stelle titel berufsbezeichnung puesto cargo poste functie funktionsbezeichnung',
  ),
};

const isAddress = (cell: string) => /\S@\S/.test(cell);

function columnsOf(rows: readonly (readonly string[])[], width: number): string[][] {
  return Array.from({ length: width }, (_, at) =>
    rows.map((cells) => (cells[at] ?? '').trim()).filter((cell) => cell !== ''),
  );
}

/** Without headings a list still shows where its addresses and crafts are; names come first, teams repeat. */
function fillByContent(
  fields: (PastedField | null)[],
  columns: readonly string[][],
  hasHeader: boolean,
): void {
  const give = (field: PastedField, at: number) => {
    if (at !== -1 && !fields.includes(field)) fields[at] = field;
  };
  const free = (test: (cells: string[]) => boolean) =>
    columns.findIndex((cells, at) => fields[at] === null && cells.length > 0 && test(cells));
  give('email', free(mostly(isAddress)));
  give('craft', free(mostly((cell) => craftOf(cell) !== null)));
  if (!fields.includes('first') && !fields.includes('last'))
    give(
      'name',
      free(() => true),
    );
  if (hasHeader) return;
  give(
    'team',
    free((cells) => new Set(cells).size < cells.length),
  );
  if (!fields.includes('team'))
    give(
      'team',
      free(() => true),
    );
  give(
    'title',
    free(() => true),
  );
}

const mostly = (test: (cell: string) => boolean) => (cells: string[]) =>
  cells.filter(test).length * 2 > cells.length;
