// What screens have in their loops right now, for the desk: the stops of a group, and what is on but has nothing to show.

import type { Actor } from '#src/domain/actor.ts';
import { placeOf } from '#src/domain/place.ts';
import type { LoopNow } from '#src/domain/television/desk-groups.ts';
import { planLoop } from '#src/domain/television/loop-plan.ts';
import { type GroupSettings, USUAL_PLAYLIST } from '#src/domain/television/playlist.ts';
import { sceneName } from '#src/domain/television/scene-names.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asPublic } from './as-seen.ts';
import { slotsOf } from './scenes.ts';
import type { ReadSlots } from './screen-view.ts';
import { officeOf } from './standings.ts';

/** Reads the loop of each group once for a page that asks often: every scene of it is read for that. */
export function keptSlots(): ReadSlots {
  const kept = new Map<string, ReturnType<ReadSlots>>();
  return (app, place, group) => {
    const key = JSON.stringify([place, group && [group.teams, group.playlist]]);
    const slots = kept.get(key) ?? slotsOf(app, place, group);
    kept.set(key, slots);
    return slots;
  };
}

/** Null is what every screen shows. Refusals: those of `allow`; `conflict` before there is an office. */
export function readLoop(
  app: App,
  actor: Actor,
  group: GroupSettings | null,
  read: ReadSlots = slotsOf,
): LoopNow {
  allow(actor, 'see-desk');
  const place = group && placeOf(officeOf(app), group.language, group.timezone);
  const whole = group && { ...group, id: 0, changed: 0 };
  const slots = read(asPublic(app), place, whole);
  const shown = slots.map(({ scene }) => scene);
  const left = (group?.playlist ?? USUAL_PLAYLIST)
    .filter(({ scene, isOn }) => isOn && !shown.includes(scene))
    // A screen without teams of its own misses nothing.
    .filter(({ scene }) => scene !== 'team' || (group?.teams.length ?? 0) > 0)
    .map(({ scene }) => sceneName(scene, 'en'));
  return { ...planLoop(slots), left };
}
