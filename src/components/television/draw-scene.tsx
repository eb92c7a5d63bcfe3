// Draws a scene as markup, once per content: screens put it in as it is, so no scene costs them a script.

import { NoHydration, renderToString } from 'solid-js/web';
import type { SceneContent } from '#src/domain/television/content.ts';
import type { DrawnScene } from '#src/domain/television/scene.ts';
import { CountdownPicture } from './CountdownPicture.tsx';
import { GoalPicture } from './GoalPicture.tsx';
import { HelpedPicture } from './HelpedPicture.tsx';
import { MessagePicture } from './MessagePicture.tsx';
import { PathPicture } from './PathPicture.tsx';
import { PeoplePicture } from './PeoplePicture.tsx';
import { PodiumPicture } from './PodiumPicture.tsx';
import { TeamPicture } from './TeamPicture.tsx';
import { ThanksPicture } from './ThanksPicture.tsx';
import { YesterdayPicture } from './YesterdayPicture.tsx';

/** A scene as it travels to a screen. `id` is its address in the loop, `name` what the footer calls it. */
export function drawn(id: string, scene: SceneContent & { name: string }): DrawnScene {
  const html = renderToString(() => (
    <NoHydration>
      <section class={`scene scene-${scene.scene}`}>{pictureOf(scene)}</section>
    </NoHydration>
  ));
  return { id, name: scene.name, title: scene.title, foot: scene.foot, html };
}

function pictureOf(scene: SceneContent) {
  switch (scene.scene) {
    case 'team':
      return <TeamPicture scene={scene} />;
    case 'yesterday':
      return <YesterdayPicture scene={scene} />;
    case 'goal':
      return <GoalPicture scene={scene} />;
    case 'path':
      return <PathPicture scene={scene} />;
    case 'helped':
      return <HelpedPicture scene={scene} />;
    case 'people':
      return <PeoplePicture scene={scene} />;
    case 'thanks':
      return <ThanksPicture scene={scene} />;
    case 'message':
      return <MessagePicture scene={scene} />;
    case 'podium':
      return <PodiumPicture scene={scene} />;
    case 'countdown':
      return <CountdownPicture scene={scene} />;
    default:
      return scene satisfies never;
  }
}
