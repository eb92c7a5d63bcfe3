// Which permission every page asks for. A route that is not here does not open.

import type { Verb } from '#src/domain/permission.ts';

/** By Astro's name of the route. What a form on the page does is checked again by the use-case behind it. */
export const DOORS: Readonly<Record<string, Verb>> = {
  '/404': 'come-in',
  '/': 'see-people',
  '/tv': 'see-board',
  '/coach': 'see-desk',
  '/coach/find': 'see-desk',
  '/coach/find.json': 'see-desk',
  '/coach/settings': 'edit-office',
  '/coach/people/[id]/erasure': 'erase-person',
  '/coach/people/[id]/file.json': 'see-desk',
  '/privacy': 'see-people',
  '/me/privacy': 'see-self',
  '/me/file.json': 'see-self',
  '/people/[id]': 'see-people',
  '/faces/[seed].svg': 'see-board',
  '/faces/pictures/[hash].webp': 'see-board',
  '/ceremony/[season]': 'see-ceremony',
  '/ceremony/[season]/cues/[cue].json': 'see-ceremony',
};
