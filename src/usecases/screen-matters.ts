// Screens that need a hand: without sound, or not showing the board in the hours they should.

import { readOffice } from '#db/queries/office.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { ScreenMatter } from '#src/domain/desk-today.ts';
import { sayClock, sayDay } from '#src/domain/say-time.ts';
import type { ScreenState } from '#src/domain/screen.ts';
import type { App } from './app.ts';
import { screenViews } from './screen-view.ts';
import { readScreensNow } from './screens.ts';

/** In the order of the screens. Refusals: those of `allow`. */
export function screenMatters(app: App, actor: Actor): ScreenMatter[] {
  const zone = readOffice(app.db)?.timezone ?? 'UTC';
  const isDark = readDark(app);
  return readScreensNow(app, actor).flatMap((screen): ScreenMatter[] => {
    const href = `/coach/screens/${screen.id}`;
    if (isDark(screen)) return [];
    if (!screen.isLive) return [{ kind: 'away', href, says: screen.name, under: awaySince(screen, zone) }];
    if (!screen.isSilent) return [];
    const under = 'Its picture is live. Pressing OK once on its remote brings the sound back.';
    return [{ kind: 'muted', href, says: screen.name, under }];
  });
}

/** The screens that show the board at this instant: live, and in their hours. Refusals: those of `allow`. */
export function screensOn(app: App, actor: Actor): ScreenState[] {
  const isDark = readDark(app);
  return readScreensNow(app, actor).filter((screen) => screen.isLive && !isDark(screen));
}

/** Which screens show their dim clock right now. */
function readDark(app: App): (screen: ScreenState) => boolean {
  const views = screenViews(app, app, () => []);
  return ({ id }) => views.get(id)?.look?.isNight ?? true;
}

function awaySince({ seenAt }: ScreenState, zone: string): string {
  if (seenAt === null) return 'It was paired and has never come.';
  const day = sayDay(seenAt, zone, { weekday: 'short', month: 'short' });
  return `Last seen ${day} at ${sayClock(seenAt, zone)}. Look whether it is switched on and has a network.`;
}
