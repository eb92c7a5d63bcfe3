// What a screen's loop has to show, and each scene's content: a scene without content is left out, never shown empty.

import { readOffice } from '#db/queries/office.ts';
import { readRoster } from '#db/queries/people.ts';
import { officePlace, type Place } from '#src/domain/place.ts';
import type { SceneContent } from '#src/domain/television/content.ts';
import { entriesAt, type ScreenGroup, USUAL_PLAYLIST } from '#src/domain/television/playlist.ts';
import { type Slot, sceneOf } from '#src/domain/television/scene.ts';
import { sceneName } from '#src/domain/television/scene-names.ts';
import { type App, liveOf } from './app.ts';
import { countdownScene } from './scenes/countdown.ts';
import { goalScene } from './scenes/goal.ts';
import { helpedScene } from './scenes/helped.ts';
import { messageScene } from './scenes/message.ts';
import { pathScene } from './scenes/path.ts';
import { peopleScene } from './scenes/people.ts';
import { podiumScene } from './scenes/podium.ts';
import { teamScene } from './scenes/team.ts';
import { thanksScene } from './scenes/thanks.ts';
import { yesterdayScene } from './scenes/yesterday.ts';
import { showPictures } from './show-pictures.ts';
import { shownPeople } from './shown-people.ts';
import { officeOf } from './standings.ts';

/** Reads one scene as people may see it on a wall; null when it has nothing to show, or is none. */
export function sceneContent(app: App, place: Place | null, id: string): SceneContent | null {
  const here = place ?? officePlace(officeOf(app));
  const scene = read(app, here, id);
  const shown = shownPeople(app, { kind: 'screen', language: here.language });
  return scene && showPictures(app, shown.faces(scene));
}

/**
 * The loop of a group right now, in the order of its playlist; boards of its teams come first. For null: what every
 * screen shows.
 */
export function slotsOf(app: App, place: Place | null, group: ScreenGroup | null): Slot[] {
  const office = readOffice(app.db);
  if (office === null) return [];
  const here = place ?? officePlace(office);
  const entries = entriesAt(group?.playlist ?? USUAL_PLAYLIST, liveOf(app).now(), here.timezone);
  return entries.flatMap(({ scene, seconds }): Slot[] => {
    const name = (of: string | null) => sceneName(scene, here.language, of);
    if (scene === 'board') return [{ id: 'board', scene, name: name(null), seconds }];
    const ids =
      scene === 'team'
        ? (group?.teams ?? []).map((team) => [`team/${team}`, team] as const)
        : [[scene, null] as const];
    return ids
      .filter(([id]) => read(app, here, id) !== null)
      .map(([id, of]) => ({ id, scene, name: name(of), seconds }));
  });
}

function read(app: App, place: Place, id: string): SceneContent | null {
  const named = sceneOf(id);
  if (named === null) return null;
  const { scene, team } = named;
  switch (scene) {
    case 'board':
      return null;
    case 'team':
      return readRoster(app.db, app.now()).some((one) => one.team === team)
        ? teamScene(app, place, team)
        : null;
    case 'yesterday':
      return yesterdayScene(app, place);
    case 'goal':
      return goalScene(app, place);
    case 'path':
      return pathScene(app, place);
    case 'helped':
      return helpedScene(app, place);
    case 'people':
      return peopleScene(app, place);
    case 'thanks':
      return thanksScene(app, place);
    case 'message':
      return messageScene(app, place);
    case 'podium':
      return podiumScene(app, place);
    case 'countdown':
      return countdownScene(app, place);
    default:
      return scene satisfies never;
  }
}
