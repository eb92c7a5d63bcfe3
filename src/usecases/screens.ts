// Paired screens as a coach keeps them: listed, edited, removed. How they are paired stands in pair-screen.

import { createHash } from 'node:crypto';
import { readScreenGroups } from '#db/queries/screen-groups.ts';
import {
  changeScreen,
  markScreensSeen,
  readOpenScreen,
  readOpenScreens,
  readScreenByHash,
  type ScreenRow,
} from '#db/queries/screens.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { DaySpan } from '#src/domain/day-span.ts';
import { MINUTE_MS } from '#src/domain/durations.ts';
import { withSize } from '#src/domain/engine.ts';
import { Refusal } from '#src/domain/refusal.ts';
import {
  type Hours,
  isLive,
  isSilent,
  readScreenForm,
  type ScreenForm,
  type ScreenSettings,
  type ScreenState,
  type Sound,
} from '#src/domain/screen.ts';
import type { Remote } from '#src/domain/television/remote.ts';
import { readShows } from '#src/domain/television/shows.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';

type ScreenActor = Extract<Actor, { kind: 'screen' }>;

/** "Last seen" is for people: a write per minute is enough. */
const SEEN_MS = MINUTE_MS;

/** Null for a token that no screen has, or that was revoked. */
export function actorOfScreen(app: App, token: string): ScreenActor | null {
  const screen = readScreenByHash(app.db, hashToken(token));
  if (screen === null || screen.revokedAt !== null) return null;
  return { kind: 'screen', screen: screen.id, name: screen.name };
}

/** Every screen that was not removed, oldest first. Refusals: those of `allow`. */
export function readScreensNow(app: App, actor: Actor): ScreenState[] {
  allow(actor, 'see-desk');
  return readOpenScreens(app.db).map((row) => stateOf(row, app.now()));
}

/** Refusals: those of `allow`; `not_found` for a screen that was removed or never was. */
export function readScreenNow(app: App, actor: Actor, id: number): ScreenState {
  allow(actor, 'see-desk');
  return stateOf(openScreen(app, id), app.now());
}

/**
 * @param seen the `changed` that the editor was shown
 * Refusals: those of `allow` and of the form; `not_found`; `conflict` when somebody else changed it meanwhile.
 */
export function editScreen(app: App, actor: Actor, id: number, form: ScreenForm, seen: number): void {
  allow(actor, 'edit-screens');
  const settings = readScreenForm(form);
  const edit = app.db.$client.transaction(() => {
    const row = openScreen(app, id);
    if (row.changed !== seen) {
      const say =
        'Somebody changed this screen while you did. Below is what you typed; saving puts it in place.';
      throw new Refusal('conflict', say);
    }
    refuseGoneGroup(app, settings.group);
    changeScreen(app.db, id, { ...columnsOf(settings), changed: row.changed + 1 });
    noteAudit(app, actor, 'screen-changed', `screen:${id}`, { name: settings.name, before: row.name });
  });
  edit.immediate();
  app.ring();
}

/** The screen shows letters again within a second. Refusals: those of `allow`; `not_found`. */
export function revokeScreen(app: App, actor: Actor, id: number): void {
  allow(actor, 'edit-screens');
  const revoke = app.db.$client.transaction(() => {
    const { name } = openScreen(app, id);
    changeScreen(app.db, id, { revokedAt: app.now() });
    noteAudit(app, actor, 'screen-removed', `screen:${id}`, { name });
  });
  revoke.immediate();
  app.ring();
}

/** What a display says of itself. Anything that is not expected is left out. Refusal: `forbidden` for all others. */
export function noteScreenState(app: App, actor: Actor, told: unknown): void {
  if (actor.kind !== 'screen') throw new Refusal('forbidden', 'Only a paired screen tells how it is.');
  const row = openScreen(app, actor.screen);
  const { sound, width, height } = (told ?? {}) as Record<string, unknown>;
  const said: Sound = sound === 'on' || sound === 'muted' ? sound : row.sound;
  const engine = withSize(row.engine.replace(/, \d+ × \d+/, ''), Number(width), Number(height));
  app.showing?.tell(row.id, readShows(told, app.now()));
  if (said !== row.sound || engine !== row.engine) changeScreen(app.db, row.id, { sound: said, engine });
}

/** Screens that follow the board right now: each is written down at most once a minute. */
export function noteScreensSeen(app: App, ids: readonly number[]): void {
  if (ids.length > 0) markScreensSeen(app.db, ids, app.now(), app.now() - SEEN_MS);
}

export const settingsOf = (row: ScreenRow): ScreenSettings => ({
  name: row.name,
  distance: row.distance,
  hours: JSON.parse(row.hours) as Hours,
  volume: row.volume,
  calm: row.calm,
  quiet: row.quiet === null ? null : (JSON.parse(row.quiet) as DaySpan),
  group: row.group,
});

/** What the remote last asked of a screen. */
export const remoteOf = ({ held, hushUntil, orderNumber, orderKind, orderAt }: ScreenRow): Remote => ({
  held,
  hushUntil,
  order:
    orderKind === null || orderAt === null ? null : { number: orderNumber, kind: orderKind, at: orderAt },
});

export const columnsOf = ({ hours, quiet, ...rest }: ScreenSettings) => ({
  ...rest,
  hours: JSON.stringify(hours),
  quiet: quiet && JSON.stringify(quiet),
});

/** Refusal: `invalid` for a group that is not there. */
export function refuseGoneGroup({ db }: App, group: number | null): void {
  if (group === null || readScreenGroups(db).some(({ id }) => id === group)) return;
  throw new Refusal('invalid', 'That group was removed. Choose another, or what every screen shows.');
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

function openScreen({ db }: App, id: number): ScreenRow {
  const row = Number.isSafeInteger(id) ? readOpenScreen(db, id) : null;
  if (row === null) throw new Refusal('not_found', 'That screen was removed already. Nothing is left to do.');
  return row;
}

function stateOf(row: ScreenRow, now: number): ScreenState {
  const { id, engine, sound, seenAt, pairedAt, changed } = row;
  return {
    ...settingsOf(row),
    ...{ id, engine, sound, seenAt, pairedAt, changed },
    isLive: isLive(seenAt, now),
    isSilent: isSilent(sound, row.volume),
  };
}
