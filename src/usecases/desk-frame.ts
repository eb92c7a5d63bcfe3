// What stands around every page of the desk: the office, who sits there, and the counts in the rail.

import { readOffice } from '#db/queries/office.ts';
import { type Actor, nameOf } from '#src/domain/actor.ts';
import type { DeskFrame } from '#src/domain/desk-frame.ts';
import { capital } from '#src/domain/profile-words.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { isDemo } from './visitors.ts';

/** Refusals: those of `allow`. */
export function deskFrame(app: App, actor: Actor): DeskFrame {
  allow(actor, 'see-desk');
  return {
    office: readOffice(app.db)?.name ?? '',
    coach: capital(nameOf(actor)),
    role: actor.kind === 'account' ? capital(actor.role) : 'Not signed in',
    isDemo: isDemo(app),
    marks: {},
  };
}
