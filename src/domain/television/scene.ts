// What a television shows in turn: the kinds of scene, how long each stays, and what every scene has. Draws nothing.

/** In the order of the loop; `team` is the board of one team, shown where that team sits. */
export const SCENES = [
  'board',
  'team',
  'yesterday',
  'goal',
  'path',
  'helped',
  'people',
  'thanks',
  'message',
  'podium',
  'countdown',
] as const;

export type SceneKind = (typeof SCENES)[number];

/** How long each stays, in seconds (look.md, The television). */
export const SCENE_SECONDS: Readonly<Record<SceneKind, number>> = {
  board: 30,
  team: 20,
  goal: 20,
  path: 20,
  helped: 25,
  people: 20,
  thanks: 15,
  message: 15,
  yesterday: 20,
  podium: 20,
  countdown: 15,
};

/**
 * One thing in a screen's loop. `id` is the kind, or `team/` and the team's name for the board of one team. `name` is what
 * the footer calls it, in the words of the place.
 */
export type Slot = { id: string; scene: SceneKind; name: string; seconds: number };

/**
 * What every scene but the board has beside its own content. `title` stands in the header, `foot` in the middle of
 * the footer, '' for nothing. All texts are ready to show, in the words of the place.
 */
export type SceneHead = { title: string; foot: string };

/** What the id of a slot names, with the team of a team's own board, else ''; null for what is no slot. */
export function sceneOf(id: string): { scene: SceneKind; team: string } | null {
  const [kind = '', team = ''] = id.split(/\/(.*)/s);
  const scene = SCENES.find((one) => one === kind);
  if (scene === undefined || (scene === 'team') === (team === '')) return null;
  return { scene, team };
}

/** A scene as it travels to a screen: drawn by the server, put in by the screen. `name` is that of its slot. */
export type DrawnScene = SceneHead & { id: string; name: string; html: string };
