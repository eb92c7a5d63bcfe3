// The message of the day: a coach writes it, replaces it, takes it down. Which screens show it, their loops say.

import { addMessage, endMessages, readMessage } from '#db/queries/messages.ts';
import { readPerson, readRoster } from '#db/queries/people.ts';
import { type Actor, nameOf } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { type MessageForm, type MessageNow, readMessageForm } from '#src/domain/television/message-form.ts';
import { dayOf, endOfDay } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { isFirstTime } from './first-time.ts';
import { noteAudit } from './note-audit.ts';
import { officeOf } from './standings.ts';

/** The one that stands, or null. Refusals: those of `allow`; `conflict` before there is an office. */
export function readMessageNow(app: App, actor: Actor): MessageNow | null {
  allow(actor, 'see-desk');
  const row = readMessage(app.db, app.now());
  if (row === null) return null;
  const { id, words, why, ask, by, at, untilAt } = row;
  const askName = ask === '' ? '' : (readPerson(app.db, ask)?.name ?? '');
  return { id, words, why, ask, askName, by, at, until: dayOf(untilAt - 1, officeOf(app).timezone) };
}

/** Everybody who plays, for the list of whom to ask, by name. Refusals: those of `allow`. */
export function readAskable(app: App, actor: Actor): { person: string; name: string }[] {
  allow(actor, 'see-desk');
  return readRoster(app.db, app.now())
    .filter(({ team }) => team !== null)
    .map(({ person, name }) => ({ person, name }));
}

/**
 * From now on until the end of its last day, in place of the one before. The same page sent twice writes one.
 * Refusals: those of `allow` and of the form; `invalid` for somebody who is not here.
 */
export function writeMessage(app: App, actor: Actor, form: MessageForm, once: string): void {
  allow(actor, 'edit-screens');
  const { timezone } = officeOf(app);
  const now = app.now();
  const { until, ...message } = readMessageForm(form, dayOf(now, timezone));
  if (message.ask !== '' && readPerson(app.db, message.ask) === null)
    throw new Refusal('invalid', 'Whom to ask is not here any more. Choose somebody else, or nobody.');
  const untilAt = endOfDay(until, timezone) + 1;
  const write = app.db.$client.transaction(() => {
    if (!isFirstTime(app, once)) return;
    endMessages(app.db, now);
    const id = addMessage(app.db, { ...message, fromAt: now, untilAt, by: nameOf(actor), at: now });
    noteAudit(app, actor, 'message-written', `message:${id}`, { words: message.words, until });
  });
  write.immediate();
  app.ring();
}

/** Refusals: those of `allow`. One that is down already stays down. */
export function takeDownMessage(app: App, actor: Actor): void {
  allow(actor, 'edit-screens');
  const end = app.db.$client.transaction(() => {
    const row = readMessage(app.db, app.now());
    if (row === null) return;
    endMessages(app.db, app.now());
    noteAudit(app, actor, 'message-ended', `message:${row.id}`, { words: row.words });
  });
  end.immediate();
  app.ring();
}
