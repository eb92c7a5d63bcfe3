// Finds pages, acts, people, assets and deals of the office by name: what the palette and its page show.

import { readAssets } from '#db/queries/assets.ts';
import { findDealsByName } from '#db/queries/find.ts';
import { readRoster } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import { DESK_PLACES } from '#src/domain/desk-places.ts';
import { type Found, rankFound } from '#src/domain/find.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { kindWords } from '#src/domain/profile-words.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';

const FOUND_MAX = 20;
const ASKED_MAX = 200;

const ACTS: readonly Found[] = [
  { kind: 'act', label: 'Ring the bell', note: 'Do', href: '/bell' },
  { kind: 'act', label: 'Invite people', note: 'Do', href: '/coach/people' },
  { kind: 'act', label: 'Import a file', note: 'Do', href: '/coach/imports' },
  { kind: 'act', label: 'Pair a screen', note: 'Do', href: '/coach/screens' },
  { kind: 'act', label: 'Change the joint goal', note: 'Do', href: '/coach/goal' },
  { kind: 'act', label: 'Look at the board', note: 'Do', href: '/live' },
];

const PAGES: readonly Found[] = DESK_PLACES.flat().map(({ label, href }) => {
  return { kind: 'page', label, note: 'Page', href };
});

/** At most twenty, best first; an empty question gives pages and acts. Refusals: those of `allow`. */
export function findOnDesk(app: App, actor: Actor, asked: string): Found[] {
  allow(actor, 'see-desk');
  const words = clean(asked.slice(0, ASKED_MAX));
  const things = words === '' ? [] : [...people(app), ...assets(app), ...deals(app, words)];
  return rankFound([...PAGES, ...ACTS, ...things], words, FOUND_MAX);
}

function people({ db, now }: App): Found[] {
  return readRoster(db, now()).map(({ person, name, team, title }) => ({
    kind: 'person',
    label: name,
    note: [title, team].filter(Boolean).join(', ') || 'Person',
    href: keyPath('/coach/people', person),
  }));
}

function assets({ db }: App): Found[] {
  return readAssets(db).map(({ asset, title, kind }) => ({
    kind: 'asset',
    label: title,
    note: kindWords(kind),
    href: keyPath('/coach/assets', asset),
  }));
}

function deals({ db }: App, words: string): Found[] {
  return findDealsByName(db, words, FOUND_MAX).map(({ deal, customer, stage }) => ({
    kind: 'deal',
    label: customer,
    note: `Deal ${deal}, ${stage}`,
    href: keyPath('/coach/deals', deal),
  }));
}
