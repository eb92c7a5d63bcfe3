// One message that everybody should know, why, and whom to ask. Only a shape and pure rules.

import type { InWords, Place } from '../place.ts';
import { sayDay } from '../say-time.ts';
import type { Face } from '../story.ts';
import type { SceneHead } from './scene.ts';

/** `why` is '' for none; `ask` is null for nobody, `asks` the sentence beside the face. */
export type MessageScene = SceneHead & {
  scene: 'message';
  words: string;
  why: string;
  ask: { who: Face; says: string } | null;
};

type Told = {
  words: string;
  why: string;
  /** Whom to ask, as a screen may show them, or null. */
  who: Face | null;
  /** The last day, UTC ms within it, or null when that is today. */
  lastAt: number | null;
};

const WORDS: InWords<{ title: string; ask: (name: string) => string; until: (day: string) => string }> = {
  en: {
    title: 'Key message',
    ask: (name) => `Questions? Ask ${name}.`,
    until: (day) => `Until ${day}`,
  },
  de: {
    title: 'Wichtig heute',
    ask: (name) => `Fragen? Frag ${name}.`,
    until: (day) => `Bis ${day}`,
  },
};

/** @param zone the office's: days are its calendar */
export function tellMessage({ words, why, who, lastAt }: Told, place: Place, zone: string): MessageScene {
  const { title, ask, until } = WORDS[place.language];
  return {
    ...{ scene: 'message', title, words, why },
    foot: lastAt === null ? '' : until(sayDay(lastAt, zone, { weekday: 'long' }, place.language)),
    ask: who && { who, says: ask(who.short) },
  };
}
