// The board as one caller sees it when the page is loaded: as many rows as the distance allows, and its look.

import type { Actor } from '#src/domain/actor.ts';
import type { BoardFrame } from '#src/domain/frame.ts';
import type { SceneContent } from '#src/domain/television/content.ts';
import { slotName } from '#src/domain/television/scene-names.ts';
import { cutFrame, type View } from '#src/domain/watcher.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asPublic } from './as-seen.ts';
import { boardFrame } from './board.ts';
import { sceneContent } from './scenes.ts';
import { plainView, screenViews } from './screen-view.ts';

/** Refusals: those of `allow`; `conflict` before there is an office. */
export function screenFrame(app: App, actor: Actor): BoardFrame {
  allow(actor, 'see-board');
  const view = viewFor(app, actor);
  return cutFrame(boardFrame(asPublic(app), null, view.rows, view.place), view);
}

/**
 * One scene as the caller's screen would show it, with the name of its slot, or null when there is nothing to show.
 * Refusals: those of `allow`.
 */
export function screenScene(app: App, actor: Actor, id: string): (SceneContent & { name: string }) | null {
  allow(actor, 'see-board');
  const { place } = viewFor(app, actor);
  const scene = sceneContent(asPublic(app), place, id);
  return scene && { ...scene, name: slotName(id, place?.language ?? 'en') ?? '' };
}

function viewFor(app: App, actor: Actor): View {
  const seen = asPublic(app);
  const own = actor.kind === 'screen' ? screenViews(app, seen).get(actor.screen) : undefined;
  return own ?? plainView(seen);
}
