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
  '/people/[id]': 'see-people',
  '/faces/[seed].svg': 'see-board',
  '/faces/pictures/[hash].webp': 'see-board',
  '/bell': 'ring-bell',
  '/bell/helpers': 'ring-bell',
  '/bell/win': 'ring-bell',
  '/bell/rings': 'ring-bell',
  '/bell/rings/[id]': 'ring-bell',
  '/bell/rings/[id]/state.json': 'ring-bell',
  '/bell/offline': 'come-in',
  '/bell/worker.js': 'come-in',
  '/ceremony/[season]': 'see-ceremony',
  '/ceremony/[season]/cues/[cue].json': 'see-ceremony',
};
