// The remote in a coach's hand: orders that a screen obeys once, and what lasts until it ends. For one screen or all.

import { changeScreen, readOpenScreens, type ScreenRow } from '#db/queries/screens.ts';
import type { Actor } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { sayClock } from '#src/domain/say-time.ts';
import { HUSH_MS, type OrderKind } from '#src/domain/television/remote.ts';
import type { Slot } from '#src/domain/television/scene.ts';
import { slotName } from '#src/domain/television/scene-names.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asPublic } from './as-seen.ts';
import { isFirstTime } from './first-time.ts';
import { noteAudit } from './note-audit.ts';
import { officeZone } from './office-zone.ts';
import { screenViews } from './screen-view.ts';

/** Which screen it points at, null for all; `once` names the press, so that a press is counted once. */
export type Press = { screen: number | null; once: string };

const SAYS = { next: 'Next', previous: 'Back', replay: 'The last win, again' } as const;

/**
 * Each gives the sentence to say. A screen that is away obeys nothing that is older than a minute when it comes back.
 * Next and Back let go what is held: whoever presses them wants to see something else.
 * Refusals of all: those of `allow`; `not_found` for a screen that was removed; `conflict` where no screen hangs.
 */
export function orderScreens(app: App, actor: Actor, press: Press, kind: keyof typeof SAYS): string {
  allow(actor, 'edit-screens');
  const rows = pressed(app, press, (row) => {
    const order = orderOf(app, row, kind);
    return kind === 'replay' ? order : { ...order, held: null };
  });
  return `${SAYS[kind]}, on ${namesOf(rows)}.`;
}

/**
 * @param slot the id of a scene, or '' for whatever each shows now
 * Refusals: `invalid` for a scene that is in no loop right now, or that no screen has told.
 */
export function holdScreens(app: App, actor: Actor, press: Press, slot: string): string {
  allow(actor, 'edit-screens');
  const views = screenViews(app, asPublic(app));
  const slotOf = ({ id }: ScreenRow): Slot | undefined => {
    const wanted = slot === '' ? app.showing?.of(id)?.scene : slot;
    return views.get(id)?.slots.find((one) => one.id === wanted);
  };
  const rows = pressed(app, press, (row, all) => {
    const found = slotOf(row);
    if (found === undefined) {
      if (!all.some((one) => slotOf(one))) throw nothingToHold(all, slot);
      return null;
    }
    noteAudit(app, actor, 'screen-held', `screen:${row.id}`, { name: row.name, scene: found.id });
    return { held: found.id };
  });
  const what = slotName(slot, 'en') ?? 'What is on now';
  return `${what} stays on ${namesOf(rows)}.`;
}

/** Ends a hold, and a pause that somebody asked for at the screen itself. */
export function letGoScreens(app: App, actor: Actor, press: Press): string {
  allow(actor, 'edit-screens');
  const rows = pressed(app, press, (row) => {
    const own = app.showing?.of(row.id) ?? null;
    if (row.held === null && !own?.isPaused) return null;
    if (own) app.showing?.tell(row.id, { ...own, isPaused: false });
    if (row.held !== null)
      noteAudit(app, actor, 'screen-let-go', `screen:${row.id}`, { name: row.name, scene: row.held });
    return { held: null, ...orderOf(app, row, 'go-on') };
  });
  return rows.length === 0 ? 'Nothing was held.' : `The loop goes on, on ${namesOf(rows)}.`;
}

/** Nothing celebrates and nothing is heard for half an hour. */
export function hushScreens(app: App, actor: Actor, press: Press): string {
  allow(actor, 'edit-screens');
  const hushUntil = app.now() + HUSH_MS;
  const rows = pressed(app, press, ({ id, name }) => {
    const own = app.showing?.of(id) ?? null;
    if (own) app.showing?.tell(id, { ...own, hushUntil });
    noteAudit(app, actor, 'screen-hushed', `screen:${id}`, { name });
    return { hushUntil };
  });
  return `Hushed until ${sayClock(hushUntil, officeZone(app))}, on ${namesOf(rows)}.`;
}

/** The end is written down rather than emptied: a hush that was asked for at the screen itself ends with it. */
export function endHush(app: App, actor: Actor, press: Press): string {
  allow(actor, 'edit-screens');
  const now = app.now();
  const rows = pressed(app, press, ({ id, name, hushUntil }) => {
    const own = app.showing?.of(id) ?? null;
    const isHushed = (hushUntil ?? 0) > now || (own?.hushUntil ?? 0) > now;
    if (!isHushed) return null;
    if (own) app.showing?.tell(id, { ...own, hushUntil: null });
    noteAudit(app, actor, 'screen-hush-ended', `screen:${id}`, { name });
    return { hushUntil: now };
  });
  return rows.length === 0 ? 'Nothing was hushed.' : `The hush is over, on ${namesOf(rows)}.`;
}

/** Writes what `change` gives for each screen that is pointed at, null for nothing; gives those that changed. */
function pressed(
  app: App,
  { screen, once }: Press,
  change: (row: ScreenRow, all: readonly ScreenRow[]) => Partial<Omit<ScreenRow, 'id'>> | null,
): ScreenRow[] {
  const write = app.db.$client.transaction(() => {
    const rows = readOpenScreens(app.db).filter(({ id }) => screen === null || id === screen);
    if (rows.length === 0) throw nobodyThere(screen);
    if (!isFirstTime(app, once)) return rows;
    return rows.filter((row) => {
      const columns = change(row, rows);
      if (columns !== null) changeScreen(app.db, row.id, columns);
      return columns !== null;
    });
  });
  const rows = write.immediate();
  app.ring();
  return rows;
}

function nobodyThere(screen: number | null): Refusal {
  if (screen === null) return new Refusal('conflict', 'No screen hangs yet. Pair one first.');
  return new Refusal('not_found', 'That screen was removed already. Nothing is left to do.');
}

function nothingToHold(rows: readonly ScreenRow[], slot: string): Refusal {
  const which = rows.length === 1 ? (rows[0]?.name ?? '') : 'No screen';
  if (slot === '') {
    const say = rows.length === 1 ? 'has not said what it shows' : 'has said what it shows';
    return new Refusal('invalid', `${which} ${say}. Choose a scene to hold.`);
  }
  const name = slotName(slot, 'en') ?? 'That scene';
  return new Refusal('invalid', `${name} has nothing to show there right now. Choose another scene.`);
}

const orderOf = (app: App, { orderNumber }: ScreenRow, orderKind: OrderKind) => ({
  orderNumber: orderNumber + 1,
  orderKind,
  orderAt: app.now(),
});

const namesOf = (rows: readonly ScreenRow[]): string =>
  rows.length === 1 ? (rows[0]?.name ?? '') : `${rows.length} screens`;
