// Every scene that the server draws, as one union; the board is not among them, because the island draws it live.

import type { CountdownScene } from './countdown-scene.ts';
import type { GoalScene } from './goal-scene.ts';
import type { HelpedScene } from './helped-scene.ts';
import type { MessageScene } from './message-scene.ts';
import type { PathScene } from './path-scene.ts';
import type { PeopleScene } from './people-scene.ts';
import type { PodiumScene } from './podium-scene.ts';
import type { TeamScene } from './team-scene.ts';
import type { ThanksScene } from './thanks-scene.ts';
import type { YesterdayScene } from './yesterday-scene.ts';

export type SceneContent =
  | TeamScene
  | YesterdayScene
  | GoalScene
  | PathScene
  | HelpedScene
  | PeopleScene
  | ThanksScene
  | MessageScene
  | PodiumScene
  | CountdownScene;
