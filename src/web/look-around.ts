// Brings the demo story to the use-case that puts it into an empty file: the story is told by the runtime.

import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { lookAround } from '#src/usecases/look-around.ts';

/** Gives the account of the demo's coach. Refusals: those of `lookAround`. */
export function fillWithDemo(app: App, token: string | null): string {
  return lookAround(app, token, (now) => demoStory(now).facts);
}
