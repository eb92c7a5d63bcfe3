// Moves somebody to another team from a day on: the coach's sentence, checked and recorded as one fact.

import { readFactByKey, readLastFactAbout } from '#db/queries/facts.ts';
import { readMemberships, readPerson, readRoster } from '#db/queries/people.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import { limits } from '#src/domain/limits.ts';
import { nextMembership, teamAt } from '#src/domain/membership.ts';
import { consequencesOf } from '#src/domain/move.ts';
import { dayInWords } from '#src/domain/people-words.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { isDay, startOfDay } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { recordFacts } from './record-fact.ts';
import { officeOf } from './standings.ts';

/** `team` is empty for nobody's team, `day` an office day `YYYY-MM-DD`; `seen` and `once` come back from the form. */
export type Move = { person: string; team: string; day: string; seen: number; once: string };

/**
 * `say` is what happened in a sentence. `undo` is the team before and what goes back as `seen`; null when more was
 * replaced than one sentence can bring back.
 */
export type Moved = { say: string; undo: { team: string; seen: number } | null };

/**
 * The same `once` again gives the same answer and moves nobody twice.
 * Refusals: those of `allow`; `not_found`; `invalid` for a day that is none and a move that changes nothing;
 * `conflict` when the person has changed since `seen`, and those of `guardFact`.
 */
export function movePerson(app: App, actor: Actor, move: Move): Moved {
  allow(actor, 'edit-people');
  const { timezone } = officeOf(app);
  const person = readPerson(app.db, move.person);
  if (person === null) throw new Refusal('not_found', 'There is nobody of that name here.');
  const fromAt = startOfDay(readDay(move.day), timezone);
  const team = readTeam(move.team);
  const key = `coach/${move.once}/membership`;
  const moved = app.db.$client
    .transaction((): Moved => {
      const spells = readMemberships(app.db, move.person);
      const before = teamAt(spells, fromAt - 1);
      const roster = readRoster(app.db, fromAt - 1);
      const mover = roster.find((one) => one.person === move.person) ?? person;
      const day = dayInWords(fromAt, timezone, app.now());
      const plays = team === null ? `${person.name} plays for no team` : `${person.name} plays for ${team}`;
      const say = `From ${day} on, ${plays}. ${consequencesOf(roster, mover, team).join(' ')}`;
      const isAgain = readFactByKey(app.db, key) !== undefined;
      if (!isAgain) {
        refuseStale(app, move.person, person.name, move.seen);
        if (teamAt(spells, fromAt) === team && nextMembership(spells, fromAt) === null)
          throw new Refusal('invalid', `${plays} then already. Choose another team or another day.`);
      }
      const fact = { kind: 'membership_set', person: move.person, team, fromAt } as const;
      const told = { key, source: 'coach', occurredAt: app.now() } as const;
      recordFacts(app, [{ ...fact, ...told }], { actor: callOf(actor) });
      if (!isAgain)
        noteAudit(app, actor, 'person-moved', `person:${move.person}`, {
          before,
          after: team,
          from: move.day,
        });
      const isSimple = teamAt(spells, fromAt) === before && nextMembership(spells, fromAt) === null;
      const seen = readLastFactAbout(app.db, move.person);
      return { say, undo: isSimple ? { team: before ?? '', seen } : null };
    })
    .immediate();
  app.ring();
  return moved;
}

/** Refusal: `conflict` when somebody else changed the person since the form was drawn. */
export function refuseStale(app: App, person: string, name: string, seen: number): void {
  if (readLastFactAbout(app.db, person) === seen) return;
  throw new Refusal(
    'conflict',
    `Somebody changed ${name} while you were here. Look at what it says now, and send yours again if it still holds.`,
  );
}

/** An office day that a coach typed. Refusal: `invalid` for anything else. */
export function readDay(text: string): string {
  const year = Number(text.slice(0, 4));
  if (isDay(text) && year >= limits.yearMin && year <= limits.yearMax) return text;
  throw new Refusal('invalid', 'Give the day from which it holds.');
}

function readTeam(text: string): string | null {
  const team = clean(text);
  if (team.length > limits.nameTextMax)
    throw new Refusal('invalid', `The name of a team has at most ${limits.nameTextMax} characters.`);
  return team === '' ? null : team;
}
