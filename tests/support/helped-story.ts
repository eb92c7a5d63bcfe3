// People and works for stories of help, and a scene as a screen in one of two languages shows it.

import type { Language } from '#src/domain/place.ts';
import type { SceneContent } from '#src/domain/television/content.ts';
import { sceneContent } from '#src/usecases/scenes.ts';
import type { TestOffice } from './office.ts';

/** Linus and Maya sell; Ada and Grace make things, one of them together. */
export const CAST = `
  person linus sales in Harbour
  person maya sales in Harbour
  person ada marketing in Harbour
  person grace marketing in Harbour
  asset guide by ada
  asset webinar by grace
  asset film by ada grace
  asset letter by grace
  asset deck by ada
  asset fair by grace
  asset case by ada
`;

/** Null when it has nothing to show. */
export function sceneIn<Kind extends SceneContent['scene']>(
  { app }: TestOffice,
  kind: Kind,
  language: Language,
): Extract<SceneContent, { scene: Kind }> | null {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const scene = sceneContent(app, { language, locale, timezone: 'Europe/Amsterdam' }, kind);
  return scene as Extract<SceneContent, { scene: Kind }> | null;
}
