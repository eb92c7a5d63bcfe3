// What a coach answers about a pasted list before it goes in: its columns, its words, single cells, typed lines.

import type { Actor } from '#src/domain/actor.ts';
import type { Craft } from '#src/domain/fact.ts';
import { PASTED_FIELDS, type PastedField } from '#src/domain/pasted-list.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean, slug } from '#src/domain/text.ts';
import type { PasteAnswers } from '#src/inbound/pasted-people.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { type PasteDraft, readPasteDraft, savePasteDraft, startPasteDraft } from './paste-draft.ts';

/** One line that somebody typed by hand; `craft` may be any word. */
export type TypedLine = { name: string; email: string; team: string; craft: string; title: string };

/** Refusals: those of `allow`; `invalid` when there is nothing in the text. */
export function pastePeople(app: App, actor: Actor, text: string): void {
  allow(actor, 'edit-people');
  if (clean(text) === '')
    throw new Refusal(
      'invalid',
      'There is nothing here yet. Copy your people in a spreadsheet and paste them.',
    );
  startPasteDraft(app, actor, text);
}

/** `fields` are words of `PASTED_FIELDS` per column; any other word leaves the column out. */
export function mapPasted(app: App, actor: Actor, fields: readonly string[]): void {
  change(app, actor, (answers) => ({ ...answers, fields: fields.map(toField) }));
}

/** From now on this word, in every line of the list, is that craft. */
export function nameCraft(app: App, actor: Actor, word: string, craft: string): void {
  change(app, actor, (answers) => ({
    ...answers,
    crafts: { ...answers.crafts, [slug(word)]: toCraft(craft) },
  }));
}

/** Puts another value into one cell of one line. */
export function fixPasted(app: App, actor: Actor, line: number, field: string, value: string): void {
  const meant = toField(field);
  if (meant === null) throw new Refusal('invalid', 'This list has no such column. Open the page again.');
  change(app, actor, (answers) => ({ ...answers, fixes: [...answers.fixes, { line, field: meant, value }] }));
}

export function leaveOut(app: App, actor: Actor, line: number): void {
  change(app, actor, (answers) => ({ ...answers, left: [...answers.left, line] }));
}

/** Adds a line to what was pasted, or begins a list with it. Refusals: those of `allow`; `invalid` without a name. */
export function typeLine(app: App, actor: Actor, typed: TypedLine): void {
  allow(actor, 'edit-people');
  if (clean(typed.name) === '') throw new Refusal('invalid', 'Type a name at least.');
  const draft = readPasteDraft(app, actor) ?? startPasteDraft(app, actor, TYPED_HEADINGS);
  const before = draft.text.replace(/\s+$/, '').split(/\r\n|\n|\r/);
  const line = before.length + 1;
  // Every cell is said by its meaning, so that the line fits whatever columns the list has.
  const fixes = Object.entries(typed).map(([field, value]) => ({ line, field: field as PastedField, value }));
  const text = [...before, `"${clean(typed.name).replaceAll('"', '""')}"`].join('\n');
  const answers = { ...draft.answers, fixes: [...draft.answers.fixes, ...fixes] };
  savePasteDraft(app, actor, { ...draft, text, answers });
}

const TYPED_HEADINGS = 'Name\tAddress\tTeam\tCraft\tTitle';

function change(app: App, actor: Actor, make: (answers: PasteAnswers) => PasteAnswers): void {
  allow(actor, 'edit-people');
  const draft: PasteDraft | null = readPasteDraft(app, actor);
  if (draft === null) throw new Refusal('conflict', 'This list has been added or dropped. Paste it again.');
  savePasteDraft(app, actor, { ...draft, answers: make(draft.answers) });
}

const toField = (word: string): PastedField | null => PASTED_FIELDS.find((field) => field === word) ?? null;

function toCraft(word: string): Craft {
  if (word === 'sales' || word === 'marketing') return word;
  throw new Refusal('invalid', 'A craft is sales or marketing.');
}
