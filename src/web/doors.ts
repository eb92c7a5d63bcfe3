// Which permission every page asks for. A route that is not here does not open.

import type { Verb } from '#src/domain/permission.ts';

/** By Astro's name of the route. What a form on the page does is checked again by the use-case behind it. */
export const DOORS: Readonly<Record<string, Verb>> = {
  '/404': 'come-in',
  '/refused': 'come-in',
  '/signin': 'come-in',
  '/signout': 'come-in',
  '/join/[token]': 'come-in',
  '/reset/[token]': 'come-in',
  '/me': 'see-self',
  '/me/account': 'see-self',
  '/': 'see-people',
  '/setup': 'come-in',
  '/setup/[token]': 'come-in',
  '/setup/office': 'come-in',
  '/setup/coach': 'come-in',
  '/setup/demo': 'come-in',
  '/setup/people': 'edit-people',
  '/setup/rules': 'edit-rules',
  '/setup/goal': 'edit-goal',
  '/setup/screen': 'edit-screens',
  '/setup/bell': 'edit-screens',
  // Whoever may not see the board is shown letters to be paired by.
  '/tv': 'come-in',
  '/pair': 'edit-screens',
  '/coach': 'see-desk',
  '/coach/today.json': 'see-desk',
  '/coach/goal': 'see-desk',
  '/coach/season': 'see-desk',
  '/coach/rules': 'see-desk',
  '/coach/find': 'see-desk',
  '/coach/find.json': 'see-desk',
  '/coach/screens': 'edit-screens',
  '/coach/screens/new': 'edit-screens',
  '/coach/screens/[id]': 'edit-screens',
  '/people/[id]': 'see-people',
  '/faces/[seed].svg': 'see-board',
  '/faces/pictures/[hash].webp': 'see-board',
  '/ceremony/[season]': 'see-ceremony',
  '/ceremony/[season]/cues/[cue].json': 'see-ceremony',
};
