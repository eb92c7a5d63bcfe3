// One address for every page of the site, as the demo office fills it: what pictures and browser tests visit.

import { demoCast, demoOffice } from '#db/seeds/demo-office.ts';
import type { Role } from '#src/domain/actor.ts';
import { previousSeason, seasonOf } from '#src/domain/season.ts';

/**
 * `page` is its file, `name` what its pictures are called; screens are always dark and fill what they have. `as` is
 * the role that opens it; without one a visitor does.
 */
export type Address = { page: string; name: string; path: string; isScreen: boolean; as?: Role };

/** @param now decides which season has a podium already, in UTC milliseconds */
export function demoAddresses(now: number): Address[] {
  const season = previousSeason(seasonOf(now, demoOffice.timezone));
  const person = (craft: string) => {
    const name = demoCast.find((member) => member.craft === craft)?.name ?? '';
    return `/people/${encodeURIComponent(name)}`;
  };
  const people = 'src/pages/people/[id].astro';
  return [
    { page: 'src/pages/index.astro', name: 'home', path: '/', isScreen: false },
    { page: 'src/pages/tv.astro', name: 'tv', path: '/tv', isScreen: true },
    { page: people, name: 'person-sales', path: person('sales'), isScreen: false },
    { page: people, name: 'person-marketing', path: person('marketing'), isScreen: false },
    {
      page: 'src/pages/ceremony/[season].astro',
      name: 'ceremony',
      path: `/ceremony/${season}`,
      isScreen: true,
    },
    { page: 'src/pages/coach/index.astro', name: 'desk-today', path: '/coach', isScreen: false, as: 'coach' },
    {
      page: 'src/pages/coach/find.astro',
      name: 'desk-find',
      path: '/coach/find?q=a',
      isScreen: false,
      as: 'coach',
    },
    {
      page: 'src/pages/coach/settings.astro',
      name: 'desk-settings',
      path: '/coach/settings',
      isScreen: false,
      as: 'coach',
    },
    {
      page: 'src/pages/coach/people/[id]/erasure.astro',
      name: 'desk-erasure',
      path: `/coach${person('sales')}/erasure`,
      isScreen: false,
      as: 'coach',
    },
    { page: 'src/pages/privacy.astro', name: 'privacy', path: '/privacy', isScreen: false },
    {
      page: 'src/pages/me/privacy.astro',
      name: 'me-privacy',
      path: '/me/privacy',
      isScreen: false,
      as: 'member',
    },
    { page: 'src/pages/404.astro', name: 'missing', path: '/nobody', isScreen: false },
  ];
}
