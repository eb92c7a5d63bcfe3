// Reads people out of what somebody pasted or typed: every fault is named by its line, every good line is kept.

import type { Craft } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import type { PastedFault, PastedField, PastedLine, PastedPeople } from '#src/domain/pasted-list.ts';
import { clean, slug } from '#src/domain/text.ts';
import { craftOf } from './craft-words.ts';
import { guessColumns } from './pasted-columns.ts';
import { readPastedTable } from './pasted-table.ts';
import { hasLostCharacters, quote } from './text.ts';

/**
 * What somebody has answered so far: a meaning per column, a craft per word (as its slug), a value for one cell of
 * one line, lines that are to be left out.
 */
export type PasteAnswers = {
  fields: readonly (PastedField | null)[] | null;
  crafts: Readonly<Record<string, Craft>>;
  fixes: readonly { line: number; field: PastedField; value: string }[];
  left: readonly number[];
};

export const NO_ANSWERS: PasteAnswers = { fields: null, crafts: {}, fixes: [], left: [] };

/** Never refuses. Lines that somebody left out are not in the answer. */
export function readPastedPeople(text: string, answers: PasteAnswers): PastedPeople {
  const table = readPastedTable(text);
  const { fields, hasHeader } = guessColumns(
    table.rows.map(({ cells }) => cells),
    answers.fields,
  );
  const headings = fields.map((_, at) => (hasHeader ? clean(table.rows[0]?.cells[at] ?? '') : ''));
  const lines = table.rows
    .slice(hasHeader ? 1 : 0)
    .filter(({ line }) => !answers.left.includes(line))
    .map(({ line, cells }) => readLine(line, cells, fields, answers));
  complainOfTwins(lines);
  return { fields, headings, lines, left: table.left };
}

function readLine(
  line: number,
  cells: readonly string[],
  fields: readonly (PastedField | null)[],
  { crafts, fixes }: PasteAnswers,
): PastedLine {
  const faults: PastedFault[] = [];
  const raw = (field: PastedField) =>
    fixes.findLast((fix) => fix.line === line && fix.field === field)?.value ??
    cells[fields.indexOf(field)] ??
    '';
  const read = (field: PastedField, charsMax: number): string => {
    const text = clean(raw(field));
    const say = faultOf(raw(field), text, charsMax);
    if (say !== null) faults.push({ line, field, say });
    return text;
  };
  const said = {
    name: read('name', limits.nameTextMax),
    first: read('first', limits.nameTextMax),
    last: read('last', limits.nameTextMax),
    email: read('email', limits.emailTextMax),
    team: read('team', limits.nameTextMax),
    craft: read('craft', limits.nameTextMax),
    title: read('title', limits.titleTextMax),
  };
  const name = said.name || clean(`${said.first} ${said.last}`).slice(0, limits.nameTextMax);
  const craft = crafts[slug(said.craft)] ?? craftOf(said.craft);
  const extra = cells.slice(fields.length).filter((cell) => clean(cell) !== '').length;
  if (extra > 0) faults.push({ line, field: 'row', say: sayExtra(cells.length, fields.length) });
  if (name === '') faults.push({ line, field: 'name', say: 'there is no name.' });
  if (said.email !== '' && !/^[^\s@]+@[^\s@]+$/.test(said.email)) {
    faults.push({ line, field: 'email', say: `${quote(said.email)} is not an e-mail address.` });
  }
  if (craft === null) faults.push(askCraft(line, said.craft, name));
  const { email, title } = said;
  const person =
    faults.length > 0 || craft === null ? null : { name, email, team: said.team || null, craft, title };
  return { line, said: { ...said, name }, cells, person, faults };
}

function faultOf(raw: string, text: string, charsMax: number): string | null {
  if (hasLostCharacters(raw)) return `some characters of ${quote(raw)} were lost. Write it once more.`;
  if (text.length > charsMax) return `${quote(text)} has ${text.length} characters; ${charsMax} is the most.`;
  return null;
}

function sayExtra(cells: number, columns: number): string {
  return `it has ${cells} cells, and there are ${columns} columns. Put text with a comma in it in quotation marks.`;
}

function askCraft(line: number, word: string, name: string): PastedFault {
  if (slug(word) !== '')
    return { line, field: 'craft', say: `which craft is ${quote(word)}?`, word: slug(word) };
  return { line, field: 'craft', say: `which craft does ${name === '' ? 'this person' : quote(name)} play?` };
}

/** Two lines are one person when they share an address, or a name without an address that tells them apart. */
function complainOfTwins(lines: PastedLine[]): void {
  const byEmail = new Map<string, number>();
  const byName = new Map<string, { line: number; email: string }>();
  for (const one of lines) {
    const email = one.said.email.toLowerCase();
    const { name } = one.said;
    const known = byName.get(name);
    const twin =
      byEmail.get(email) ?? (known && (known.email === '' || email === '') ? known.line : undefined);
    if (twin !== undefined) {
      const field = byEmail.has(email) ? 'email' : 'name';
      one.faults.push({ line: one.line, field, say: sayTwin(twin, field, one.said) });
      one.person = null;
      continue;
    }
    if (email !== '') byEmail.set(email, one.line);
    if (name !== '' && !known) byName.set(name, { line: one.line, email });
  }
}

function sayTwin(twin: number, field: 'email' | 'name', { email, name }: PastedLine['said']): string {
  if (field === 'email') return `${quote(email)} stands in line ${twin} already.`;
  return `${quote(name)} stands in line ${twin} already. Give each an address of their own, if they are two.`;
}
