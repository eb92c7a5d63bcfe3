// Finds Assist's columns in a file's header, with the help of a map from an administrator. It reads no rows.

import type { Stage } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { COLUMNS, columnsOf, type ImportKind, type Row } from './columns.ts';
import { list, quote } from './text.ts';

/** `places` says where each column stands; `stages` are the file's own words in lower case. */
export type ColumnMap = {
  places: ReadonlyMap<string, number>;
  stages: ReadonlyMap<string, Stage>;
  notes: string[];
};

export const STAGES: readonly Stage[] = ['open', 'won', 'lost', 'refunded', 'deleted'];

/**
 * `map` is unchecked JSON such as `{"deal": "opportunity_id", "stages": {"Closed won": "won"}}`, or null.
 * Names are compared without regard to case. Columns that nothing needs end in a note.
 * Refuses `invalid`: a map that is none, a column that is missing or is there twice.
 */
export function mapColumns(kind: ImportKind, header: readonly string[], map: unknown): ColumnMap {
  const told = parseMap(kind, map);
  const names = header.map(plain);
  const places = new Map<string, number>();
  const missing: string[] = [];
  for (const field of columnsOf(kind)) {
    const name = told.names.get(field);
    const place = placeOf(names, name ?? field);
    if (place !== null) places.set(field, place);
    else if (name !== undefined) throw new Refusal('invalid', notInFile(field, name, header));
    else if ((COLUMNS[kind].needed as readonly string[]).includes(field)) missing.push(field);
  }
  if (missing.length > 0) throw new Refusal('invalid', missingIn(kind, missing, header));
  return { places, stages: told.stages, notes: leftOut(header, places) };
}

/** The cells of one row by Assist's names. */
export function toRow(line: number, cells: readonly string[], map: ColumnMap): Row {
  const named: Partial<Record<string, string>> = {};
  for (const [field, place] of map.places) named[field] = cells[place] ?? '';
  return { line, cells: named };
}

function plain(name: string): string {
  return clean(name).toLowerCase();
}

function placeOf(names: readonly string[], name: string): number | null {
  const wanted = plain(name);
  const place = names.indexOf(wanted);
  if (place === -1) return null;
  if (names.lastIndexOf(wanted) !== place) {
    throw new Refusal('invalid', `The column ${quote(name)} is there twice. Rename or remove one of them.`);
  }
  return place;
}

type Told = { names: Map<string, string>; stages: Map<string, Stage> };

function parseMap(kind: ImportKind, map: unknown): Told {
  const told: Told = { names: new Map(), stages: new Map() };
  if (map === null || map === undefined) return told;
  if (!isObject(map))
    throw new Refusal('invalid', 'The map must be a JSON object such as {"deal": "Record ID"}.');
  for (const [field, value] of Object.entries(map)) {
    if (field === 'stages' && kind === 'deals') {
      told.stages = parseStages(value);
    } else if (!columnsOf(kind).includes(field)) {
      const known = list([...columnsOf(kind), ...(kind === 'deals' ? ['stages'] : [])]);
      throw new Refusal(
        'invalid',
        `The map names ${quote(field)}, which ${kind} do not have. They have ${known}.`,
      );
    } else if (typeof value !== 'string' || clean(value) === '') {
      throw new Refusal('invalid', `In the map, ${quote(field)} must be the name of a column, as text.`);
    } else {
      told.names.set(field, value);
    }
  }
  return told;
}

function parseStages(value: unknown): Map<string, Stage> {
  if (!isObject(value)) {
    throw new Refusal('invalid', 'In the map, “stages” must be an object such as {"Closed won": "won"}.');
  }
  return new Map(
    Object.entries(value).map(([word, stage]) => {
      const known = STAGES.find((name) => name === stage);
      if (known !== undefined) return [plain(word), known];
      const given = typeof stage === 'string' ? quote(stage) : 'something that is no text';
      throw new Refusal(
        'invalid',
        `In the map, the stage ${quote(word)} becomes ${given}. It can become ${list(STAGES)}.`,
      );
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notInFile(field: string, name: string, header: readonly string[]): string {
  return `The map says that ${quote(field)} is the column ${quote(name)}, but the file has no such column. ${columnsThere(header)}`;
}

function missingIn(kind: ImportKind, missing: readonly string[], header: readonly string[]): string {
  const which = missing.length === 1 ? 'The column' : 'The columns';
  const are = missing.length === 1 ? 'is' : 'are';
  return `${which} ${list(missing.map(quote))} ${are} missing for ${kind}. ${columnsThere(header)}`;
}

function columnsThere(header: readonly string[]): string {
  return `The file has ${list(header.map(quote))}.`;
}

function leftOut(header: readonly string[], places: ReadonlyMap<string, number>): string[] {
  const used = new Set(places.values());
  const names = header.filter((name, place) => !used.has(place) && clean(name) !== '');
  return names.length === 0 ? [] : [`Left out: ${list(names.map(quote))}.`];
}
