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
  '/coach/people': 'edit-people',
  '/coach/people/new': 'edit-people',
  '/coach/people/[id]': 'edit-people',
  '/me/picture': 'see-people',
  '/people/[id]': 'see-people',
  '/faces/[seed].svg': 'see-board',
  '/faces/pictures/[hash].webp': 'see-board',
  '/ceremony/[season]': 'see-ceremony',
  '/ceremony/[season]/cues/[cue].json': 'see-ceremony',
};
