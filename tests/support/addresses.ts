// One address for every page of the site, as the demo office fills it: what pictures and browser tests visit.

import { readAccountByEmail } from '#db/queries/accounts.ts';
import { demoCast, demoOffice } from '#db/seeds/demo-office.ts';
import type { Role } from '#src/domain/actor.ts';
import { previousSeason, seasonOf } from '#src/domain/season.ts';
import { addAccount } from '#src/usecases/accounts.ts';
import type { App } from '#src/usecases/app.ts';
import { makeLink } from '#src/usecases/links.ts';
import { bellAddresses } from './bell-addresses.ts';

/**
 * `page` is its file, `name` what its pictures are called; screens are always dark and fill what they have. `as` is
 * the role that opens it; without one a visitor does.
 */
export type Address = {
  page: string;
  name: string;
  path: string;
  isScreen: boolean;
  as?: Role;
  /** What the page answers with, when it is not 200. */
  status?: number;
  /** Makes something to open in the office, and gives its path; `path` is then what opens nothing. */
  make?: (app: App) => string;
};

/** Where the page is found in this office. */
export const pathIn = (app: App, { path, make }: Address): string => make?.(app) ?? path;

/** A link for somebody new of the demo, so that its page shows a form. */
function linkOf(app: App, kind: 'invitation' | 'reset'): string {
  const terminal = { kind: 'terminal' } as const;
  const email = 'zoe@brightwater.example';
  const person = { name: 'Zoë van Dijk', role: 'member', person: 'Zoë van Dijk' } as const;
  const known = readAccountByEmail(app.db, email)?.id;
  return makeLink(app, terminal, kind, known ?? addAccount(app, terminal, { email, ...person })).path;
}

/** @param now decides which season has a podium already, in UTC milliseconds */
export function demoAddresses(now: number): Address[] {
  const season = previousSeason(seasonOf(now, demoOffice.timezone));
  const person = (craft: string) => {
    const name = demoCast.find((member) => member.craft === craft)?.name ?? '';
    return `/people/${encodeURIComponent(name)}`;
  };
  const people = 'src/pages/people/[id].astro';
  const desk = (page: string, name: string, path: string) => ({
    page: `src/pages/coach/${page}.astro`,
    name,
    path,
    isScreen: false,
    as: 'coach' as const,
  });
  return [
    ...deskThings('deals', 'BW-0001'),
    ...deskThings('assets', 'pricing-guide'),
    { page: 'src/pages/wins/[id].astro', name: 'win', path: '/wins/BW-0001', isScreen: false, as: 'member' },
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
    { page: 'src/pages/signin.astro', name: 'signin', path: '/signin', isScreen: false },
    { page: 'src/pages/signout.astro', name: 'signout', path: '/signout', isScreen: false, as: 'viewer' },
    {
      page: 'src/pages/join/[token].astro',
      name: 'join',
      path: '/join/never',
      isScreen: false,
      make: (app) => linkOf(app, 'invitation'),
    },
    {
      page: 'src/pages/reset/[token].astro',
      name: 'reset',
      path: '/reset/never',
      isScreen: false,
      make: (app) => linkOf(app, 'reset'),
    },
    {
      page: 'src/pages/refused.astro',
      name: 'refused',
      path: '/coach',
      isScreen: false,
      as: 'member',
      status: 403,
    },
    { page: 'src/pages/me/index.astro', name: 'me', path: '/me', isScreen: false, as: 'member' },
    {
      page: 'src/pages/me/account.astro',
      name: 'account',
      path: '/me/account',
      isScreen: false,
      as: 'member',
    },
    ...['people', 'rules', 'goal', 'screen', 'bell'].map((step) => ({
      page: `src/pages/setup/${step}.astro`,
      name: `setup-${step}`,
      path: `/setup/${step}`,
      isScreen: false,
      as: 'coach' as const,
    })),
    {
      page: 'src/pages/setup/demo.astro',
      name: 'setup-demo',
      path: '/setup/demo',
      isScreen: false,
      as: 'coach',
    },
    { page: 'src/pages/setup/[token].astro', name: 'setup-over', path: '/setup/over', isScreen: false },
    {
      page: 'src/pages/coach/goal.astro',
      name: 'desk-goal',
      path: '/coach/goal',
      isScreen: false,
      as: 'coach',
    },
    {
      page: 'src/pages/coach/season.astro',
      name: 'desk-season',
      path: '/coach/season',
      isScreen: false,
      as: 'coach',
    },
    {
      page: 'src/pages/coach/rules.astro',
      name: 'desk-rules',
      path: '/coach/rules',
      isScreen: false,
      as: 'coach',
    },
    desk('people/index', 'desk-people', '/coach/people'),
    desk('people/index', 'desk-people-open', `/coach/people?open=${encodeURIComponent('Amara Nwosu')}`),
    desk('people/[id]', 'desk-person', `/coach/people/${encodeURIComponent('Amara Nwosu')}`),
    desk('people/new', 'desk-person-new', '/coach/people/new'),
    {
      page: 'src/pages/me/picture.astro',
      name: 'own-picture',
      path: '/me/picture',
      isScreen: false,
      as: 'member',
    },
    ...bellAddresses,
    { page: 'src/pages/404.astro', name: 'missing', path: '/nobody', isScreen: false },
  ];
}

/** The list of a kind of thing on the coach's desk, the form for a new one, and one that the demo has. */
function deskThings(things: string, key: string): Address[] {
  const at = (page: string, name: string, path: string): Address => {
    return { page: `src/pages/coach/${things}/${page}.astro`, name, path, isScreen: false, as: 'coach' };
  };
  return [
    at('index', `desk-${things}`, `/coach/${things}`),
    at('new', `desk-${things}-new`, `/coach/${things}/new`),
    at('[id]', `desk-${things}-one`, `/coach/${things}/${key}`),
  ];
}
