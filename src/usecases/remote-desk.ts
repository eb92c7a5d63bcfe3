// What the coach's remote shows: every screen, what is on it right now, what is held or hushed, and what can be held.

import type { Actor } from '#src/domain/actor.ts';
import { sayClock } from '#src/domain/say-time.ts';
import type { ScreenState } from '#src/domain/screen.ts';
import type { Holdable, RemoteScreen } from '#src/domain/television/desk-remote.ts';
import type { Slot } from '#src/domain/television/scene.ts';
import { slotName } from '#src/domain/television/scene-names.ts';
import type { View } from '#src/domain/watcher.ts';
import type { App } from './app.ts';
import { asPublic } from './as-seen.ts';
import { officeZone } from './office-zone.ts';
import { readQuiet } from './quiet-screens.ts';
import { type ReadSlots, screenViews } from './screen-view.ts';
import { readScreensNow } from './screens.ts';

/** Oldest first. `read` gives a group's loop. Refusals: those of `allow`. */
export function readRemote(app: App, actor: Actor, read?: ReadSlots): RemoteScreen[] {
  const screens = readScreensNow(app, actor);
  const views = screenViews(app, asPublic(app), read);
  const zone = officeZone(app);
  const quietUntil = readQuiet(app);
  const now = app.now();
  return screens.map((screen) => {
    const view = views.get(screen.id);
    const told = app.showing?.of(screen.id) ?? null;
    const remote = view?.look?.remote;
    // Where a screen speaks for itself, it also says that a hush was ended there.
    const hushUntil = (told ? told.hushUntil : remote?.hushUntil) ?? 0;
    return {
      ...screen,
      shows: showsText(screen, view, told?.scene ?? null),
      held: remote?.held ? (slotName(remote.held, 'en') ?? '') : '',
      isPaused: screen.isLive && told?.isPaused === true,
      hushed: hushUntil > now ? sayClock(hushUntil, zone) : '',
      quietUntil: quietUntil(screen.id),
      canHold: (view?.slots ?? []).map(holdable),
    };
  });
}

function showsText({ isLive }: ScreenState, view: View | undefined, scene: string | null): string {
  if (!isLive) return 'Away';
  if (view?.look?.isNight) return 'Dim clock';
  return scene === null ? 'Live' : (slotName(scene, 'en') ?? 'Live');
}

const holdable = ({ id, name }: Slot): Holdable => ({ id, name: slotName(id, 'en') ?? name });
