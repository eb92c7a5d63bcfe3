// Permission first: every use-case that an actor calls begins here.

import type { Actor } from '#src/domain/actor.ts';
import { can, type Thing, type Verb } from '#src/domain/permission.ts';
import { Refusal } from '#src/domain/refusal.ts';

/** Refusals: `unauthorized` for whoever could sign in and has not, `forbidden` for an actor who may not. */
export function allow(actor: Actor, verb: Verb, thing: Thing = {}): void {
  if (can(actor, verb, thing)) return;
  if (actor.kind === 'nobody' || actor.kind === 'visitor')
    throw new Refusal('unauthorized', 'Sign in first.');
  throw new Refusal('forbidden', 'Your account may not do that. Ask your coach.');
}
