// Imports texts into a test office, and looks at what came of it.

import { countWrongTotals } from '#db/queries/proof.ts';
import type { Actor } from '#src/domain/actor.ts';
import { commitImport } from '#src/usecases/import-commit.ts';
import {
  type ImportKind,
  type ImportRequest,
  type ImportResult,
  importCsv,
} from '#src/usecases/import-csv.ts';
import { draftImport } from '#src/usecases/import-draft.ts';
import { inChunks, utf8 } from '#tests/inbound/bytes.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';

export const PEOPLE = `person,name,craft,team,title,email
linus,Linus,sales,Harbour,Account Executive,
ada,Ada Lovelace,marketing,Harbour,,ada@x.example
grace,Grace Hopper,marketing,Lumen,,
`;

export const ASSETS = `asset,title,kind,published,url,makers
guide,Pricing guide,deck,2026-01-05,,Ada Lovelace:50; grace:50
webinar,Live demo,Webinar,,,grace
`;

export const DEALS = `deal,customer,owners,amount,won,stage
D1,Northwind,linus,12000,2026-11-03,won
D2,Acme,linus,500,,open
`;

export const TOUCHES = `touch,deal,asset,at,contact,evidence
T1,D1,guide,2026-10-01,it,tracked
T2,D1,webinar,2026-10-20T09:00,,named
`;

export const RUTH = {
  kind: 'account',
  account: 'ruth',
  name: 'Ruth Adler',
  role: 'coach',
  person: null,
} as const satisfies Actor;

export type Given = Partial<Omit<ImportRequest, 'kind' | 'input'>>;

/** Imports a text, or bytes. */
export function bring(
  office: TestOffice,
  kind: ImportKind,
  file: string | Uint8Array,
  given: Given = {},
): Promise<ImportResult> {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  return importCsv(office.app, { kind, input: inChunks(bytes), map: null, dryRun: false, ...given });
}

/** A file that the coach drops on the desk. */
export function drop(
  office: TestOffice,
  text: string | Uint8Array,
  lane: ImportKind | null = null,
  file = 'file.csv',
) {
  const bytes = typeof text === 'string' ? utf8(text) : text;
  return draftImport(office.app, RUTH, { lane, file, bytes });
}

/** The same, and takes it in. */
export async function take(office: TestOffice, text: string, lane: ImportKind | null = null) {
  return commitImport(office.app, RUTH, await drop(office, text, lane));
}

/** An office with everything above in it. */
export async function filledOffice(): Promise<TestOffice> {
  const office = makeOffice();
  await bring(office, 'people', PEOPLE);
  await bring(office, 'assets', ASSETS);
  await bring(office, 'deals', DEALS);
  await bring(office, 'touches', TOUCHES);
  return office;
}

/** `new changed unchanged waiting / rows with problems`; fails when a row was counted twice or not at all. */
export function counts(result: ImportResult): string {
  const bad = new Set(result.problems.map(({ line }) => line)).size;
  const sum = result.new + result.changed + result.unchanged + result.waiting + bad;
  if (sum !== result.read) throw new Error(`${result.read} rows were read, ${sum} have an outcome.`);
  return `${result.new} ${result.changed} ${result.unchanged} ${result.waiting} / ${bad}`;
}

/** `line field: sentence` for each problem. */
export function problems(result: ImportResult): string[] {
  return result.problems.map(({ line, field, say }) => `${line} ${field}: ${say}`);
}

export function factKeys({ app }: TestOffice): string[] {
  return app.db.$client.prepare('SELECT key FROM facts ORDER BY number').pluck().all() as string[];
}

export function points({ app }: TestOffice): Record<string, number> {
  const rows = app.db.$client.prepare('SELECT person, sum(points) FROM entries GROUP BY person').raw().all();
  return Object.fromEntries(rows as [string, number][]);
}

export function totalsAgree({ app }: TestOffice): boolean {
  return countWrongTotals(app.db) === 0;
}
