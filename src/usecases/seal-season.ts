// Seals a finished month for good, once, however often and by however many it is asked for.

import { readChoices } from '#db/queries/choices.ts';
import { readMeta } from '#db/queries/meta.ts';
import { readPeople } from '#db/queries/people.ts';
import { readOpenQuestions } from '#db/queries/questions.ts';
import { readSeal, type SealRow } from '#db/queries/seals.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { Source } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { wrongField } from '#src/domain/refusal.ts';
import { COLLEAGUE, OPEN_CHOICE, shownTo } from '#src/domain/shown.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { recordFacts } from './record-fact.ts';

/** `sealedAt` is ISO 8601 in UTC; `overruled` is the reason for sealing over open questions, or null. */
export type Sealed = {
  season: string;
  sealedAt: string;
  overruled: string | null;
  digest: string;
  isNew: boolean;
};

/**
 * `overrule` is why the month is sealed although questions are open; where none are, it is not kept. A month that is
 * sealed answers with its seal again and nothing moves.
 * Refusals: those of `allow` and `guardSeal`; `invalid` for a reason that is a whole letter.
 */
export function sealSeason(
  app: App,
  actor: Actor,
  season: string,
  { overrule = null }: { overrule?: string | null } = {},
): Sealed {
  allow(actor, 'seal-season');
  const reason = readOverrule(overrule);
  const sealed = app.db.$client.transaction(() => sealOnce(app, actor, season, reason)).immediate();
  if (sealed.isNew) app.ring();
  return sealed;
}

/**
 * Whom no honour names: whoever keeps off the screens or off the pages, because an honour is told on both; with
 * teams only, everybody. Whoever plays under an alias is honoured under it.
 */
export function unnamedNow({ db }: App): string[] {
  const choices = readChoices(db);
  const isTeamOnly = readMeta(db, 'team-only') === '1';
  return readPeople(db)
    .map(({ person }) => person)
    .filter((person) =>
      [COLLEAGUE, { kind: 'screen' } as const].some(
        (audience) => shownTo(person, choices.get(person) ?? OPEN_CHOICE, audience, isTeamOnly) === 'hidden',
      ),
    )
    .sort();
}

function sealOnce(app: App, actor: Actor, season: string, reason: string | null): Sealed {
  const before = readSeal(app.db, season);
  if (before !== null) return { ...toldOf(before), isNew: false };
  const by = callOf(actor);
  const overruled = readOpenQuestions(app.db, season).length > 0 ? reason : null;
  const seal = { kind: 'season_sealed', season, by, overruled, unnamed: unnamedNow(app) } as const;
  const fact = { key: `season/${season}/seal`, source: sourceOf(actor), occurredAt: app.now(), ...seal };
  recordFacts(app, [fact], { actor: by });
  const row = readSeal(app.db, season);
  if (row === null) throw new Error('A month was sealed and has no seal.');
  noteAudit(app, actor, 'season-sealed', `season:${season}`, {
    ...(overruled !== null && { reason: overruled }),
    digest: row.digest,
  });
  return { ...toldOf(row), isNew: true };
}

function toldOf({ season, sealedAt, overruled, digest }: SealRow): Omit<Sealed, 'isNew'> {
  return { season, sealedAt: new Date(sealedAt).toISOString(), overruled, digest };
}

function readOverrule(typed: string | null): string | null {
  const reason = clean(typed ?? '');
  const say = `A reason has at most ${limits.noteTextMax} characters.`;
  if (reason.length > limits.noteTextMax) throw wrongField('reason', say);
  return reason === '' ? null : reason;
}

function sourceOf({ kind }: Actor): Source {
  if (kind === 'machine') return 'api';
  return kind === 'terminal' ? 'cli' : 'coach';
}
