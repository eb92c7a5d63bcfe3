// What the footer calls each scene, in every language we know.

import type { InWords, Language } from '../place.ts';
import { type SceneKind, sceneOf } from './scene.ts';

const NAMES: InWords<Readonly<Record<SceneKind, string>>> = {
  en: {
    board: 'Board',
    team: 'Team',
    yesterday: 'Since yesterday',
    goal: 'Joint goal',
    path: 'Path to win',
    helped: 'What helped',
    people: 'People',
    thanks: 'Thanks',
    message: 'Key message',
    podium: 'Last podium',
    countdown: 'Countdown',
  },
  de: {
    board: 'Tabelle',
    team: 'Team',
    yesterday: 'Seit gestern',
    goal: 'Gemeinsames Ziel',
    path: 'Weg zum Abschluss',
    helped: 'Was geholfen hat',
    people: 'Menschen',
    thanks: 'Danke',
    message: 'Wichtig heute',
    podium: 'Letztes Podest',
    countdown: 'Countdown',
  },
};

/** `of` is the team of a team's own board, which is called by the team's name. */
export function sceneName(scene: SceneKind, language: Language, of: string | null = null): string {
  return of ?? NAMES[language][scene];
}

/** The name of a slot by its id, `goal` or `team/Harbour`; null for what is none. */
export function slotName(id: string, language: Language): string | null {
  const named = sceneOf(id);
  return named && sceneName(named.scene, language, named.team || null);
}
