// Screens for tests: a display that shows letters, and one that a coach has paired.

import type { Actor } from '#src/domain/actor.ts';
import { BLANK_FORM, type ScreenForm } from '#src/domain/screen.ts';
import { blankGroup, type GroupForm, groupFormOf } from '#src/domain/television/group-form.ts';
import type { App } from '#src/usecases/app.ts';
import { pairScreen } from '#src/usecases/pair-screen.ts';
import { addGroup, readGroups } from '#src/usecases/screen-groups.ts';
import { collectToken, showPairing } from '#src/usecases/show-pairing.ts';

export const COACH: Actor = {
  kind: 'account',
  account: 'ruth',
  name: 'Ruth Adler',
  role: 'coach',
  person: null,
};

const TELEVISION =
  'Mozilla/5.0 (SMART-TV; Linux; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.31 TV Safari/537.36';

/** The letters and the secret of a new display. */
export function openDisplay(app: App, address = '192.168.1.44') {
  return showPairing(app, { secret: null, address, agent: TELEVISION });
}

/** A paired screen and the token in its cookie. */
export function hangScreen(app: App, form: Partial<ScreenForm> = {}): { id: number; token: string } {
  const { code, secret } = openDisplay(app);
  const id = pairScreen(app, COACH, { ...BLANK_FORM, name: 'Canteen, above the coffee', ...form, code });
  return { id, token: collectToken(app, secret) ?? '' };
}

/** The form of a group as its page first shows it, with what is given put in. */
export function groupForm(given: Partial<GroupForm> = {}): GroupForm {
  return { ...groupFormOf(blankGroup('en'), '2026-01-01'), name: 'Berlin, second floor', ...given };
}

/** Where the first group is kept; an office without one gets one in German. */
export function groupPath(app: App): string {
  const first = () => readGroups(app, COACH)[0]?.id;
  if (first() === undefined)
    addGroup(app, COACH, groupForm({ language: 'de', timezone: 'Europe/Berlin' }), 'a-group-for-tests');
  return `/coach/screens/groups/${first()}`;
}
