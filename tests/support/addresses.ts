// One address for every page of the site, as the demo office fills it: what pictures and browser tests visit.

import { readAccountByEmail } from '#db/queries/accounts.ts';
import { readOpenNow } from '#db/queries/questions.ts';
import { demoCast, demoOffice } from '#db/seeds/demo-office.ts';
import type { Role } from '#src/domain/actor.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { previousSeason, seasonOf } from '#src/domain/season.ts';
import { addAccount } from '#src/usecases/accounts.ts';
import type { App } from '#src/usecases/app.ts';
import { makeLink } from '#src/usecases/links.ts';
import { bellAddresses } from './bell-addresses.ts';
import { groupPath } from './screens.ts';

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
export const pathIn = (app: App, { path, make }: Pick<Address, 'path' | 'make'>): string =>
  make?.(app) ?? path;

/** A link for somebody new of the demo, so that its page shows a form. */
function linkOf(app: App, kind: 'invitation' | 'reset'): string {
  const terminal = { kind: 'terminal' } as const;
  const email = 'zoe@brightwater.example';
  const person = { name: 'Zoë van Dijk', role: 'member', person: 'Zoë van Dijk' } as const;
  const known = readAccountByEmail(app.db, email)?.id;
  return makeLink(app, terminal, kind, known ?? addAccount(app, terminal, { email, ...person })).path;
}

/** The win on which the demo's open question stands. */
const openQuestion = ({ db }: App) => keyPath('/wins', readOpenNow(db)[0]?.deal ?? 'never');

/** @param now decides which season has a podium already, in UTC milliseconds */
export function demoAddresses(now: number): Address[] {
  const season = previousSeason(seasonOf(now, demoOffice.timezone));
  return [
    page('index', 'home', '/'),
    { ...page('tv', 'tv', '/tv'), isScreen: true },
    { ...page('live', 'live', '/live', 'member'), isScreen: true },
    page('people/[id]', 'person-sales', personPath('sales')),
    page('people/[id]', 'person-marketing', personPath('marketing')),
    page('wins/[id]', 'win', '/wins/BW-0001', 'member'),
    { ...page('wins/[id]', 'win-questioned', '/wins/never', 'coach'), make: openQuestion },
    { ...page('ceremony/[season]', 'ceremony', `/ceremony/${season}`), isScreen: true },
    page('seasons/index', 'seasons', '/seasons'),
    page('seasons/[season]', 'season', `/seasons/${previousSeason(season)}`),
    page('privacy', 'privacy', '/privacy'),
    page('rules', 'rules', '/rules'),
    ...atTheDoor(),
    page('me/index', 'me', '/me', 'member'),
    page('me/account', 'account', '/me/account', 'member'),
    page('me/privacy', 'me-privacy', '/me/privacy', 'member'),
    page('me/sound', 'me-sound', '/me/sound', 'member'),
    page('me/picture', 'own-picture', '/me/picture', 'member'),
    ...bellAddresses,
    ...onTheDesk(),
    ...inSetup(),
    page('404', 'missing', '/nobody'),
  ];
}

function page(file: string, name: string, path: string, as?: Role): Address {
  return { page: `src/pages/${file}.astro`, name, path, isScreen: false, ...(as && { as }) };
}

function atTheDoor(): Address[] {
  return [
    page('signin', 'signin', '/signin'),
    page('signout', 'signout', '/signout', 'viewer'),
    { ...page('join/[token]', 'join', '/join/never'), make: (app) => linkOf(app, 'invitation') },
    { ...page('reset/[token]', 'reset', '/reset/never'), make: (app) => linkOf(app, 'reset') },
    { ...page('refused', 'refused', '/coach', 'member'), status: 403 },
  ];
}

function onTheDesk(): Address[] {
  const desk = (file: string, name: string, path = file) =>
    page(`coach/${file}`, `desk-${name}`, `/coach/${path}`.replace(/\/$/, ''), 'coach');
  return [
    desk('index', 'today', ''),
    desk('find', 'find', 'find?q=a'),
    desk('deals/index', 'deals', 'deals'),
    desk('deals/new', 'deals-new'),
    desk('deals/[id]', 'deals-one', 'deals/BW-0001'),
    desk('assets/index', 'assets', 'assets'),
    desk('assets/new', 'assets-new'),
    desk('assets/[id]', 'assets-one', 'assets/pricing-guide'),
    desk('people/index', 'people', 'people'),
    desk('people/index', 'people-open', `people?open=${AMARA}`),
    desk('people/[id]', 'person', `people/${AMARA}`),
    desk('people/[id]/erasure', 'erasure', `people/${AMARA}/erasure`),
    desk('people/new', 'person-new'),
    desk('people/paste', 'people-paste'),
    desk('goal', 'goal'),
    desk('season', 'season'),
    desk('rules', 'rules'),
    desk('questions', 'questions'),
    desk('screens/index', 'screens', 'screens'),
    desk('screens/new', 'screens-new'),
    desk('screens/[id]', 'screens-one', 'screens/1'),
    desk('screens/groups/new', 'group-new'),
    { ...desk('screens/groups/[id]', 'group', 'screens/groups/0'), make: groupPath },
    desk('imports/index', 'imports', 'imports'),
    desk('imports/[number]', 'import', 'imports/1'),
    desk('changes', 'changes'),
    desk('audit', 'audit'),
    desk('settings', 'settings'),
    desk('rates', 'rates'),
  ];
}

function inSetup(): Address[] {
  const steps = ['people', 'rules', 'goal', 'screen', 'bell', 'demo'];
  return [
    ...steps.map((step) => page(`setup/${step}`, `setup-${step}`, `/setup/${step}`, 'coach')),
    { ...page('setup/[token]', 'setup-over', '/setup/over'), status: 410 },
  ];
}

const AMARA = encodeURIComponent('Amara Nwosu');

function personPath(craft: 'sales' | 'marketing'): string {
  const name = demoCast.find((member) => member.craft === craft)?.name ?? '';
  return `/people/${encodeURIComponent(name)}`;
}

/** One address for every route with a variable part that answers with something other than a page. */
export function demoEndpoints(now: number): Pick<Address, 'page' | 'path' | 'make'>[] {
  const season = previousSeason(seasonOf(now, demoOffice.timezone));
  return [
    { page: 'src/pages/coach/people/[id]/file.json.ts', path: `/coach/people/${AMARA}/file.json` },
    {
      page: 'src/pages/coach/imports/[number]/progress.json.ts',
      path: '/coach/imports/1/progress.json',
    },
    { page: 'src/pages/faces/[seed].svg.ts', path: '/faces/maya.svg' },
    { page: 'src/pages/sounds/[name].wav.ts', path: '/sounds/bell.wav' },
    { page: 'src/pages/faces/pictures/[hash].webp.ts', path: `/faces/pictures/${'0'.repeat(64)}.webp` },
    { page: 'src/pages/wins/[id]/share.png.ts', path: '/wins/BW-0001/share.png' },
    { page: 'src/pages/bell/rings/[id]/state.json.ts', path: '/bell/rings/1/state.json' },
    { page: 'src/pages/ceremony/[season]/cues/[cue].json.ts', path: `/ceremony/${season}/cues/0.json` },
  ];
}
