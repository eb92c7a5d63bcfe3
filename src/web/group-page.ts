// What the two pages of a group share: buttons that change the form without keeping it, and the loop as it is typed.

import type { Actor } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { LoopNow } from '#src/domain/television/desk-groups.ts';
import type { GroupForm } from '#src/domain/television/group-form.ts';
import type { GroupSettings } from '#src/domain/television/playlist.ts';
import type { App } from '#src/usecases/app.ts';
import { officeZone } from '#src/usecases/office-zone.ts';
import { readGroupSettings, teamsNow } from '#src/usecases/screen-groups.ts';
import { readLoop } from '#src/usecases/screen-loops.ts';
import { type Act, type FormResult, STAY } from './form.ts';
import { groupFields, movedRows } from './group-fields.ts';

type Sent = Extract<FormResult, { answer: null }>;

/** `save` comes first, so that Enter in any field saves. */
export const groupActs = (save: Act): Readonly<Record<string, Act>> => ({
  save,
  look: () => STAY,
  move: () => STAY,
  'more-days': () => STAY,
});

/** The form as it was typed, with a scene moved where that was asked for. */
export function typedGroup(done: Sent, url: URL): GroupForm {
  const form = groupFields(done.typed);
  if (done.act !== 'move') return form;
  return { ...form, rows: movedRows(form.rows, url.searchParams.get('move') ?? '') };
}

/** What the form offers, and what of it was refused or asked for. */
export function groupChoices(app: App, { act, refusal }: Sent) {
  return {
    teams: teamsNow(app),
    officeZone: officeZone(app),
    hasMoreDays: act === 'more-days',
    problems: refusal?.problems ?? [],
  };
}

/** `trouble` says why what is typed cannot be kept yet; `isKept`: then `loop` is what is kept already. */
export function previewLoop(
  app: App,
  actor: Actor,
  form: GroupForm,
  kept: GroupSettings,
): { loop: LoopNow; trouble: string | null; isKept: boolean } {
  // A loop can be looked at before it has a name.
  const named = form.name.trim() === '' ? { ...form, name: 'New' } : form;
  try {
    return { ...typedLoop(app, actor, named), trouble: null };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const isDay = refusal.problems.some(({ field }) => field.startsWith('special-'));
    // Days are read last and change no scene of the loop, so a row half filled does not stop it.
    if (isDay) return { ...typedLoop(app, actor, { ...named, days: [] }), trouble: refusal.say };
    return { loop: readLoop(app, actor, kept), trouble: refusal.say, isKept: true };
  }
}

const typedLoop = (app: App, actor: Actor, form: GroupForm) => ({
  loop: readLoop(app, actor, readGroupSettings(app, actor, form)),
  isKept: false,
});
