// The one open draft of the rules: started, changed and dropped. Nobody overwrites what they have not read.

import { readRules, readRulesAt } from '#db/queries/office.ts';
import {
  addDraft,
  changeDraft,
  type DraftRow,
  readDraftRow,
  readOpenDraft,
} from '#db/queries/rules-drafts.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { Office } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Rules } from '#src/domain/rules.ts';
import { rulesChanges } from '#src/domain/rules-beside.ts';
import { editedRules, type TypedRules } from '#src/domain/rules-edit.ts';
import { PRESET_KEYS, PRESETS } from '#src/domain/rules-presets.ts';
import { nextSeason, seasonOf } from '#src/domain/season.ts';
import { clean } from '#src/domain/text.ts';
import { dayOf, isDay, startOfDay } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { guardBegin } from './guard-rules.ts';
import { noteAudit } from './note-audit.ts';
import { officeOf } from './standings.ts';

/** Which draft a form was about, and the number of its last change as the form showed it. */
export type SeenDraft = { draft: number; seen: number };

/** `fromDay` is the office day `YYYY-MM-DD` at whose midnight the rules would begin. */
export type RulesDraft = Omit<DraftRow, 'body'> & { rules: Rules };

/** The open draft, or null. Everybody may read it. Refusals: those of `allow`. */
export function readDraft(app: App, actor: Actor): RulesDraft | null {
  allow(actor, 'see-people');
  const row = readOpenDraft(app.db);
  return row === null ? null : draftOf(row);
}

/**
 * Starts from the rules in force, or from those with the model of a preset, for the day of a version that is to come
 * (it can begin on no other), or else for the first day of the next month. Gives the draft's number; the one that the same actor has just started is given again.
 * Refusals: those of `allow`; `invalid` for an unknown preset; `conflict` while another draft is open.
 */
export function startDraft(app: App, actor: Actor, from: string): number {
  allow(actor, 'edit-rules');
  const { timezone } = officeOf(app);
  const rules = rulesFrom(app, from);
  return app.db.$client
    .transaction(() => {
      const open = readOpenDraft(app.db);
      if (open?.by === callOf(actor) && open.changed === 1) return open.id;
      if (open !== null)
        throw new Refusal('conflict', 'There is a draft already. Change it, or drop it first.');
      const fromDay = firstDay(app, timezone);
      const row = { body: JSON.stringify(rules), fromDay, note: '', by: callOf(actor), at: app.now() };
      const id = addDraft(app.db, row);
      noteAudit(app, actor, 'rules-drafted', `rules-draft:${id}`, { from });
      return id;
    })
    .immediate();
}

/**
 * Changes the fields that were typed, `note` and `fromDay` among them, and takes both signatures away. Typing what is
 * there changes nothing. Refusals: those of `allow`; `invalid` for what cannot be; `conflict` when the draft has
 * changed since `seen` or is no longer open, and for a day on which no version may begin.
 */
export function editDraft(app: App, actor: Actor, { draft, seen }: SeenDraft, typed: TypedRules): void {
  allow(actor, 'edit-rules');
  const office = officeOf(app);
  app.db.$client
    .transaction(() => {
      const before = openDraft(app, { draft, seen });
      const rules = editedRules(before.rules, typed, office);
      const note = typed['note'] === undefined ? before.note : readNote(typed['note']);
      const fromDay =
        typed['fromDay'] === undefined ? before.fromDay : readFromDay(app, office, typed['fromDay']);
      const changes = rulesChanges(before.rules, rules, office);
      const isMoved = note !== before.note || fromDay !== before.fromDay;
      if (changes.length === 0 && !isMoved) return;
      changeDraft(app.db, draft, {
        ...{ body: JSON.stringify(rules), note, fromDay, by: callOf(actor), at: app.now() },
        ...{ salesBy: null, salesAt: null, marketingBy: null, marketingAt: null, changed: seen + 1 },
      });
      const told = changes.map(({ subject, was, now }) => `${subject} ${was} → ${now}`).join(' ');
      noteAudit(app, actor, 'rules-edited', `rules-draft:${draft}`, {
        ...(told !== '' && { changed: told.slice(0, limits.noteTextMax) }),
        ...(fromDay !== before.fromDay && { from: fromDay }),
        ...(note !== before.note && { note }),
      });
    })
    .immediate();
}

/** Refusals: those of `allow`; `conflict` when the draft has changed since `seen` or is no longer open. */
export function dropDraft(app: App, actor: Actor, { draft, seen }: SeenDraft): void {
  allow(actor, 'edit-rules');
  app.db.$client
    .transaction(() => {
      if (readDraftRow(app.db, draft)?.state === 'dropped') return;
      openDraft(app, { draft, seen });
      changeDraft(app.db, draft, { state: 'dropped' });
      noteAudit(app, actor, 'rules-dropped', `rules-draft:${draft}`);
    })
    .immediate();
}

/** The draft as it was seen. Refusal: `conflict` when it has changed since, or is no longer open. */
export function openDraft({ db }: App, { draft, seen }: SeenDraft): RulesDraft {
  const row = readOpenDraft(db);
  if (row === null || row.id !== draft)
    throw new Refusal(
      'conflict',
      'That draft is no longer open: it was signed, or dropped. Look at the rules as they are now.',
    );
  if (row.changed !== seen)
    throw new Refusal(
      'conflict',
      'Somebody changed this draft meanwhile. It stands here as it is now; send yours again if it still holds.',
    );
  return draftOf(row);
}

function draftOf({ body, ...row }: DraftRow): RulesDraft {
  return { ...row, rules: JSON.parse(body) as Rules };
}

function rulesFrom({ db, now }: App, from: string): Rules {
  const inForce = readRulesAt(db, now())?.rules;
  if (inForce === undefined) throw new Refusal('conflict', 'There are no rules yet to start from.');
  if (from === 'in-force') return inForce;
  const key = PRESET_KEYS.find((known) => known === from);
  if (key === undefined) throw new Refusal('invalid', 'Choose what the draft starts from.');
  return { ...inForce, model: PRESETS[key].model };
}

function firstDay({ db, now }: App, zone: string): string {
  const toCome = readRules(db).findLast(({ fromAt }) => fromAt > now());
  return toCome ? dayOf(toCome.fromAt, zone) : `${nextSeason(seasonOf(now(), zone))}-01`;
}

/** Refusal: `invalid` for more than a paragraph. */
export function readNote(typed: string): string {
  const note = clean(typed);
  if (note.length > limits.noteTextMax)
    throw new Refusal('invalid', `A note has at most ${limits.noteTextMax} characters.`);
  return note;
}

/** Refusals: `invalid` for a text that is no day; those of `guardBegin`. */
export function readFromDay(app: App, office: Office, typed: string): string {
  const day = typed.trim();
  if (!isDay(day) || Number(day.slice(0, 4)) > limits.yearMax)
    throw new Refusal('invalid', `“${day}” is no day. Write it as YYYY-MM-DD, for example 2026-12-01.`);
  guardBegin(app, office, startOfDay(day, office.timezone), app.now());
  return day;
}
