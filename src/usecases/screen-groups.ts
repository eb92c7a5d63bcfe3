// Groups of screens as a coach keeps them: made, changed, removed. What a group shows right now is the scenes' part.

import { readRoster } from '#db/queries/people.ts';
import {
  addScreenGroup,
  changeScreenGroup,
  readScreenGroups,
  removeScreenGroup,
} from '#db/queries/screen-groups.ts';
import { readOpenScreens } from '#db/queries/screens.ts';
import type { Actor } from '#src/domain/actor.ts';
import { Refusal, wrongField } from '#src/domain/refusal.ts';
import type { GroupState } from '#src/domain/television/desk-groups.ts';
import { type GroupForm, readGroupForm } from '#src/domain/television/group-form.ts';
import type { GroupSettings, ScreenGroup } from '#src/domain/television/playlist.ts';
import { dayOf } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { isFirstTime } from './first-time.ts';
import { noteAudit } from './note-audit.ts';
import { officeZone } from './office-zone.ts';

/** An office has floors and towns, not hundreds of them; every broadcast reads them all. */
const GROUPS_MAX = 40;

/** Oldest first. Refusals: those of `allow`. */
export function readGroups(app: App, actor: Actor): GroupState[] {
  allow(actor, 'see-desk');
  const screens = readOpenScreens(app.db);
  return readScreenGroups(app.db).map((group) => ({
    ...group,
    screens: screens.filter((screen) => screen.group === group.id).map(({ name }) => name),
  }));
}

/** Refusals: those of `allow`; `not_found`. */
export function readGroup(app: App, actor: Actor, id: number): GroupState {
  const group = readGroups(app, actor).find((one) => one.id === id);
  if (group === undefined) throw gone();
  return group;
}

/** Checks a form without keeping it. Refusals: those of `allow` and of the form. */
export function readGroupSettings(app: App, actor: Actor, form: GroupForm): GroupSettings {
  allow(actor, 'edit-screens');
  const today = (timezone: string | null) => readToday(app, timezone);
  return readGroupForm(form, { today, teams: teamsNow(app) });
}

/** The same page sent twice makes one. Refusals: those of `allow` and of the form; `too_much`. */
export function addGroup(app: App, actor: Actor, form: GroupForm, once: string): void {
  allow(actor, 'edit-screens');
  const settings = readGroupSettings(app, actor, form);
  const add = app.db.$client.transaction(() => {
    if (!isFirstTime(app, once)) return;
    const groups = readScreenGroups(app.db);
    if (groups.length >= GROUPS_MAX)
      throw new Refusal('too_much', `${GROUPS_MAX} groups are as many as there can be. Remove one first.`);
    refuseTwin(groups, settings.name);
    const id = addScreenGroup(app.db, settings);
    noteAudit(app, actor, 'group-made', `group:${id}`, { name: settings.name });
  });
  add.immediate();
  app.ring();
}

/**
 * @param seen the `changed` that the editor was shown
 * Refusals: those of `allow` and of the form; `not_found`; `conflict` when somebody else changed it meanwhile.
 */
export function changeGroup(app: App, actor: Actor, id: number, form: GroupForm, seen: number): void {
  allow(actor, 'edit-screens');
  const settings = readGroupSettings(app, actor, form);
  const change = app.db.$client.transaction(() => {
    const groups = readScreenGroups(app.db);
    const before = groups.find((group) => group.id === id);
    if (before === undefined) throw gone();
    if (before.changed !== seen)
      throw new Refusal(
        'conflict',
        'Somebody changed this group while you did. Below is what you typed; saving puts it in place.',
      );
    refuseTwin(
      groups.filter((group) => group.id !== id),
      settings.name,
    );
    changeScreenGroup(app.db, { ...settings, id, changed: before.changed });
    noteAudit(app, actor, 'group-changed', `group:${id}`, { name: settings.name, before: before.name });
  });
  change.immediate();
  app.ring();
}

/** Its screens show what every screen shows. Refusals: those of `allow`; `not_found`. */
export function removeGroup(app: App, actor: Actor, id: number): void {
  allow(actor, 'edit-screens');
  const remove = app.db.$client.transaction(() => {
    const { name, screens } = readGroup(app, actor, id);
    removeScreenGroup(app.db, id);
    noteAudit(app, actor, 'group-removed', `group:${id}`, { name, screens: screens.length });
  });
  remove.immediate();
  app.ring();
}

/** The day of the calendar where a group's screens hang; null is the office. */
export const readToday = (app: App, timezone: string | null): string =>
  dayOf(app.now(), timezone ?? officeZone(app));

/** The teams that somebody plays for right now, A to Z. */
export function teamsNow({ db, now }: App): string[] {
  const teams = readRoster(db, now()).flatMap(({ team }) => (team === null ? [] : [team]));
  return [...new Set(teams)].sort((a, b) => a.localeCompare(b, 'en'));
}

function refuseTwin(groups: readonly ScreenGroup[], name: string): void {
  if (groups.some((group) => group.name.toLowerCase() === name.toLowerCase()))
    throw wrongField('name', `There is a group called ${name} already. Give this one another name.`);
}

const gone = () =>
  new Refusal('not_found', 'That group was removed already. Its screens show what all show.');
