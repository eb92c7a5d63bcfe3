// The server's scenes on a screen: fetched before they are due, whole with their pictures, and the last of each kept.

import type { Answer } from '#src/domain/television/director-state.ts';
import type { DrawnScene } from '#src/domain/television/scene.ts';

const GIVE_UP_MS = 4_000;
/** A picture that takes longer comes later, on its own. */
const PICTURES_MS = 2_000;

export type Scenes = {
  ids: string[];
  get: (id: string) => DrawnScene | null;
  fetch: (id: string) => Promise<Answer>;
};

/** `kept` are those of the last page; `onKeep` gets all of them whenever one has changed. */
export function makeScenes(
  kept: Record<string, DrawnScene>,
  onKeep: (scenes: Record<string, DrawnScene>) => void,
): Scenes {
  let scenes = kept;
  const keepAll = (all: typeof kept) => {
    scenes = all;
    onKeep(all);
  };
  return {
    ids: Object.keys(kept),
    get: (id) => scenes[id] || null,
    fetch: async (id) => {
      const giveUp = new AbortController();
      const timer = setTimeout(() => giveUp.abort(), GIVE_UP_MS);
      try {
        const answer = await fetch(`/tv/scene.json?id=${encodeURIComponent(id)}`, { signal: giveUp.signal });
        if (answer.status === 404) {
          // Words that were taken back must not lie here.
          const { [id]: _, ...others } = scenes;
          keepAll(others);
          return 'gone';
        }
        if (!answer.ok) return 'missed';
        const scene: DrawnScene = await answer.json();
        await loadPictures(scene.html);
        keepAll({ ...scenes, [id]: scene });
        return 'came';
      } catch {
        return 'missed';
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** Nothing is shown half loaded: pictures come into the browser's hands before the scene is put in. */
async function loadPictures(html: string): Promise<void> {
  const sources = new Set(
    [...html.matchAll(/ (?:src|href)="(\/faces\/[^"]+)"/g)].map(([, path = '']) => path),
  );
  const all = [...sources].map((path) => {
    const picture = new Image();
    picture.src = path.replace(/&amp;/g, '&');
    return picture.decode().catch(() => {});
  });
  await Promise.race([Promise.all(all), new Promise((resolve) => setTimeout(resolve, PICTURES_MS))]);
}
